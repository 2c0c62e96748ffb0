/** Windows failover clusters, their groups, and the services that groups carry from node to node. */

import type { Message } from '../../text/message.ts';
import type { Reference } from '../../topology/fact.ts';
import type { Group, Server } from '../../topology/platform.ts';
import { message } from '../failureMessages.ts';
import { stages } from '../fragment.ts';
import type { GraphBuilder } from '../graphBuilder.ts';
import { databasesOf, needSsoStart } from './masterSecretServer.ts';
import { serviceNode } from './placement.ts';
import { ownersOf, primaryFirst } from './primary.ts';
import { serviceId, servicesIn } from './services.ts';

const at = stages('clusters', 'needs');

const section = 'clusters';

export function declareClusters(b: GraphBuilder): void {
  b.each(at.clusters, b.platform.clusters, (cluster) => {
    b.component({ section, id: cluster.id, kind: 'cluster', place: cluster.place });
    for (const group of [cluster.whole, ...(cluster.groups ?? [])]) {
      b.component({ section, id: group.id, kind: 'clusterGroup', place: group.place });
      for (const service of servicesIn(b.platform, group))
        b.component({ section, id: serviceId(service, group), kind: 'service', place: group.place });
    }
  });
}

export function needsOfClusters(b: GraphBuilder): void {
  b.each(at.needs, b.platform.clusters, (cluster) => {
    const node = b.node(cluster.id);
    if (node === undefined) return;
    const nodes = primaryFirst(cluster.nodes ?? [], (each) => each.primary);
    needAnyServer(b, node, nodes, cluster.entry.values.nodes?.items, cluster.name, () =>
      message('failure/down.no-node', { name: cluster.name }),
    );
    for (const group of cluster.groups ?? []) needsOfGroup(b, group, node);
    for (const group of [cluster.whole, ...(cluster.groups ?? [])]) {
      const holder = b.node(group.id);
      for (const service of servicesIn(b.platform, group)) {
        const serviceOf = serviceNode(b, service, group);
        if (holder === undefined || serviceOf === undefined) continue;
        b.need(serviceOf, 'run', 'all', [holder]);
        if (service === 'sso') needSsoStart(b, serviceOf, databasesOf(b, 'sso'));
      }
    }
  });
}

function needsOfGroup(b: GraphBuilder, group: Group, cluster: number): void {
  const node = b.node(group.id);
  if (node === undefined) return;
  b.need(node, 'run', 'all', [cluster]);
  const stated = group.values?.owners?.items ?? group.cluster.entry.values.nodes?.items;
  needAnyServer(b, node, ownersOf(group), stated, group.cluster.name, () =>
    message('failure/down.no-owner', { name: group.name }),
  );
}

/** Any of some servers; a server that is not defined, or no list at all, is a missing fact. */
function needAnyServer(
  b: GraphBuilder,
  node: number,
  servers: readonly Server[],
  stated: readonly Reference[] | undefined,
  cluster: string,
  none: () => Message,
): void {
  const members = servers.flatMap((server) => b.node(server.id) ?? []);
  const missing = stated?.find((item) => b.platform.serverNamed(item.name) === undefined);
  if (missing) members.push(b.unknown(message('failure/missing.not-defined', { name: missing.name })));
  else if (stated === undefined) members.push(b.unknown(message('failure/missing.nodes', { name: cluster })));
  if (members.length === 0) members.push(b.never(none()));
  b.need(node, 'run', 'any', members);
}
