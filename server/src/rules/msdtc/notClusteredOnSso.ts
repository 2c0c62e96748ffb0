/** A clustered master secret server in a cluster without clustered MSDTC. */
import { masterSecret } from '../facts/masterSecret.ts';
import { msdtcBeside, sqlInstancesIn } from '../facts/msdtc.ts';
import { defineRule, describeRule, notStated, reportOn } from '../rule.ts';
import { addClusteredMsdtc } from './fixes/addClusteredMsdtc.ts';

const rule = describeRule({
  id: 'msdtc/not-clustered-on-sso',
  kind: 'S',
  severity: 'error',
  title: 'MSDTC not clustered with the master secret server',
  says: {
    '': 'MSDTC of "{cluster}" is not clustered. If it fails, everything stops: the master secret server depends on it.',
    unknown:
      'Whether MSDTC of "{cluster}" is clustered is not stated. If it is not and fails, everything stops: the master secret server depends on it.',
  },
  matters:
    'The master secret server depends on MSDTC. Where the coordinator fails under it, the failure reaches the whole system, as that of the server itself would; after a failover the MSDTC of the other node does not know the open transactions.',
  subject: ['cluster'],
  sources: ['tg/planning-for-high-availability2', 'core/how-to-cluster-the-master-secret-server1'],
  scope: 'systemwide',
});

export const notClusteredOnSso = defineRule(rule, function* ({ platform }) {
  const placement = masterSecret(platform)?.placement;
  if (placement?.kind !== 'group') return;
  const { group } = placement;
  const { cluster } = group;
  const state = msdtcBeside(group);
  // Where SQL Server is in the same cluster, its own finding names both.
  if (state === 'clustered' || sqlInstancesIn(platform, cluster).length > 0) return;
  yield reportOn(cluster, rule.say(state === 'missing' ? '' : 'unknown', { cluster: cluster.name }), {
    place: group.values?.resources?.place ?? group.place,
    ...(state === 'missing' ? {} : notStated('clusters.groups.resources')),
    about: ['masterSecretServer'],
    fixes: () => addClusteredMsdtc(cluster, group),
  });
});
