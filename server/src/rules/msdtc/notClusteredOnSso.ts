/** A clustered master secret server in a cluster without clustered MSDTC. */
import { message } from '../../text/messages/message.ts';
import { masterSecret } from '../facts/masterSecret.ts';
import { msdtcBeside, sqlInstancesIn } from '../facts/msdtc.ts';
import { defineRule } from '../rule.ts';
import { addClusteredMsdtc } from './fixes/addClusteredMsdtc.ts';

export const notClusteredOnSso = defineRule({
  id: 'msdtc/not-clustered-on-sso',
  kind: 'S',
  severity: 'error',
  title: 'msdtc/not-clustered-on-sso.title',
  subject: ['cluster'],
  reads: ['clusters', 'masterSecretServer', 'sqlInstances', 'databases', 'availabilityGroups', 'servers'],
  sources: ['tg/planning-for-high-availability2', 'core/how-to-cluster-the-master-secret-server1'],
  scope: 'systemwide',
  *check({ platform }) {
    const placement = masterSecret(platform)?.placement;
    if (placement?.kind !== 'group') return;
    const { group } = placement;
    const { cluster } = group;
    const state = msdtcBeside(group);
    // Where SQL Server is in the same cluster, its own finding names both.
    if (state === 'clustered' || sqlInstancesIn(platform, cluster).length > 0) return;
    yield {
      entity: cluster.id,
      place: group.values?.resources?.place ?? group.place,
      about: ['masterSecretServer'],
      fixes: () => addClusteredMsdtc(cluster, group),
      ...(state === 'missing'
        ? { message: message('msdtc/not-clustered-on-sso', { cluster: cluster.name }) }
        : {
            message: message('msdtc/not-clustered-on-sso.unknown', { cluster: cluster.name }),
            severity: 'information' as const,
            notStated: 'clusters.groups.resources',
          }),
    };
  },
});
