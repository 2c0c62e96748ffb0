/** Which services run where: on single servers, and as resources of cluster groups. Names and conditions only. */
import type { AdapterFacts, Group, Platform, Port, Server, Transport } from '../../topology/platform.ts';

/** Services that a cluster can run as resources. */
const clusteredServices = ['msdtc', 'msmq', 'sso', 'iis'] as const;

export const services = [...clusteredServices, 'files'] as const;

export type Service = (typeof services)[number];

export function serviceId(service: Service, holder: Server | Group): string {
  return `service:${service}@${holder.name}`;
}

/** The services among the resources of a group; SSO also where the group carries the master secret server. */
export function servicesIn(
  { masterSecretServer }: Platform,
  group: Group,
): readonly (typeof clusteredServices)[number][] {
  const placement = masterSecretServer?.placement;
  const hasSecret = placement?.kind === 'group' && placement.group === group;
  return clusteredServices.filter((each) => group.resources?.has(each) || (each === 'sso' && hasSecret));
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
