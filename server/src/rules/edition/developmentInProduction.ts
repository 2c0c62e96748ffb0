/** The Developer or Evaluation edition in a group for production. */
import { message } from '../../text/messages/message.ts';
import { editionFix } from '../facts/editionFix.ts';
import { defineRule, type Fix } from '../rule.ts';

export const developmentInProduction = defineRule({
  id: 'edition/development-in-production',
  kind: 'C',
  severity: 'warning',
  title: 'edition/development-in-production.title',
  subject: ['group'],
  reads: ['group'],
  sources: ['tg/planning-the-environment-for-biztalk-server'],
  scope: 'systemwide',
  *check({ platform }) {
    const { edition } = platform.topology.group?.values ?? {};
    if (platform.purpose !== 'production' || (edition?.value !== 'developer' && edition?.value !== 'evaluation'))
      return;
    yield {
      entity: 'group',
      place: edition.place,
      message: message('edition/development-in-production', { edition: message(`edition.${edition.value}`) }),
      fixes: () => [
        editionFix(),
        ...(['test', 'development'] as const).map(
          (purpose): Fix => ({
            title: message('fix.purpose', { purpose }),
            operations: [{ op: 'set', path: ['group', 'purpose'], value: purpose }],
          }),
        ),
      ],
    };
  },
});
