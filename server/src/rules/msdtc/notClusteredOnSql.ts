/** Clustered SQL Server instances in a cluster without clustered MSDTC. */
import { carriesMasterSecret, msdtcBeside, sqlInstancesIn } from '../facts/msdtc.ts';
import { allClusters, defineRuleForEach } from '../forEach.ts';
import { describeRule, notStated, reportOn } from '../rule.ts';
import { addClusteredMsdtc } from './fixes/addClusteredMsdtc.ts';

const rule = describeRule({
  id: 'msdtc/not-clustered-on-sql',
  kind: 'S',
  severity: 'error',
  title: 'MSDTC not clustered with SQL Server',
  says: {
    '': 'MSDTC of "{cluster}" is not clustered. If it fails, everything stops: SQL Server depends on it.',
    both: 'MSDTC of "{cluster}" is not clustered. If it fails, everything stops: SQL Server and the master secret server depend on it.',
    unknown:
      'Whether MSDTC of "{cluster}" is clustered is not stated. If it is not and fails, everything stops: SQL Server depends on it.',
    'unknown-both':
      'Whether MSDTC of "{cluster}" is clustered is not stated. If it is not and fails, everything stops: SQL Server and the master secret server depend on it.',
  },
  matters:
    'BizTalk and SQL Server commit together through MSDTC: where it fails under SQL Server, the whole system fails. And after a failover the MSDTC of the other node does not know the open transactions: databases can stay in recovery, marked suspect, until these are decided.',
  subject: ['cluster'],
  sources: [
    'tg/planning-for-high-availability2',
    'core/considerations-for-installing-biztalk-server-on-a-windows-server-cluster2',
    'sql-docs/sql-server/failover-clusters/install/before-installing-failover-clustering',
  ],
  scope: 'systemwide',
});

export const notClusteredOnSql = defineRuleForEach(rule, allClusters, ({ platform }, cluster) => {
  const instances = sqlInstancesIn(platform, cluster);
  const placement = instances[0]?.placement;
  if (placement?.kind !== 'group') return undefined;
  const state = msdtcBeside(placement.group);
  if (state === 'clustered') return undefined;
  const both = carriesMasterSecret(platform, cluster);
  const key = state === 'missing' ? (both ? 'both' : '') : both ? 'unknown-both' : 'unknown';
  return reportOn(cluster, rule.say(key, { cluster: cluster.name }), {
    place: placement.group.values?.resources?.place ?? placement.group.place,
    ...(state === 'missing' ? {} : notStated('clusters.groups.resources')),
    about: [...instances.map((instance) => instance.id), ...(both ? ['masterSecretServer'] : [])],
    fixes: () => addClusteredMsdtc(cluster, placement.group),
  });
});
