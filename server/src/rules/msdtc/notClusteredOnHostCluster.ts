/** Clustered hosts in a cluster without clustered MSDTC. */
import { carriesMasterSecret, clusteredMsdtc, sqlInstancesIn } from '../facts/msdtc.ts';
import { allClusters, defineRuleForEach } from '../forEach.ts';
import { concerned } from '../related.ts';
import { describeRule, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'msdtc/not-clustered-on-host-cluster',
  kind: 'S',
  severity: 'warning',
  title: 'MSDTC not clustered under clustered hosts',
  says: 'The host cluster "{cluster}" has no clustered MSDTC. A failover leaves open transactions on the other node.',
  matters:
    'The documentation asks for a coordinator that moves with the clustered hosts, and for clustering it before BizTalk is installed on the nodes. Without one each node uses its own, and a failover leaves open transactions behind.',
  subject: ['cluster'],
  sources: [
    'core/considerations-for-installing-biztalk-server-on-a-windows-server-cluster2',
    'install/install-biztalk-server-in-a-multi-computer-environment',
  ],
  scope: 'server',
});

export const notClusteredOnHostCluster = defineRuleForEach(rule, allClusters, ({ platform }, cluster) => {
  if (clusteredMsdtc(cluster) !== 'missing') return undefined;
  const hosts = platform.hosts.filter((host) => host.group?.cluster === cluster);
  const group = hosts[0]?.group;
  if (!group) return undefined;
  // Where more depends on the same MSDTC, the finding about that says so.
  if (sqlInstancesIn(platform, cluster).length > 0 || carriesMasterSecret(platform, cluster)) return undefined;
  return reportOn(cluster, rule.say({ cluster: cluster.name }), {
    place: group.values?.resources?.place ?? group.place,
    related: concerned(hosts),
    about: hosts.map((host) => host.id),
  });
});
