/** Local groups and accounts in a group of several computers. */
import { setKey } from '../../syntax/edit/operation.ts';
import { computers } from '../facts/computers.ts';
import { reportOnGroup } from '../reports.ts';
import { defineRule, describeRule, preferredFix } from '../rule.ts';

const rule = describeRule({
  id: 'infra/local-accounts',
  kind: 'C',
  severity: 'error',
  title: 'Local accounts in a multi-computer group',
  says: 'Local accounts are not supported in a group of several computers. Use domain groups and accounts.',
  matters:
    'Servers of one group, and SQL Server, have to know the same groups and accounts. Local ones end at the computer that they are on.',
  fixes: { 'domain-accounts': 'Use domain groups and accounts' },
  subject: ['group'],
  sources: [
    'core/creating-a-highly-available-biztalk-server-environment',
    'install/install-biztalk-server-in-a-multi-computer-environment',
    'core/domain-groups',
  ],
  scope: 'systemwide',
});

export const localAccounts = defineRule(rule, function* ({ platform }) {
  const accounts = platform.topology.group?.values.accounts;
  if (accounts?.value !== 'local' || computers(platform).length < 2) return;
  yield reportOnGroup(accounts.place, rule.say(), {
    fixes: () => [preferredFix(rule.fix('domain-accounts'), [setKey(['group', 'accounts'], 'domain')])],
  });
});
