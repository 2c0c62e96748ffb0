/** Windows failover clusters, their groups, and the services that groups carry from node to node. */
import { groupsOf } from '../../topology/carriers.ts';
import { message } from '../failureMessages.ts';
import { stages } from '../fragment.ts';
import type { GraphBuilder } from '../graphBuilder.ts';
import { needSsoStart } from './masterSecretServer.ts';
import { needAnyServer } from './placement.ts';
import { isPrimary, ownersOf, primaryFirst } from './primary.ts';
import { serviceId, servicesIn } from './services.ts';

const at = stages('clusters', 'needs');

const section = 'clusters';

export function declareClusters(b: GraphBuilder): void {
  b.each(at.clusters, b.platform.clusters, (cluster) => {
    b.component({ section, id: cluster.id, kind: 'cluster', place: cluster.place });
    for (const group of groupsOf(cluster)) {
      b.component({ section, id: group.id, kind: 'clusterGroup', place: group.place });
      for (const service of servicesIn(b.platform, group))
        b.component({ section, id: serviceId(service, group), kind: 'service', place: group.place });
    }
  });
}

export function needsOfClusters(b: GraphBuilder): void {
  b.each(at.needs, b.platform.clusters, (cluster) => {
    const { id, name, entry, groups = [] } = cluster;
    const nodes = entry.values.nodes?.items;
    const unstated = message('failure/missing.nodes', { name });
    const none = message('failure/down.no-node', { name });
    needAnyServer(b, id, primaryFirst(cluster.nodes ?? [], isPrimary), nodes, { unstated, none });
    for (const group of groups) {
      b.need(group.id, 'run', 'all', [id]);
      const stated = group.values?.owners?.items ?? nodes;
      const noOwner = message('failure/down.no-owner', { name: group.name });
      needAnyServer(b, group.id, ownersOf(group), stated, { unstated, none: noOwner });
    }
    for (const group of groupsOf(cluster))
      for (const service of servicesIn(b.platform, group)) {
        b.need(serviceId(service, group), 'run', 'all', [group.id]);
        if (service === 'sso') needSsoStart(b, serviceId(service, group));
      }
  });
}
