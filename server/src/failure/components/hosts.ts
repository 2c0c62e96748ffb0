/** Host instances and hosts. */
import type { Message } from '../../text/message.ts';
import type { Group, Host, HostInstance, Server } from '../../topology/platform.ts';
import { message } from '../failureMessages.ts';
import { stages } from '../fragment.ts';
import type { GraphBuilder, Part } from '../graphBuilder.ts';
import { fitNode, needOnActiveOwner } from './activeOwners.ts';
import { coreDatabases, nodeService } from './hostServices.ts';
import { databasesOf, masterSecretNode } from './masterSecretServer.ts';
import { msdtcNode } from './msdtc.ts';
import { notDefined } from './placement.ts';
import { ownersOf } from './primary.ts';
import { needUnnamedInstance } from './unnamedServer.ts';

const at = stages('hosts', 'needs');

export function declareHosts(b: GraphBuilder): void {
  b.each(at.hosts, b.platform.hosts, (host) => {
    b.component({ section: 'hosts', id: host.id, kind: 'host', place: host.place });
    for (const { id, place } of host.instances)
      b.component({ section: 'hosts', id, kind: 'hostInstance', place, basic: true });
  });
}

/** The instances of a host that can do its work: on a primary site, and on an owner of its group when clustered. */
export function workingInstances(host: Host): readonly HostInstance[] {
  if (!host.group) return host.instances.filter((instance) => instance.server?.primary !== false);
  return ownersOf(host.group).flatMap((owner) => host.instances.find(({ server }) => server === owner) ?? []);
}

/** Whether some orchestration of a host calls the rule engine. */
export function usesRules({ orchestrations }: Host): boolean {
  return orchestrations.some((each) => each.usesRules === true);
}

/**
 * The nodes of which a host has one or more up: the owners on which it could run, where it moves with a group, and the
 * instances elsewhere. `ofInstance` says what stands for an instance where more than itself is asked.
 */
export function capacityOf(
  b: GraphBuilder,
  host: Host,
  ofInstance: (instance: HostInstance) => number | undefined = ({ id }) => b.node(id),
): readonly number[] {
  const fits = new Map<Server, number[]>();
  for (const group of host.movesWith)
    for (const owner of ownersOf(group)) {
      const fit = fitNode(b, group, owner, host);
      if (fit !== undefined) fits.set(owner, [...(fits.get(owner) ?? []), fit]);
    }
  const onOwners = [...fits.values()].map((nodes) => anyOf(b, nodes));
  if (host.group) return onOwners;
  const elsewhere = workingInstances(host).filter(
    ({ server }) => !host.movesWith.some(({ owners }) => server !== undefined && owners.includes(server)),
  );
  return [...onOwners, ...elsewhere.flatMap((instance) => ofInstance(instance) ?? [])];
}

function anyOf(b: GraphBuilder, nodes: readonly number[]): number {
  const [first] = nodes;
  if (nodes.length === 1 && first !== undefined) return first;
  const any = b.helper();
  b.need(any, 'run', 'any', nodes);
  return any;
}

export function needsOfHosts(b: GraphBuilder): void {
  b.each(at.needs, b.platform.hosts, (host) => {
    for (const instance of host.instances) needsOfInstance(b, host, instance);
    needsOfHost(b, host);
  });
}

function needsOfInstance(b: GraphBuilder, host: Host, instance: HostInstance): void {
  const { id, server, serverName } = instance;
  const needs: Part[] = [b.intact(host.id), coreDatabases];
  if (usesRules(host)) needs.push(...databasesOf(b, 'rule-engine'));
  needs.push(...offBecause(instance).map((why) => b.never(why)));
  if (server === undefined) needs.push(notDefined(b, serverName));
  else {
    needs.push(server.id, msdtcOf(b, host, server), nodeService(b, 'sso', server));
    if (host.type === 'isolated') needs.push(nodeService(b, 'iis', server));
  }
  b.need(id, 'run', 'all', needs);
  b.need(id, 'start', 'all', [masterSecretNode(b), ...databasesOf(b, 'sso')]);
  if (host.tracking && b.overview.isTrackingOn) b.need(id, 'delayed', 'all', databasesOf(b, 'tracking'));
}

/** Why an instance does not run with nothing failed. A cluster starts what it needs; IIS runs an isolated one. */
function offBecause({ host, state, standby }: HostInstance): readonly Message[] {
  const isOff = host.type !== 'isolated' && (state === 'disabled' || (state === 'stopped' && !host.clustered));
  return [
    ...(isOff ? [message('failure/down.instance', { state })] : []),
    ...(standby && !host.clustered ? [message('failure/down.standby')] : []),
  ];
}

/** As in the group that the host moves with where the server is an owner of it, else as on the server. */
function msdtcOf(b: GraphBuilder, host: Host, server: Server): number | undefined {
  const groups = host.group ? [host.group] : host.movesWith.filter(({ owners }) => owners.includes(server));
  const nodes = groups.flatMap((group) => msdtcNode(b, { kind: 'group', group }) ?? []);
  return nodes.length > 0 ? anyOf(b, nodes) : msdtcNode(b, { kind: 'server', server });
}

function needsOfHost(b: GraphBuilder, host: Host): void {
  const { id, name, group, entry, tracking } = host;
  const named = entry.values.clusterGroup;
  if (group) b.need(id, 'run', 'all', [group.id]);
  else if (named) b.need(id, 'run', 'all', [notDefined(b, named.name)]);
  const instances = workingInstances(host);
  if (!host.instancesStated) {
    needUnnamedInstance(b, id, { usesRules: usesRules(host), tracking, group });
    b.need(id, 'run', 'all', [b.unknown(message('failure/missing.instances', { name }))]);
  } else if (instances.length === 0) b.need(id, 'run', 'all', [noInstance(b, host)]);
  else if (group) {
    const nodeOn = (owner: Server): number | undefined => b.node(instances.find(({ server }) => server === owner)?.id);
    needOnActiveOwner(b, id, group, nodeOn, noOwnerInstance(group, host));
  } else {
    const ids = instances.map((each) => each.id);
    b.need(id, 'run', 'any', ids);
  }
}

/** Why a clustered host is down where no owner has an instance. */
export function noOwnerInstance(group: Group, { name }: Host): Message {
  return message('failure/down.no-owner-instance', { group: group.name, name });
}

/** What stands for a host without an instance that can do its work. */
function noInstance(b: GraphBuilder, host: Host): number {
  const { name, group, instances } = host;
  const undefinedOne = instances.find(({ server }) => server === undefined);
  if (undefinedOne) return notDefined(b, undefinedOne.serverName);
  return b.never(group ? noOwnerInstance(group, host) : message('failure/down.no-instance', { name }));
}
