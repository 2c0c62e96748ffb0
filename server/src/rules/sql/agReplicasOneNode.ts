/** Two replicas of one availability group on one node: SQL Server does not allow it, and it would not help. */
import { type Operation, setKey } from '../../syntax/edit/operation.ts';
import { serversOf } from '../../topology/carriers.ts';
import type { Platform, Replica, Server } from '../../topology/platform.ts';
import { addNode, clusterOf, secondServer } from '../fixes/clusterFixes.ts';
import { concerned } from '../related.ts';
import { defineRule, describeRule, type Fix, preferredFix, reportOn } from '../rule.ts';
import { availabilityGroupVersions, supportedGroups } from './availabilityGroups.ts';

const rule = describeRule({
  id: 'sql/ag-replicas-one-node',
  kind: 'C',
  severity: 'error',
  title: 'Replicas on one node',
  says: 'Replicas "{one}" and "{other}" share "{server}". They must be on different nodes.',
  matters: 'Two replicas on one node fail together. The group has two copies and survives nothing that one would not.',
  applies: availabilityGroupVersions,
  fixes: { 'move-replica': 'Move "{instance}" to "{server}"' },
  subject: ['availabilityGroup'],
  sources: ['core/high-availability-using-sql-server-always-on-availability-groups'],
  scope: 'systemwide',
});

export const agReplicasOneNode = defineRule(rule, function* ({ platform }) {
  for (const group of supportedGroups(platform)) {
    const found = firstShared(group.replicas ?? []);
    if (!found) continue;
    const { one, other, server } = found;
    yield reportOn(group, rule.say({ one: one.instance.name, other: other.instance.name, server: server.name }), {
      place: other.place,
      related: concerned([{ name: one.instance.name, place: one.place }, server]),
      fixes: () => fixesFor(platform, other, server),
    });
  }
});

function firstShared(replicas: readonly Replica[]) {
  const taken = new Map<Server, Replica>();
  for (const replica of replicas) {
    for (const server of serversOf(replica.instance.placement)) {
      const one = taken.get(server);
      if (one && one.instance !== replica.instance) return { one, other: replica, server };
      taken.set(server, replica);
    }
  }
  return undefined;
}

function fixesFor(platform: Platform, { instance }: Replica, server: Server): readonly Fix[] {
  if (instance.placement?.kind !== 'server') return [];
  const second = secondServer(platform, server, 'sql');
  const cluster = clusterOf(platform, server);
  const isNew = second.operations.length > 0;
  const node: readonly Operation[] = cluster && isNew ? addNode(platform, cluster, second.name) : [];
  return [
    preferredFix(rule.fix('move-replica', { instance: instance.name, server: second.name }), [
      ...second.operations,
      ...node,
      setKey(['sqlInstances', instance.name, 'on'], second.name),
    ]),
  ];
}
