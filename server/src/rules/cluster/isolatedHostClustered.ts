/** An isolated host that names a cluster group: IIS runs it, and there is no BizTalk service to cluster. */
import { removeKey } from '../../syntax/edit/operation.ts';
import type { Host, Platform } from '../../topology/platform.ts';
import { balancersBefore } from '../facts/balancers.ts';
import { activeServerNames } from '../facts/hosts.ts';
import { balancerFor } from '../fixes/balancerFixes.ts';
import { allHosts, defineRuleForEach } from '../forEach.ts';
import { describeRule, type Fix, fixOf, preferredFix, reportOn } from '../rule.ts';
import { sharedTitles } from './fixes/sharedFixes.ts';

const rule = describeRule({
  id: 'cluster/isolated-host-clustered',
  kind: 'C',
  severity: 'error',
  title: 'Isolated host in a cluster group',
  says: 'Isolated host "{host}" has no BizTalk service to cluster. Use a load balancer, or cluster IIS with SSO.',
  matters:
    'An isolated host runs in IIS and has no BizTalk service that a cluster could move. A load balancer makes it available, or IIS clustered together with SSO.',
  fixes: { 'uncluster-and-balance': 'Take "{host}" out of the cluster group and put a load balancer in front' },
  subject: ['host'],
  sources: ['core/hosts', 'core/how-to-cluster-sso-and-a-biztalk-host-in-the-same-cluster-group1'],
  scope: 'host',
});

export const isolatedHostClustered = defineRuleForEach(rule, allHosts, ({ platform }, host) => {
  const { clusterGroup } = host.entry.values;
  if (!clusterGroup || host.type !== 'isolated' || !host.typeStated) return undefined;
  return reportOn(host, rule.say({ host: host.name }), {
    place: clusterGroup.place,
    fixes: () => fixesFor(platform, host),
  });
});

/** Out of the group; where it then runs on several servers without a balancer, with one in front. */
function fixesFor(platform: Platform, host: Host): readonly Fix[] {
  const remove = removeKey(['hosts', host.name, 'clusterGroup']);
  const plain = fixOf(sharedTitles('uncluster-host', { host: host.name }), [remove]);
  const servers = activeServerNames(host);
  if (servers.length < 2 || balancersBefore(platform, host).length > 0) return [{ ...plain, preferred: true }];
  return [
    preferredFix(rule.fix('uncluster-and-balance', { host: host.name }), [
      remove,
      ...balancerFor(platform, host, servers).operations,
    ]),
    plain,
  ];
}
