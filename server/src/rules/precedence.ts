/**
 * Which rule speaks when several could: by what the rules themselves say of how they stand to others.
 */
import { groupBy } from '../text/groupBy.ts';
import { serversOf } from '../topology/carriers.ts';
import type { Platform, Server } from '../topology/platform.ts';
import { canBeSilenced, type Report, type Spoken } from './rule.ts';

/** The reports that stand, in the order in which they came. */
export function settle(said: readonly Spoken[], platform: Platform): Spoken[] {
  return oneOfTopic(withoutRepeated(withoutSilenced(foldReceiveHosts(withoutRecoverySite(said, platform)))));
}

/** The reports without gaps of the disaster-recovery site. */
export function withoutRecoverySite(said: readonly Spoken[], platform: Platform): readonly Spoken[] {
  if (platform.servers.every((server) => server.primary)) return said;
  const isThere = onRecoverySite(platform);
  return said.filter(({ rule, report }) => rule.kind !== 'S' || !isThere(report.entity));
}

/** Whether nothing but the disaster-recovery site is concerned: no redundancy gap is one there. */
function onRecoverySite(platform: Platform): (entity: string) => boolean {
  const placed = new Map<string, readonly Server[]>([
    ...platform.clusters.map(({ id, nodes }) => [id, nodes ?? []] as const),
    ...platform.clusters.flatMap(({ groups = [] }) => groups.map(({ id, owners }) => [id, owners] as const)),
    ...platform.loadBalancers.map(({ id, members }) => [id, members ?? []] as const),
    ...[...platform.sqlInstances, ...platform.fileShares].map(
      ({ id, placement }) => [id, serversOf(placement)] as const,
    ),
  ]);
  return (entity) => {
    const [kind, name] = splitId(entity);
    const isOnServer = kind === 'server' || kind === 'hostInstance';
    const server = isOnServer ? platform.serverNamed(name.slice(name.lastIndexOf('@') + 1)) : undefined;
    const servers = server ? [server] : (placed.get(entity) ?? []);
    return servers.length > 0 && servers.every(({ primary }) => !primary);
  };
}

function foldReceiveHosts(said: readonly Spoken[]): Spoken[] {
  const winners = new Map<string, { readonly each: Spoken; readonly order: number }>();
  for (const each of said) {
    const order = each.rule.receiveHostOrder;
    if (order === undefined || !takesThePlace(each)) continue;
    const winner = winners.get(each.report.entity);
    if (!winner || order < winner.order) winners.set(each.report.entity, { each, order });
  }
  return folded(said, ({ rule: { receiveHostOrder: order }, report }) => {
    const winner = order === undefined ? undefined : winners.get(report.entity);
    // Information that comes before the winner does not take its place, and is no part of what the winner says.
    return winner && order !== undefined && order > winner.order ? winner.each : undefined;
  });
}

function takesThePlace({ listed }: Spoken): boolean {
  return listed === 'error' || listed === 'warning';
}

/** An error of kind M or C on an entity silences redundancy gaps on it. */
function withoutSilenced(said: readonly Spoken[]): Spoken[] {
  const broken = new Set(
    said
      .filter(({ rule, listed }) => listed === 'error' && !canBeSilenced(rule))
      .map(({ report }) => report.entity)
      .filter((entity) => entity !== 'group' && entity !== 'file'),
  );
  return said.filter((each) => each.rule.kind !== 'S' || !broken.has(each.report.entity));
}

/** Rules that stay silent where another one has spoken. */
function withoutRepeated(said: readonly Spoken[]): Spoken[] {
  const spoken = groupBy(said, ({ rule }) => rule.id);
  return said.filter(({ rule: { yieldsTo = [], yieldsInFileTo = [] }, report }) => {
    if (yieldsInFileTo.some((id) => spoken.has(id))) return false;
    return !yieldsTo.some((id) => spoken.get(id)?.some((other) => share(other.report, report)));
  });
}

function share(a: Report, b: Report): boolean {
  const entities = new Set([a.entity, ...(a.about ?? [])]);
  return [b.entity, ...(b.about ?? [])].some((entity) => entities.has(entity));
}

/** Of all findings that only say that one fact is missing the first stands, and points to the others. */
function oneOfTopic(said: readonly Spoken[]): Spoken[] {
  const first = new Map<string, Spoken>();
  for (const each of said) {
    const topic = each.report.notStated;
    if (topic !== undefined && !first.has(topic)) first.set(topic, each);
  }
  return folded(said, (each) => {
    const speaker = each.report.notStated === undefined ? undefined : first.get(each.report.notStated);
    return speaker === each ? undefined : speaker;
  });
}

/** The reports, of which those that another one speaks for become related information of that. */
function folded(said: readonly Spoken[], speakerFor: (each: Spoken) => Spoken | undefined): Spoken[] {
  const bySpeaker = groupBy(said, speakerFor);
  const rest = bySpeaker.get(undefined) ?? [];
  return rest.map((each) => withRelated(each, bySpeaker.get(each) ?? []));
}

function withRelated(said: Spoken, more: readonly Spoken[]): Spoken {
  if (more.length === 0) return said;
  const related = [
    ...(said.report.related ?? []),
    ...more.map(({ report }) => ({ message: report.message, place: report.place })),
  ];
  return { ...said, report: { ...said.report, related } };
}

/** `kind:name` apart. */
export function splitId(id: string): readonly [kind: string, name: string] {
  const colon = id.indexOf(':');
  return colon < 0 ? [id, ''] : [id.slice(0, colon), id.slice(colon + 1)];
}
