/** Local groups and accounts in a group of several computers. */
import { message } from '../../text/messages/message.ts';
import { computers } from '../facts/computers.ts';
import { defineRule } from '../rule.ts';

export const localAccounts = defineRule({
  id: 'infra/local-accounts',
  kind: 'C',
  severity: 'error',
  title: 'infra/local-accounts.title',
  subject: ['group'],
  reads: ['group', 'servers', 'hosts', 'sqlInstances', 'sites'],
  sources: [
    'core/creating-a-highly-available-biztalk-server-environment',
    'install/install-biztalk-server-in-a-multi-computer-environment',
  ],
  scope: 'systemwide',
  *check({ platform }) {
    const accounts = platform.topology.group?.values.accounts;
    if (accounts?.value !== 'local' || computers(platform).length < 2) return;
    yield {
      entity: 'group',
      place: accounts.place,
      message: message('infra/local-accounts'),
      fixes: () => [
        {
          title: message('fix.domain-accounts'),
          preferred: true,
          operations: [{ op: 'set', path: ['group', 'accounts'], value: 'domain' }],
        },
      ],
    };
  },
});
