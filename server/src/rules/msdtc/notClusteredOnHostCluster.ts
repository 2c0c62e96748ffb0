/** Clustered hosts in a cluster without clustered MSDTC. */
import { message } from '../../text/messages/message.ts';
import { eachOf } from '../each.ts';
import { concerned } from '../facts/concerned.ts';
import { carriesMasterSecret, clusteredMsdtc, sqlInstancesIn } from '../facts/msdtc.ts';
import { defineRule } from '../rule.ts';

export const notClusteredOnHostCluster = defineRule({
  id: 'msdtc/not-clustered-on-host-cluster',
  kind: 'C',
  severity: 'warning',
  title: 'msdtc/not-clustered-on-host-cluster.title',
  subject: ['cluster'],
  reads: ['clusters', 'hosts', 'sqlInstances', 'databases', 'availabilityGroups', 'masterSecretServer', 'servers'],
  sources: [
    'core/considerations-for-installing-biztalk-server-on-a-windows-server-cluster2',
    'install/install-biztalk-server-in-a-multi-computer-environment',
  ],
  scope: 'server',
  check: eachOf(
    ({ platform }) => platform.clusters,
    ({ platform }, cluster) => {
      if (clusteredMsdtc(cluster) !== 'missing') return undefined;
      const hosts = platform.hosts.filter((host) => host.group?.cluster === cluster);
      const group = hosts[0]?.group;
      if (!group) return undefined;
      // Where more depends on the same MSDTC, the finding about that says so.
      if (sqlInstancesIn(platform, cluster).length > 0 || carriesMasterSecret(platform, cluster)) return undefined;
      return [
        {
          entity: cluster.id,
          place: group.values?.resources?.place ?? group.place,
          message: message('msdtc/not-clustered-on-host-cluster', { cluster: cluster.name }),
          related: concerned(hosts),
          about: hosts.map((host) => host.id),
        },
      ];
    },
  ),
});
