/**
 * A cluster group moves as one: all its members are on one active owner. That is the first owner fit for the most of the
 * hosts that move with it. Which one it is rests on needs of phase `run` alone, and on nothing that its members need
 * elsewhere.
 */
import type { Message } from '../../text/message.ts';
import { groupsOf } from '../../topology/carriers.ts';
import type { Group, Host, Server } from '../../topology/platform.ts';
import { message } from '../failureMessages.ts';
import { stages } from '../fragment.ts';
import type { Graph } from '../graph.ts';
import type { GraphBuilder, Part } from '../graphBuilder.ts';
import { askedServices, groupsWith, placementPair } from './askedServices.ts';
import { isMsdtcOff, isMsdtcUnknown } from './msdtcFacts.ts';
import { unknownMsdtc } from './placement.ts';
import { ownersOf } from './primary.ts';
import { serviceId, servicesIn } from './services.ts';
import { standsKey } from './standing.ts';

const at = stages('places', 'fits', 'choices');

export function declareActiveOwners(b: GraphBuilder): void {
  eachGroup(b, at.places, (group) => {
    if (isPlaceAsked(b, group)) for (const owner of ownersOf(group)) b.named(placeKey(group, owner));
  });
  eachGroup(b, at.fits, (group) => {
    for (const host of b.platform.hostsMovingWith(group.id))
      for (const owner of ownersOf(group)) declareFit(b, group, owner, host);
  });
  eachGroup(b, at.choices, (group) => {
    if (!isPlaceAsked(b, group)) return;
    const choices = ownersOf(group).map((owner) => choiceOf(b, group, owner));
    const size = b.platform.hostsMovingWith(group.id).length;
    for (const owner of ownersOf(group)) {
      const elsewhere = b.never(message('failure/down.not-active', { group: group.name, server: owner.name }));
      const members = choices.flatMap(({ owner: other, guard, votes }) => [
        guard,
        other === owner ? guard : elsewhere,
        ...votes,
      ]);
      b.need(placeKey(group, owner), 'run', 'first', members, size);
    }
  });
}

function eachGroup(b: GraphBuilder, stage: (typeof at)['places'], add: (group: Group) => void): void {
  b.each(stage, b.platform.clusters, (cluster) => {
    for (const group of groupsOf(cluster)) add(group);
  });
}

/** Whether the place of a group has nodes of its own: other groups ask for it, or several hosts decide it. */
function isPlaceAsked(b: GraphBuilder, group: Group): boolean {
  const services = servicesIn(b.platform, group);
  return b.platform.hostsMovingWith(group.id).length > 1 || services.includes('sso') || services.includes('iis');
}

interface Choice {
  readonly owner: Server;
  readonly guard: number;
  readonly votes: readonly number[];
}

function choiceOf(b: GraphBuilder, group: Group, owner: Server): Choice {
  const votes = b.platform.hostsMovingWith(group.id).flatMap((host) => b.node(fitKey(group, owner, host)) ?? []);
  return { owner, guard: b.node(standsKey(owner)) ?? b.named(standsKey(owner)), votes };
}

/** What finds the node that says whether a group is on an owner. */
function placeKey(group: Group, owner: Server): string {
  return `${group.id} is on ${owner.id}`;
}

function fitKey(group: Group, owner: Server, host: Host): string {
  return `${group.id} fits on ${owner.id} for ${host.id}`;
}

/** The nodes that say whether a host could run on owners of a group, as far as each node goes. */
export function fitNode(b: GraphBuilder, group: Group, owner: Server, host: Host): number | undefined {
  return b.node(fitKey(group, owner, host));
}

