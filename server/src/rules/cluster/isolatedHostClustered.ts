/** An isolated host that names a cluster group: IIS runs it, and there is no BizTalk service to cluster. */
import type { Operation } from '../../syntax/edit/operation.ts';
import { message } from '../../text/messages/message.ts';
import type { Host, Platform } from '../../topology/platform.ts';
import { eachOf } from '../each.ts';
import { balancerFor } from '../facts/balancerFixes.ts';
import { balancersBefore } from '../facts/balancers.ts';
import { activeServerNames } from '../facts/hosts.ts';
import { defineRule, type Fix } from '../rule.ts';

export const isolatedHostClustered = defineRule({
  id: 'cluster/isolated-host-clustered',
  kind: 'C',
  severity: 'error',
  title: 'cluster/isolated-host-clustered.title',
  subject: ['host'],
  reads: ['sites', 'servers', 'clusters', 'loadBalancers', 'hosts'],
  sources: ['core/hosts', 'core/how-to-cluster-sso-and-a-biztalk-host-in-the-same-cluster-group1'],
  scope: 'host',
  check: eachOf(
    ({ platform }) => platform.hosts,
    ({ platform }, host) => {
      const { clusterGroup } = host.entry.values;
      if (!clusterGroup || host.type !== 'isolated' || !host.typeStated) return undefined;
      return [
        {
          entity: host.id,
          place: clusterGroup.place,
          message: message('cluster/isolated-host-clustered', { host: host.name }),
          fixes: () => fixesFor(platform, host),
        },
      ];
    },
  ),
});

/** Out of the group; where it then runs on several servers without a balancer, with one in front. */
function fixesFor(platform: Platform, host: Host): readonly Fix[] {
  const remove: Operation = { op: 'remove', path: ['hosts', host.name, 'clusterGroup'] };
  const plain: Fix = { title: message('fix.uncluster-host', { host: host.name }), operations: [remove] };
  const servers = activeServerNames(host);
  if (servers.length < 2 || balancersBefore(platform, host).length > 0) return [{ ...plain, preferred: true }];
  return [
    {
      title: message('fix.uncluster-and-balance', { host: host.name }),
      operations: [remove, ...balancerFor(platform, host, servers).operations],
      preferred: true,
    },
    plain,
  ];
}
