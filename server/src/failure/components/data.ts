/** SQL Server instances, availability groups and databases. */

import type { AvailabilityGroup, Database, Replica, SqlInstance } from '../../topology/platform.ts';
import { message } from '../failureMessages.ts';
import { stages } from '../fragment.ts';
import type { GraphBuilder, NewComponent } from '../graphBuilder.ts';
import { redundancyOf } from './devices.ts';
import { msdtcNode } from './msdtc.ts';
import { definedOr, placementNode } from './placement.ts';
import { isInstanceOnPrimary, primaryFirst } from './primary.ts';

const at = stages('instances', 'groups', 'databases', 'instanceNeeds', 'groupNeeds', 'databaseNeeds');

export function declareData(b: GraphBuilder): void {
  b.each(at.instances, b.platform.sqlInstances, (instance) => {
    const { id, place } = instance;
    b.component({ section: 'sqlInstances', id, kind: 'sqlInstance', place, ...basicsOf(instance) });
  });
  b.each(at.groups, b.platform.availabilityGroups, ({ id, place }) =>
    b.component({ section: 'availabilityGroups', id, kind: 'availabilityGroup', place }),
  );
  b.each(at.databases, b.platform.databases, ({ id, place }) =>
    b.component({ section: 'databases', id, kind: 'database', place }),
  );
}

/** A managed instance is a device; one on a server fails by itself; a clustered one fails through its parts. */
function basicsOf({ name, entry, placement }: SqlInstance): Pick<NewComponent, 'basic' | 'redundant' | 'unknown'> {
  if (entry.values.managed?.value === true) return redundancyOf(name, entry.values.redundant, undefined);
  return { basic: placement?.kind === 'server' };
}

export function needsOfData(b: GraphBuilder): void {
  b.each(at.instanceNeeds, b.platform.sqlInstances, (instance) => needsOfInstance(b, instance));
  b.each(at.groupNeeds, b.platform.availabilityGroups, (group) => needsOfAvailabilityGroup(b, group));
  b.each(at.databaseNeeds, b.platform.databases, (database) => needsOfDatabase(b, database));
}

function needsOfInstance(b: GraphBuilder, { id, name, entry, placement }: SqlInstance): void {
  const node = b.node(id);
  if (node === undefined) return;
  const { on, storage, managed } = entry.values;
  if (placement) {
    const holder = placementNode(b, placement);
    if (holder !== undefined) b.need(node, 'run', 'all', [holder]);
    b.need(node, 'run', 'all', [msdtcNode(b, placement) ?? []].flat());
  } else if (on) b.need(node, 'run', 'all', [b.unknown(message('failure/missing.not-defined', { name: on.name }))]);
  else if (managed?.value !== true)
    b.need(node, 'run', 'all', [b.unknown(message('failure/missing.placement', { name }))]);
  if (storage) b.need(node, 'run', 'all', [definedOr(b, `storage:${storage.name}`, storage.name)]);
}

function needsOfAvailabilityGroup(b: GraphBuilder, group: AvailabilityGroup): void {
  const node = b.node(group.id);
  if (node === undefined) return;
  const { name, replicas, entry } = group;
  const { cluster } = entry.values;
  if (cluster) b.need(node, 'run', 'all', [definedOr(b, `cluster:${cluster.name}`, cluster.name)]);
  const members = servingReplicas(group).flatMap(({ instance }) => b.node(instance.id) ?? []);
  const defined = new Set(replicas?.map((replica) => replica.instance.name.toLowerCase()));
  const missing = entry.values.replicas?.items.find(
    (item) => item.settings.commit?.value !== 'asynchronous' && !defined.has(item.name.toLowerCase()),
  );
  if (missing && !(group.followsFirst && members.length > 0))
    members.push(b.unknown(message('failure/missing.not-defined', { name: missing.name })));
  else if (replicas === undefined) members.push(b.unknown(message('failure/missing.replicas', { name })));
  if (members.length === 0) members.push(b.never(message('failure/down.no-replica', { name })));
  b.need(node, 'run', 'any', members);
}

/** The replicas that can be the primary one without a person's doing. */
function servingReplicas({ replicas = [], followsFirst }: AvailabilityGroup): readonly Replica[] {
  const primary = primaryFirst(replicas, ({ instance }) => isInstanceOnPrimary(instance));
  return followsFirst ? primary.slice(0, 1) : primary.filter(({ synchronous }) => synchronous);
}

function needsOfDatabase(b: GraphBuilder, database: Database): void {
  const node = b.node(database.id);
  if (node === undefined) return;
  const { on, storage } = database.entry.values;
  const holder = database.instance ?? database.availabilityGroup;
  if (holder) b.need(node, 'run', 'all', [b.node(holder.id) ?? []].flat());
  else {
    const missing = on
      ? message('failure/missing.not-defined', { name: on.name })
      : message('failure/missing.placement', { name: database.name });
    b.need(node, 'run', 'all', [b.unknown(missing)]);
  }
  if (storage) b.need(node, 'run', 'all', [definedOr(b, `storage:${storage.name}`, storage.name)]);
}