function declareFit(b: GraphBuilder, group: Group, owner: Server, host: Host): void {
  const instance = host.instances.find(({ server }) => server === owner);
  const fit = b.named(fitKey(group, owner, host), b.node(instance?.id));
  const needs: Part[] = [standsKey(owner), b.intact(host.id)];
  if (instance === undefined && host.instancesStated)
    needs.push(b.never(message('failure/down.no-owner-instance', { group: group.name, name: host.name })));
  // The state of an isolated host says nothing. A cluster starts what is stopped, and not what is disabled.
  if (instance?.state === 'disabled' && host.type !== 'isolated')
    needs.push(b.never(message('failure/down.instance', { state: instance.state })));
  // A person starts the application pool of an isolated host that is not clustered.
  if (instance?.standby && !host.group) needs.push(b.never(message('failure/down.standby')));
  needs.push(...servicesOfNode(b, group, owner, host));
  b.need(fit, 'run', 'all', needs);
  for (const service of askedServices(host)) {
    const others = groupsWith(b.platform, group, owner, service);
    if (others.length === 0 || others.some((other) => b.overview.isPlacedBefore(placementPair(group, other)))) continue;
    const places: number[] = others.flatMap((other) => b.node(placeKey(other, owner)) ?? []);
    if (places.length === 0)
      places.push(b.never(message('failure/down.not-active', { group: others[0]?.name ?? '', server: owner.name })));
    b.need(fit, 'run', 'any', places);
  }
}

/** The services of the node itself, each where no group of the cluster has it. */
function servicesOfNode(b: GraphBuilder, group: Group, owner: Server, host: Host): readonly Part[] {
  const groups = groupsOf(group.cluster);
  const services = host.type === 'isolated' ? (['sso', 'msdtc', 'iis'] as const) : (['sso', 'msdtc'] as const);
  return services.map((service) => {
    if (groups.some((each) => servicesIn(b.platform, each).includes(service))) return undefined;
    if (service === 'msdtc' && isMsdtcUnknown(group)) return unknownMsdtc(b, group.cluster);
    const state = service === 'msdtc' ? isMsdtcOff(owner) : undefined;
    if (state) return b.never(message('failure/down.msdtc', { server: owner.name, state }));
    return b.intact(serviceId(service, owner));
  });
}

/** Needs what `targetOf` says of the active owner of a group; where that is nothing, it is down for the reason `none`. */
export function needOnActiveOwner(
  b: GraphBuilder,
  node: Part,
  group: Group,
  targetOf: (owner: Server) => number | undefined,
  none: Message,
): void {
  const choices = ownersOf(group).map((owner) => choiceOf(b, group, owner));
  const targets = choices.map(({ owner }) => targetOf(owner) ?? b.never(none));
  if (choices.length === 0) {
    b.need(node, 'run', 'all', [b.never(none)]);
    return;
  }
  if (choices.every(({ votes }) => votes.length <= 1)) {
    // With one host the first owner fit for it is the active one, else the first that stands.
    const pairs = (guardsOf: (choice: Choice) => readonly number[]): number[] =>
      choices.flatMap((choice, i) => guardsOf(choice).flatMap((guard) => [guard, targets[i] ?? guard]));
    b.need(node, 'run', 'first', [...pairs(({ votes }) => votes), ...pairs(({ guard }) => [guard])]);
    return;
  }
  const perOwner = choices.map(({ owner }, i) => {
    const both = b.helper();
    b.need(both, 'run', 'all', [placeKey(group, owner), targets[i]]);
    return both;
  });
  b.need(node, 'run', 'any', perOwner);
}

/** Where a group is, by what is `up` in phase `run`; `undefined` where no owner stands. */
export function activeOwner({ platform, nodeById }: Graph, group: Group, up: Uint8Array): Server | undefined {
  const isUp = (key: string): boolean => up[nodeById.get(key.toLowerCase()) ?? -1] === 1;
  const hosts = platform.hostsMovingWith(group.id);
  let active: Server | undefined;
  let most = -1;
  for (const owner of ownersOf(group)) {
    if (!isUp(standsKey(owner))) continue;
    const fits = hosts.filter((host) => isUp(fitKey(group, owner, host))).length;
    if (fits <= most) continue;
    active = owner;
    most = fits;
  }
  return active;
}
