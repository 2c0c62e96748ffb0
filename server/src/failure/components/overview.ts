/**
 * What a whole platform means for single entries, computed once for a graph: one answer for each entry, so that the
 * fragment of an entry is built again only when its own answer has changed.
 */
import type { Host, Platform, Server, Site } from '../../topology/platform.ts';
import { placedBefore } from './askedServices.ts';
import { backupAdapter, isQueueAdapter, type Service } from './services.ts';

export interface Overview {
  /** The services on a server. */
  readonly servicesOn: (server: Server) => readonly Service[];
  /** The primary site, where there is one only. */
  readonly onlySite: Site | undefined;
  /** Whether a hypervisor restarts its machines elsewhere. */
  readonly isClusteredHypervisor: (name: string) => boolean;
  /** Whether a location or port names a host. */
  readonly isNamedByPort: (host: string) => boolean;
  /** Whether something runs in a host of which it is not stated where it runs. */
  readonly hasUnnamedServer: boolean;
  /** Whether nothing that runs is described, and something that it would run on is. */
  readonly isBare: boolean;
  /** Whether tracking data are collected. */
  readonly isTrackingOn: boolean;
  /** Whether the first of two groups is placed without asking where the second is; asked by `placementPair`. */
  readonly isPlacedBefore: (pair: string) => boolean;
}

export function overviewOf(platform: Platform): Overview {
  const { topology, sites, applications, hosts } = platform;
  const primarySites = sites.filter((site) => site.primary);
  const clustered = topology.hypervisors.filter((entry) => entry.values.clustered?.value === true);
  const clusteredNames = new Set(clustered.map((entry) => entry.name.toLowerCase()));
  const ports = applications.flatMap((each) => [...each.receiveLocations, ...each.sendPorts]);
  const hostNames = [
    ...ports.flatMap(({ hostName, backup }) => (backup ? [hostName, backup.hostName] : [hostName])),
    ...applications.flatMap(({ orchestrations }) => orchestrations.map(({ hostName }) => hostName)),
  ];
  const standing = platform.servers.length + platform.sqlInstances.length + platform.databases.length;
  const isBare = hosts.length === 0 && !topology.leavesOutHosts && hostNames.length === 0 && standing > 0;
  const firstPlaced = placedBefore(platform);
  const named = new Set(ports.map((port) => port.hostName?.toLowerCase()));
  return {
    servicesOn: servicesByServer(platform),
    onlySite: primarySites.length === 1 ? primarySites[0] : undefined,
    isClusteredHypervisor: (name) => clusteredNames.has(name.toLowerCase()),
    isNamedByPort: (host) => named.has(host.toLowerCase()),
    hasUnnamedServer:
      isBare ||
      hosts.some(({ instancesStated }) => !instancesStated) ||
      hostNames.some((name) => platform.hostNamed(name) === undefined),
    isBare,
    isTrackingOn: topology.group?.values.tracking?.value !== false,
    isPlacedBefore: (pair) => firstPlaced.has(pair),
  };
}

function servicesByServer(platform: Platform): Overview['servicesOn'] {
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
  return (server) => {
    const { roles, entry } = server;
    const hasSso =
      (bizTalk.has(server) && entry.values.sso?.value !== false) ||
      entry.values.sso?.value === true ||
      roles?.has('sso') ||
      roles?.has('master-secret') ||
      (secret?.kind === 'server' && secret.server === server);
    const hasIis = roles?.has('iis') || isolated.has(server);
    const hasQueues = roles?.has('msmq') || queueing.has(server);
    return serviceLists[(hasSso ? 1 : 0) + (hasIis ? 2 : 0) + (hasQueues ? 4 : 0)] ?? [];
  };
}

/** Every combination that a server can have, so that the same services are the same list. */
const serviceLists: readonly (readonly Service[])[] = Array.from({ length: 8 }, (_, bits) => {
  const optional = (['sso', 'iis', 'msmq'] as const).filter((_, index) => bits & (1 << index));
  return ['msdtc', ...optional, 'files'];
});

function carriersOf(platform: Platform, wanted: (host: Host) => boolean): Set<Server> {
  return new Set(
    platform.hosts.filter(wanted).flatMap((host) => host.instances.flatMap((instance) => instance.server ?? [])),
  );
}
