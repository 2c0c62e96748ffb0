/** SQL Server instances, availability groups and databases. */

import type { AvailabilityGroup, Database, Replica, SqlInstance } from '../../topology/platform.ts';
import { message } from '../failureMessages.ts';
import { stages } from '../fragment.ts';
import type { GraphBuilder, NewComponent, Part } from '../graphBuilder.ts';
import { redundancyOf } from './devices.ts';
import { msdtcNode } from './msdtc.ts';
import { definedOr, holderOf, needStorage, notDefined, unplaced } from './placement.ts';
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
  const { on, storage, managed } = entry.values;
  if (placement) {
    b.need(id, 'run', 'all', [holderOf(placement).id]);
    b.need(id, 'run', 'all', [msdtcNode(b, placement)]);
  } else if (on || managed?.value !== true) b.need(id, 'run', 'all', [unplaced(b, name, on)]);
  needStorage(b, id, storage);
}

function needsOfAvailabilityGroup(b: GraphBuilder, group: AvailabilityGroup): void {
  const { id, name, replicas, entry } = group;
  const { cluster } = entry.values;
  if (cluster) b.need(id, 'run', 'all', [definedOr(b, `cluster:${cluster.name}`, cluster.name)]);
  const members: Part[] = servingReplicas(group).map(({ instance }) => instance.id);
  const defined = new Set(replicas?.map((replica) => replica.instance.name.toLowerCase()));
  const missing = entry.values.replicas?.items.find(
    (item) => item.settings.commit?.value !== 'asynchronous' && !defined.has(item.name.toLowerCase()),
  );
  if (missing && !(group.followsFirst && members.length > 0)) members.push(notDefined(b, missing.name));
  else if (replicas === undefined) members.push(b.unknown(message('failure/missing.replicas', { name })));
  if (members.length === 0) members.push(b.never(message('failure/down.no-replica', { name })));
  b.need(id, 'run', 'any', members);
}

/** The replicas that can be the primary one without a person's doing. */
export function servingReplicas({ replicas = [], followsFirst }: AvailabilityGroup): readonly Replica[] {
  const primary = primaryFirst(replicas, ({ instance }) => isInstanceOnPrimary(instance));
  return followsFirst ? primary.slice(0, 1) : primary.filter(({ synchronous }) => synchronous);
}

function needsOfDatabase(b: GraphBuilder, { id, name, entry, instance, availabilityGroup }: Database): void {
  const { on, storage } = entry.values;
  const holder = instance ?? availabilityGroup;
  b.need(id, 'run', 'all', [holder ? holder.id : unplaced(b, name, on)]);
  needStorage(b, id, storage);
}
