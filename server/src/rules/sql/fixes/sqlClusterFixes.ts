/**
 * Makes a SQL Server instance a failover cluster instance on two nodes. Ready-made fixes, the best first; none where the
 * instance is not on a server of ours, or its edition cannot be clustered.
 */
import { addTo, type Operation, setKey } from '../../../syntax/edit/operation.ts';
import { defineMessages, type Message } from '../../../text/message.ts';
import type { Group, Platform, Server, ServerRole, SqlInstance } from '../../../topology/platform.ts';
import type { Chosen } from '../../fixes/chosen.ts';
import {
  addNode,
  anotherNode,
  clusterGroupFor,
  groupPath,
  isNlbMember,
  partnersOf,
  sqlGroupResources,
} from '../../fixes/clusterFixes.ts';
import { freeName } from '../../fixes/freeName.ts';
import type { Fix } from '../../rule.ts';

/** The titles of these fixes. */
export const titles = defineMessages(
  { 'cluster-instance': 'Cluster "{instance}"', 'cluster-instance.with': 'Cluster "{instance}" with {server}' },
  'fix',
);

/** One way to make an instance clustered. */
export interface ClusterWay {
  /** The nodes, the preferred one first. */
  readonly nodes: readonly string[];
  readonly operations: readonly Operation[];
}

/** All ways to give the instance a second node, as fixes; `also` is done besides. */
export function clusterInstanceFixes(
  platform: Platform,
  instance: SqlInstance,
  also: readonly Operation[] = [],
): readonly Fix[] {
  return clusterInstanceWays(platform, instance).map(({ nodes, operations }, index, ways) => ({
    title: titleOf(platform, instance.name, nodes),
    operations: [...operations, ...also],
    ...(index === 0 ? { preferred: true, safe: ways.length === 1 } : {}),
  }));
}

/** A server that is there is named; a new one is among what is planned. */
function titleOf(platform: Platform, instance: string, nodes: readonly string[]): Message {
  const server = platform.serverNamed(nodes.at(-1) ?? '')?.name;
  return server === undefined
    ? titles('cluster-instance', { instance })
    : titles('cluster-instance.with', { instance, server });
}

/** All ways to give the instance a second node, the best first. */
export function clusterInstanceWays(platform: Platform, instance: SqlInstance): readonly ClusterWay[] {
  const { edition, managed } = instance.entry.values;
  const { placement } = instance;
  if (!placement || managed?.value || edition?.value === 'express' || edition?.value === 'workgroup') return [];
  const ways =
    placement.kind === 'server'
      ? alone(platform, instance, placement.server)
      : grown(platform, placement.group, instance);
  const mode = setKey([...pathOf(instance), 'mode'], 'active/passive');
  return ways.map(({ nodes, operations }) => ({ nodes, operations: [...operations, mode] }));
}

/** From one server to two: the other is one that is free, else a new one. */
function alone(platform: Platform, instance: SqlInstance, first: Server): ClusterWay[] {
  if (isNlbMember(platform, first)) return [];
  const storage = sharedStorage(platform, instance);
  return secondNodes(platform, instance, first).map((second) => {
    const nodes = [first.name, second.name];
    const { operations, placement } = clusterGroupFor(platform, nodes, instance.name, sqlGroupResources);
    const move = setKey([...pathOf(instance), 'on'], placement);
    return { nodes, operations: [...second.operations, ...operations, move, ...storage] };
  });
}

/** From a group with one owner to two: another node of the cluster that is free, else one more node. */
function grown(platform: Platform, group: Group, instance: SqlInstance): ClusterWay[] {
  const first = group.owners.find((server) => server.primary);
  // Where the nodes are not stated another one cannot be added to them.
  if (!first || !group.cluster.nodes) return [];
  return secondNodes(platform, instance, first).map((second) => {
    const server = platform.serverNamed(second.name);
    const isNode = server !== undefined && group.cluster.nodes?.includes(server) === true;
    const path = group.values?.owners && groupPath(group);
    const owner: Operation[] = path ? [addTo([...path, 'owners'], second.name)] : [];
    const node = isNode ? [] : addNode(platform, group.cluster, second.name);
    return { nodes: [first.name, second.name], operations: [...second.operations, ...node, ...owner] };
  });
}

function secondNodes(platform: Platform, instance: SqlInstance, first: Server): readonly Chosen[] {
  const analysis = instance.entry.values.engine?.value === 'analysis-services' && !first.roles?.has('sql');
  const role: ServerRole = analysis ? 'analysis-services' : 'sql';
  const partners = partnersOf(platform, first, role);
  if (partners.length > 0) return partners.map(({ name }) => ({ name, operations: [] }));
  const both = !analysis && first.roles?.has('analysis-services');
  return [anotherNode(platform, first, both ? [role, 'analysis-services'] : [role])];
}

/** Both nodes must reach the files: storage that is declared local cannot stay. */
function sharedStorage(platform: Platform, instance: SqlInstance): Operation[] {
  const name = instance.entry.values.storage?.name.toLowerCase();
  const storage = platform.topology.storage.find((each) => each.name.toLowerCase() === name);
  if (storage?.values.kind?.value !== 'local') return [];
  const names = platform.topology.storage.map((each) => each.name);
  const shared = freeName(names, /local/i.test(storage.name) ? 'Shared' : storage.name);
  return [setKey(['storage', shared], { kind: 'shared-disk' }), setKey([...pathOf(instance), 'storage'], shared)];
}

function pathOf(instance: SqlInstance): readonly string[] {
  return ['sqlInstances', instance.name];
}
