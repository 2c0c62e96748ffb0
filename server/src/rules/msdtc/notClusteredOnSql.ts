/** Clustered SQL Server instances in a cluster without clustered MSDTC. */
import { message } from '../../text/messages/message.ts';
import { eachOf } from '../each.ts';
import { carriesMasterSecret, msdtcBeside, sqlInstancesIn } from '../facts/msdtc.ts';
import { defineRule } from '../rule.ts';
import { addClusteredMsdtc } from './fixes/addClusteredMsdtc.ts';

export const notClusteredOnSql = defineRule({
  id: 'msdtc/not-clustered-on-sql',
  kind: 'S',
  severity: 'error',
  title: 'msdtc/not-clustered-on-sql.title',
  subject: ['cluster'],
  reads: ['clusters', 'sqlInstances', 'databases', 'availabilityGroups', 'masterSecretServer', 'servers'],
  sources: [
    'tg/planning-for-high-availability2',
    'core/considerations-for-installing-biztalk-server-on-a-windows-server-cluster2',
  ],
  scope: 'systemwide',
  check: eachOf(
    ({ platform }) => platform.clusters,
    ({ platform }, cluster) => {
      const instances = sqlInstancesIn(platform, cluster);
      const placement = instances[0]?.placement;
      if (placement?.kind !== 'group') return undefined;
      const state = msdtcBeside(placement.group);
      if (state === 'clustered') return undefined;
      const both = carriesMasterSecret(platform, cluster);
      const names = { cluster: cluster.name };
      return [
        {
          entity: cluster.id,
          place: placement.group.values?.resources?.place ?? placement.group.place,
          about: [...instances.map((instance) => instance.id), ...(both ? ['masterSecretServer'] : [])],
          fixes: () => addClusteredMsdtc(cluster, placement.group),
          ...(state === 'missing'
            ? {
                message: both
                  ? message('msdtc/not-clustered-on-sql.both', names)
                  : message('msdtc/not-clustered-on-sql', names),
              }
            : {
                message: both
                  ? message('msdtc/not-clustered-on-sql.unknown-both', names)
                  : message('msdtc/not-clustered-on-sql.unknown', names),
                severity: 'information' as const,
                notStated: 'clusters.groups.resources',
              }),
        },
      ];
    },
  ),
});
