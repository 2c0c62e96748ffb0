/**
 * Where a host could get one more instance, and what has to be written for it, so that the new instance works and makes no
 * gap of its own: roles, membership in the load balancer, a balancer where one becomes necessary. Operations only.
 */
import { addTo, type Operation } from '../../syntax/edit/operation.ts';
import { defineMessages, type Message } from '../../text/message.ts';
import { serversOf } from '../../topology/carriers.ts';
import type { Host, LoadBalancer, Platform, Server, ServerRole } from '../../topology/platform.ts';
import { balancersBefore, balancersNaming, needsBalancer, waitingHandlers } from '../facts/balancers.ts';
import { apartFirst, sharedDomain } from '../facts/failureDomain.ts';
import { localPath } from '../facts/filePaths.ts';
import { activeServers, enabledHandlers, primaryBizTalkServers } from '../facts/hosts.ts';
import { serversUnderClusteredSso } from '../facts/masterSecret.ts';
import { mayReadTwice } from '../facts/parallelWork.ts';
import { balancerFor } from './balancerFixes.ts';
import { newServer } from './clusterFixes.ts';

/** One more instance of a host. */
export interface Addition {
  readonly server: string;
  /** Whether the server is added too. */
  readonly isNew: boolean;
  readonly operations: readonly Operation[];
}

/** Titles of fixes that add an instance. */
export const additionTitles = defineMessages(
  {
    '': 'Plan a second host instance: "{host}" on {server}',
    'new': 'Plan a second host instance: "{host}" on the new server {server}',
  },
  'fix.add-second-instance',
);

/** The title of a fix that adds this. */
export function additionTitle(host: Host, { server, isNew }: Pick<Addition, 'server' | 'isNew'>): Message {
  return additionTitles(isNew ? 'new' : '', { host: host.name, server });
}

/**
 * One addition for each server that can take another instance of an unclustered host, else one on a new server. None
 * where another instance can receive messages twice, or would see a folder of its own.
 */
export function additionsFor(platform: Platform, host: Host): readonly Addition[] {
  if (host.clustered || mayReadTwice(host) || host.handlers.some((each) => localPath(each))) return [];
  const [active] = activeServers(host);
  const able = candidates(platform, host);
  const ordered = active ? apartFirst(platform, active, able) : able;
  const additions = ordered.flatMap((server) => additionOn(platform, host, server) ?? []);
  if (additions.length > 0) return additions;
  const like = active ?? primaryBizTalkServers(platform)[0];
  return (like && additionOnNew(platform, host, like)) ?? [];
}

/**
 * The servers of the primary site that can run BizTalk and have no instance of the host; in a stretched group those on a
 * site where it has none come first.
 */
export function candidates(platform: Platform, host: Host): readonly Server[] {
  const taken = new Set(host.instances.map((instance) => instance.server));
  const free = platform.servers.filter(
    (server) => server.primary && !taken.has(server) && canRunBizTalk(platform, server),
  );
  if (!platform.stretched) return free;
  const sites = new Set(activeServers(host).map((server) => server.site));
  return free.toSorted((a, b) => Number(sites.has(a.site)) - Number(sites.has(b.site)));
}

/** A server with the role; one whose roles are not stated, if it carries host instances or nothing at all. */
export function canRunBizTalk(platform: Platform, server: Server): boolean {
  if (server.roles) return server.roles.has('biztalk');
  return platform.bizTalkServers.includes(server) || isIdle(platform, server);
}

function isIdle(platform: Platform, server: Server): boolean {
  const placements = [
    ...platform.sqlInstances.map((instance) => instance.placement),
    ...platform.fileShares.map((share) => share.placement),
    platform.masterSecretServer?.placement,
  ];
  return (
    !placements.some((placement) => serversOf(placement).includes(server)) &&
    !platform.clusters.some((cluster) => cluster.nodes?.includes(server))
  );
}

function additionOn(platform: Platform, host: Host, server: Server): Addition | undefined {
  if (sharedDomain(platform, [...activeServers(host), server])) return undefined;
  const before = preparations(platform, host, server);
  return before && withBalancer(platform, host, server.name, false, before);
}

/** What a server needs before it can run the host; `undefined` where an instance there would break something else. */
function preparations(platform: Platform, host: Host, server: Server): readonly Operation[] | undefined {
  if (serversUnderClusteredSso(platform).has(server)) return undefined;
  // BizTalk Server does not belong into the perimeter network.
  if (server.entry.values.zone?.value === 'perimeter' && !platform.bizTalkServers.includes(server)) return undefined;
  const members = membership(platform, host, server);
  if (!members || hasOtherMllpHost(platform, host, server)) return undefined;
  return [...addMissingRoles(host, server), ...members];
}

