/** Version or edition of BizTalk Server not stated, so many limits cannot be checked. */
import type { Operation } from '../../syntax/edit/operation.ts';
import { message } from '../../text/messages/message.ts';
import { defineRule } from '../rule.ts';

export const unknown = defineRule({
  id: 'edition/unknown',
  kind: 'M',
  severity: 'hint',
  title: 'edition/unknown.title',
  subject: ['group'],
  reads: ['group'],
  sources: [],
  scope: 'none',
  *check({ platform }) {
    const { version, edition } = platform.topology.group?.values ?? {};
    if (platform.goal !== 'high' || (version && edition)) return;
    const versionKey: Operation = { op: 'set', path: ['group', 'version'], value: '2020' };
    const editionKey: Operation = { op: 'set', path: ['group', 'edition'], value: 'enterprise' };
    const title = version
      ? message('fix.state-edition')
      : edition
        ? message('fix.state-version')
        : message('fix.state-version-edition');
    yield {
      entity: 'group',
      place: platform.topology.groupPlace,
      message: message('edition/unknown'),
      // The values are examples: they are for people to check.
      fixes: () => [
        { title, operations: [...(version ? [] : [versionKey]), ...(edition ? [] : [editionKey])], preferred: true },
      ],
    };
  },
});
