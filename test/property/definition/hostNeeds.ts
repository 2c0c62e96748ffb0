/** What hosts and their instances need, and where a host runs of which that is not stated. */
import type { Host, Instance } from './hosts.ts';
import { groupMsdtc, instanceMsdtc, serverMsdtc } from './msdtc.ts';
import { inPhase } from './phase.ts';
import type { Group, Server } from './places.ts';
import { anyWithRole } from './serverStands.ts';
import { databasesUp, ssoStarts, type World } from './world.ts';

/**
 * The SSO service or IIS for what runs on a server. Where a group of which the server is an owner has it as a resource, it
 * is that of the group, on its active owner only; else that of the server, where it has one.
 */
function serviceFor({ model, up, owners }: World, service: 'sso' | 'iis', server: Server): boolean {
  const having = model.groups.filter(
    (group) => model.clusteredIn(group).includes(service) && group.owners.includes(server),
  );
  if (having.length === 0) return up(`service:${service}@${server.name}`);
  return having.some((group) => owners.active(group) === server && up(`service:${service}@${group.name}`));
}

/** The databases that every host instance needs, and those that it needs by what runs in its host. */
function dataUp(world: World, usesRules: boolean, tracking: boolean): boolean {
  const { model } = world;
  return (
    databasesUp(world, 'management') &&
    databasesUp(world, 'messagebox') &&
    (!usesRules || databasesUp(world, 'rule-engine')) &&
    inPhase(world, 'start', () => ssoStarts(world)) &&
    inPhase(
      world,
      'delayed',
      () => !tracking || model.file.root.group?.tracking === false || databasesUp(world, 'tracking'),
    )
  );
}

export function instanceHolds(world: World, host: Host, { server, state, standby }: Instance): boolean {
  const { failed, up } = world;
  // The cluster starts the instances of a clustered host, but for those that are disabled; the state of an isolated one
  // says nothing, for it runs in IIS.
  const isOn = (host.isolated || state !== 'disabled') && (host.isolated || host.group || state !== 'stopped');
  return (
    !failed.has(`host:${host.name}`) &&
    up(`server:${server.name}`) &&
    serviceFor(world, 'sso', server) &&
    (!host.isolated || serviceFor(world, 'iis', server)) &&
    instanceMsdtc(world, host, server) &&
    dataUp(world, host.usesRules, host.tracking) &&
    isOn &&
    (!standby || host.group !== undefined)
  );
}

/**
 * The server of an instance of which it is not stated where it runs: one of the BizTalk servers of the primary sites, up
 * while one of them is with its coordinator and its SSO; with none described it always is.
 */
function unnamedServerUp(world: World): boolean {
  const { model, up } = world;
  const servers = model.servers.filter((server) => server.primary && model.isBizTalk(server));
  return (
    servers.length === 0 ||
    servers.some(
      (server) => up(`server:${server.name}`) && serverMsdtc(world, server) && serviceFor(world, 'sso', server),
    )
  );
}

/** One instance somewhere. It needs all that an instance does, but for the services of its own server. */
export function unnamedHolds(world: World, usesRules: boolean, tracking: boolean, group: Group | undefined): boolean {
  const { model, failed, up } = world;
  const hasClusteredMsdtc =
    group !== undefined && [group, ...group.cluster.groups].some((each) => model.clusteredIn(each).includes('msdtc'));
  return (
    unnamedServerUp(world) &&
    anyWithRole(model, failed, 'dns') &&
    inPhase(world, 'start', () => anyWithRole(model, failed, 'domain-controller')) &&
    dataUp(world, usesRules, tracking) &&
    (group === undefined || up(group.id)) &&
    (!hasClusteredMsdtc || groupMsdtc(world, group))
  );
}

/** The servers whose instances do the work of a host: the active owner of a clustered one, else all on primary sites. */
export function workingServers({ owners }: World, host: Host): readonly Instance[] {
  const instances = host.instances ?? [];
  if (!host.group) return instances.filter(({ server }) => server.primary);
  const active = owners.active(host.group);
  return instances.filter(({ server }) => server === active);
}

export function hostHolds(world: World, host: Host): boolean {
  if (host.group && !world.up(host.group.id)) return false;
  if (!host.instances) return unnamedHolds(world, host.usesRules, host.tracking, host.group);
  return workingServers(world, host).some(({ id }) => world.up(id));
}
