/** Host instances and hosts. */
import type { Host, HostInstance, Server } from '../../topology/platform.ts';
import { message } from '../failureMessages.ts';
import { stages } from '../fragment.ts';
import type { GraphBuilder } from '../graphBuilder.ts';
import { databasesOf, masterSecretNode } from './masterSecretServer.ts';
import { serviceNode } from './placement.ts';
import { ownersOf } from './primary.ts';
import { type ClusteredService, servicesIn } from './services.ts';

const at = stages('hosts', 'core', 'sso', 'iis', 'needs');

export function declareHosts(b: GraphBuilder): void {
  b.each(at.hosts, b.platform.hosts, (host) => {
    b.component({ section: 'hosts', id: host.id, kind: 'host', place: host.place });
    for (const { id, place } of host.instances)
      b.component({ section: 'hosts', id, kind: 'hostInstance', place, basic: true });
  });
}

/** The instances of a host that can do its work: on a primary site, and on an owner of its group when clustered. */
export function workingInstances(host: Host): readonly HostInstance[] {
  const primary = host.instances.filter((instance) => instance.server?.primary !== false);
  if (!host.group) return primary;
  return ownersOf(host.group).flatMap((owner) => primary.find((instance) => instance.server === owner) ?? []);
}

/** The nodes that say whether instances could run, also where a clustered service keeps them down for now. */
export interface InstanceNodes {
  readonly instance: number;
  /** Up when the instance is; for a clustered host also when it would be if the services of its cluster came to its node. */
  readonly ready: number;
}

export function instanceNodes(b: GraphBuilder, host: Host): readonly InstanceNodes[] {
  return workingInstances(host).flatMap(({ id }) => {
    const instance = b.node(id);
    return instance === undefined ? [] : { instance, ready: b.node(readyKey(id)) ?? instance };
  });
}

function readyKey(id: string): string {
  return `ready ${id}`;
}

/** The key of the management database and every MessageBox together. */
const core = 'core databases';

export function needsOfHosts(b: GraphBuilder): void {
  // Without one MessageBox the others are unavailable too: https://learn.microsoft.com/en-us/biztalk/core/the-messagebox-database
  b.whole(at.core, () =>
    b.need(b.named(core), 'run', 'all', [...databasesOf(b, 'management'), ...databasesOf(b, 'messagebox')]),
  );
  for (const service of ['sso', 'iis'] as const)
    b.each(at[service], b.platform.servers, (server) => declarePresence(b, service, server));
  b.each(at.needs, b.platform.hosts, (host) => {
    for (const instance of host.instances) needsOfInstance(b, host, instance);
    needsOfHost(b, host);
  });
}

function needsOfInstance(b: GraphBuilder, host: Host, instance: HostInstance): void {
  const node = b.node(instance.id);
  const hostNode = b.node(host.id);
  if (node === undefined || hostNode === undefined) return;
  const { server, state } = instance;
  const always = [b.intact(hostNode), ...[b.node(core) ?? []].flat()];
  if (host.orchestrations.some((each) => each.usesRules)) always.push(...databasesOf(b, 'rule-engine'));
  if (state === 'disabled' || (state === 'stopped' && !host.clustered))
    always.push(b.never(message('failure/down.instance', { state })));
  const presences: number[] = [];
  if (server === undefined)
    always.push(b.unknown(message('failure/missing.not-defined', { name: instance.serverName })));
  else {
    always.push(...[b.node(server.id) ?? []].flat(), serviceOn(b, 'msdtc', server));
    for (const service of host.type === 'isolated' ? (['sso', 'iis'] as const) : (['sso'] as const)) {
      const present = b.node(presenceKey(service, server));
      if (present === undefined) always.push(serviceOn(b, service, server));
      else presences.push(present);
    }
  }
  const addNeeds = (to: number): void => {
    b.need(to, 'run', 'all', always);
    b.need(to, 'start', 'all', [masterSecretNode(b), ...databasesOf(b, 'sso')]);
    if (host.tracking) b.need(to, 'delayed', 'all', databasesOf(b, 'tracking'));
  };
  addNeeds(node);
  b.need(node, 'run', 'all', presences);
  if (host.clustered && presences.length > 0) addNeeds(b.named(readyKey(instance.id), node));
}

/** A service on a server; a missing fact where none is described there. */
function serviceOn(b: GraphBuilder, service: ClusteredService, server: Server): number {
  const node = serviceNode(b, service, server);
  return node ?? b.unknown(message('failure/missing.service', { service, server: server.name }));
}

/** What finds the node of a service that is on one of a cluster's servers at a time; there is none where it is not clustered. */
export function presenceKey(service: ClusteredService, server: Server): string {
  return `${service} on ${server.id}`;
}

/**
 * Where a group of the server's cluster has a service, it is on its active owner only.
 * https://learn.microsoft.com/en-us/biztalk/core/how-to-cluster-sso-and-a-biztalk-host-in-the-same-cluster-group1
 */
function declarePresence(b: GraphBuilder, service: ClusteredService, server: Server): void {
  const groups = b.platform
    .clustersOf(server.id)
    .flatMap((cluster) => [cluster.whole, ...(cluster.groups ?? [])])
    .filter((group) => servicesIn(b.platform, group).includes(service));
  if (groups.length === 0) return;
  const perGroup = groups.map((group) => {
    const elsewhere = b.never(message('failure/down.elsewhere', { service, group: group.name, server: server.name }));
    const clustered = serviceNode(b, service, group);
    const pairs = ownersOf(group).flatMap((owner) => {
      const guard = b.node(owner.id);
      return guard === undefined ? [] : [guard, owner === server ? (clustered ?? elsewhere) : elsewhere];
    });
    const present = b.helper();
    b.need(present, 'run', 'first', pairs.length > 0 ? pairs : [elsewhere, elsewhere]);
    return present;
  });
  b.need(b.named(presenceKey(service, server)), 'run', 'any', perGroup);
}

function needsOfHost(b: GraphBuilder, host: Host): void {
  const node = b.node(host.id);
  if (node === undefined) return;
  const { name, group, entry } = host;
  const instances = instanceNodes(b, host).map((each) => each.instance);
  if (host.clustered && !group) {
    const named = entry.values.clusterGroup?.name ?? '';
    b.need(node, 'run', 'all', [b.unknown(message('failure/missing.not-defined', { name: named }))]);
  }
  if (group) b.need(node, 'run', 'all', [b.node(group.id) ?? []].flat());
  if (!host.instancesStated) instances.push(b.unknown(message('failure/missing.instances', { name })));
  else if (instances.length === 0) {
    const undefinedOne = host.instances.find((instance) => instance.server === undefined);
    if (undefinedOne)
      instances.push(b.unknown(message('failure/missing.not-defined', { name: undefinedOne.serverName })));
    else if (group) instances.push(b.never(message('failure/down.no-owner-instance', { group: group.name, name })));
    else instances.push(b.never(message('failure/down.no-instance', { name })));
  }
  b.need(node, 'run', 'any', instances);
}