/** The first instances of an unclustered host that has none, on these servers; `undefined` where none of them can. */
export function firstInstances(
  platform: Platform,
  host: Host,
  servers: readonly Server[],
): { readonly servers: readonly string[]; readonly operations: readonly Operation[] } | undefined {
  const usable = servers.flatMap((server) => {
    const before = preparations(platform, host, server);
    return before ? [{ name: server.name, before }] : [];
  });
  if (usable.length === 0) return undefined;
  const names = usable.map(({ name }) => name);
  const balanced = names.length > 1 && needsBalancer(platform, host);
  return {
    servers: names,
    operations: [
      ...usable.flatMap(({ before }) => before),
      ...names.map((name) => addTo(['hosts', host.name, 'instances'], name)),
      ...(balanced ? balancerFor(platform, host, names).operations : []),
    ],
  };
}

/** The balancers that send calls to the host: those that say so, and those that serve all that waits for calls. */
function balancersOf(platform: Platform, host: Host): readonly LoadBalancer[] {
  return waitingHandlers(host).length > 0 ? balancersBefore(platform, host) : balancersNaming(platform, host);
}

/** Whether the edition and the accounts allow another computer in the group; what is not stated does. */
export function canJoin(platform: Platform): boolean {
  const { edition, accounts } = platform.topology.group?.values ?? {};
  return edition?.value !== 'standard' && edition?.value !== 'branch' && accounts?.value !== 'local';
}

/** A new server of the same make. */
function additionOnNew(platform: Platform, host: Host, like: Server): Addition[] {
  if (!canJoin(platform)) return [];
  const balancers = balancersOf(platform, host).filter((balancer) => balancer.members !== undefined);
  if (balancers.some((balancer) => othersServed(platform, balancer, host).length > 0)) return [];
  const { name, operations } = newServer(platform, like, rolesOf(host, like));
  const members = balancers.map((balancer) => addTo(['loadBalancers', balancer.name, 'members'], name));
  return [withBalancer(platform, host, name, true, [...operations, ...members])];
}

function rolesOf(host: Host, like: Server): ServerRole[] {
  const own = (['biztalk', 'iis', 'msmq'] as const).filter((role) => role === 'biztalk' || like.roles?.has(role));
  return [...new Set<ServerRole>([...own, ...neededRoles(host)])];
}

function withBalancer(
  platform: Platform,
  host: Host,
  server: string,
  isNew: boolean,
  before: readonly Operation[],
): Addition {
  const instance = addTo(['hosts', host.name, 'instances'], server);
  const servers = [...activeServers(host).map((each) => each.name), server];
  const balancer = needsBalancer(platform, host) ? balancerFor(platform, host, servers).operations : [];
  return { server, isNew, operations: [...before, instance, ...balancer] };
}

/** Makes the server a member of the balancers before the host; `undefined` where that would send it calls for others. */
function membership(platform: Platform, host: Host, server: Server): readonly Operation[] | undefined {
  const short = balancersOf(platform, host).filter((each) => each.members && !each.members.includes(server));
  const clustered = platform.clusters.some((cluster) => cluster.nodes?.includes(server));
  if (short.some((each) => (each.kind === 'windows-nlb' && clustered) || !runsOthers(platform, each, host, server)))
    return undefined;
  return short.map((each) => addTo(['loadBalancers', each.name, 'members'], server.name));
}

function runsOthers(platform: Platform, balancer: LoadBalancer, host: Host, server: Server): boolean {
  return othersServed(platform, balancer, host).every((other) =>
    other.activeInstances.some((each) => each.server === server),
  );
}

function othersServed(platform: Platform, balancer: LoadBalancer, host: Host): readonly Host[] {
  return (balancer.serves ?? []).flatMap((target) => {
    const other = target.word === undefined ? platform.hostNamed(target.name) : undefined;
    return other && other !== host ? [other] : [];
  });
}

/** One server can run one MLLP receive host and one send host only. */
function hasOtherMllpHost(platform: Platform, host: Host, server: Server): boolean {
  return (['receive', 'send'] as const).some((direction) => {
    const runsMllp = (each: Host): boolean =>
      enabledHandlers(each, direction).some(({ adapter }) => adapter?.name === 'MLLP');
    return (
      runsMllp(host) &&
      platform.hosts.some((other) => other !== host && runsMllp(other) && activeServers(other).includes(server))
    );
  });
}

/** The roles that a server needs for a host and states not to have. */
export function missingRoles(host: Host, server: Server): readonly ServerRole[] {
  return server.roles ? neededRoles(host).filter((role) => !server.roles?.has(role)) : [];
}

/** Gives a server the roles that it needs for a host and states not to have. */
export function addMissingRoles(host: Host, server: Server): readonly Operation[] {
  return missingRoles(host, server).map((role) => addTo(['servers', server.name, 'roles'], role));
}

/** The roles that every server of a host needs. */
export function neededRoles(host: Host): readonly ServerRole[] {
  return [
    'biztalk',
    ...(host.type === 'isolated' ? (['iis'] as const) : []),
    ...(host.handlers.some(({ adapter }) => adapter?.name === 'MSMQ') ? (['msmq'] as const) : []),
  ];
}
