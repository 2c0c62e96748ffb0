/** The Developer or Evaluation edition in a group for production. */
import { setKey } from '../../syntax/edit/operation.ts';
import { editionFix } from '../fixes/editionFix.ts';
import { reportOnGroup } from '../reports.ts';
import { defineRule, describeRule, fixOf } from '../rule.ts';

const rule = describeRule({
  id: 'edition/development-in-production',
  kind: 'C',
  severity: 'warning',
  title: 'Development edition in production',
  says: {
    developer:
      'The Developer edition is not for production, and this group is. That edition is for development and test.',
    evaluation: 'The Evaluation edition ends after 120 days. This group is for production.',
  },
  matters: 'The licence does not cover production, and the Evaluation edition stops working after 120 days.',
  applies: 'The Developer and Evaluation editions.',
  fixes: { purpose: 'Change the purpose to {purpose}' },
  subject: ['group'],
  sources: ['tg/planning-the-environment-for-biztalk-server'],
  scope: 'systemwide',
});

export const developmentInProduction = defineRule(rule, function* ({ platform }) {
  const { edition } = platform.topology.group?.values ?? {};
  if (platform.purpose !== 'production' || (edition?.value !== 'developer' && edition?.value !== 'evaluation')) return;
  yield reportOnGroup(edition.place, rule.say(edition.value), {
    fixes: () => [
      editionFix(),
      ...(['test', 'development'] as const).map((purpose) =>
        fixOf(rule.fix('purpose', { purpose }), [setKey(['group', 'purpose'], purpose)]),
      ),
    ],
  });
});
