/** Which services run where: on single servers, and as resources of cluster groups. Names and conditions only. */
import type { AdapterFacts, Cluster, Group, Host, Platform, Port, Server, Transport } from '../../topology/platform.ts';
import type { GraphBuilder } from '../graphBuilder.ts';

/** Services that a cluster can run as resources. */
export type ClusteredService = 'msdtc' | 'msmq' | 'sso' | 'iis';
export type Service = ClusteredService | 'files';

export const clusteredServices: readonly ClusteredService[] = ['msdtc', 'msmq', 'sso', 'iis'];

export function serviceId(service: Service, holder: Server | Group): string {
  return `service:${service}@${holder.name}`;
}

/** The node of a service on a server or in a group; `undefined` where it does not run. */
export function serviceNode(b: GraphBuilder, service: Service, holder: Server | Group): number | undefined {
  return b.node(serviceId(service, holder));
}

/** The services among the resources of a group; SSO also where the group carries the master secret server. */
export function servicesIn({ masterSecretServer }: Platform, group: Group): readonly ClusteredService[] {
  const placement = masterSecretServer?.placement;
  const hasSecret = placement?.kind === 'group' && placement.group === group;
  return clusteredServices.filter((each) => group.resources?.has(each) || (each === 'sso' && hasSecret));
}

/** Where a platform runs its services. */
export interface ServiceMap {
  readonly onServer: (server: Server) => readonly Service[];
  /** The groups of a server's clusters that have a service. */
  readonly groupsWith: (service: ClusteredService, server: Server) => readonly Group[];
}

export function serviceMap(platform: Platform): ServiceMap {
  const secret = platform.masterSecretServer?.placement;
  const bizTalk = new Set(platform.bizTalkServers);
  const isolated = carriersOf(platform, (host) => host.type === 'isolated');
  const queueing = carriersOf(platform, (host) => host.handlers.some(({ adapter }) => isQueueAdapter(adapter?.name)));
  for (const { sendPorts } of platform.applications) {
    for (const port of sendPorts) {
      if (!port.backup || !isQueueAdapter(backupAdapter(port)?.name)) continue;
      for (const instance of platform.hostNamed(port.backup.hostName)?.instances ?? [])
        if (instance.server) queueing.add(instance.server);
    }
  }
  const clustersOf = new Map<Server, Cluster[]>();
  for (const cluster of platform.clusters) {
    for (const node of new Set(cluster.nodes ?? [])) clustersOf.set(node, [...(clustersOf.get(node) ?? []), cluster]);
  }
  return {
    onServer(server) {
      const { roles, entry } = server;
      const services: Service[] = ['msdtc'];
      if (
        (bizTalk.has(server) && entry.values.sso?.value !== false) ||
        entry.values.sso?.value === true ||
        roles?.has('sso') ||
        roles?.has('master-secret') ||
        (secret?.kind === 'server' && secret.server === server)
      )
        services.push('sso');
      if (roles?.has('iis') || isolated.has(server)) services.push('iis');
      if (roles?.has('msmq') || queueing.has(server)) services.push('msmq');
      services.push('files');
      return services;
    },
    groupsWith: (service, server) =>
      (clustersOf.get(server) ?? []).flatMap((cluster) =>
        [cluster.whole, ...(cluster.groups ?? [])].filter((group) => servicesIn(platform, group).includes(service)),
      ),
  };
}

/** Adapters that work on queues of the Message Queuing service. */
export function isQueueAdapter(name: string | undefined): boolean {
  return name === 'MSMQ' || name === 'WCF-NetMsmq';
}

/** The adapter of a port's backup transport: its own, else the port's. */
export function backupAdapter({ adapter, backup }: Port): AdapterFacts | undefined {
  return backup?.adapterName === undefined ? adapter : backup.adapter;
}

/** Whether settings name a folder of the computer itself: a drive letter or a relative path. */
export function isLocalPath(settings: Transport): boolean {
  const path = settings.path?.value;
  return path !== undefined && !/^[\\/]{2}/.test(path);
}

function carriersOf(platform: Platform, wanted: (host: Host) => boolean): Set<Server> {
  return new Set(
    platform.hosts.filter(wanted).flatMap((host) => host.instances.flatMap((instance) => instance.server ?? [])),
  );
}
