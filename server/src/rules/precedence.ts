/**
 * Which rule speaks when several could. Mechanisms for all rules, so that no rule knows another.
 */
import type { Platform, Server } from '../topology/platform.ts';
import { serversOf } from './facts/sqlRedundancy.ts';
import type { Report, RuleInfo, Severity } from './rule.ts';

/** A report with its rule. */
export interface Said {
  readonly rule: RuleInfo;
  readonly report: Report;
  /** With goal `high`. */
  readonly listed: Severity;
}

/** On one receive host the first of these speaks; what the others would say becomes related information. */
const receiveHostOrder: readonly (readonly string[])[] = [
  ['host/no-instance'],
  ['host/wrong-type-for-adapter'],
  ['adapter/duplicate-receive'],
  [
    'adapter/clustered-host-required',
    'adapter/sap-not-clustered',
    'adapter/sql-not-clustered',
    'adapter/pop3-mailbox',
    'adapter/msmq-not-clustered',
    'adapter/netmsmq-not-clustered',
    'adapter/ordered-receive-not-clustered',
  ],
  ['adapter/balancer-or-cluster-required'],
  ['host/single-instance'],
  ['adapter/load-balancer-required'],
];

const rankById = new Map(
  receiveHostOrder.flatMap((ids, rank) => ids.map((id, index) => [id, rank * 10 + index] as const)),
);

/** Rules that stay silent where another has spoken: anywhere in the file, or of an entity that both are about. */
const silencedBy: readonly {
  readonly rule: (id: string) => boolean;
  readonly by: string;
  readonly where: 'file' | 'entity';
}[] = [
  {
    rule: (id) => id === 'host/single-instance' || id === 'tracking/single-instance',
    by: 'host/single-biztalk-server',
    where: 'file',
  },
  {
    rule: (id) =>
      id === 'messagebox/not-redundant' ||
      id === 'sso/ssodb-not-redundant' ||
      (id.startsWith('db/') && id.endsWith('-not-redundant')),
    by: 'sql/not-clustered',
    where: 'entity',
  },
  {
    rule: (id) => id === 'messagebox/not-redundant' || (id.startsWith('db/') && id.endsWith('-not-redundant')),
    by: 'sql/ag-single-replica',
    where: 'entity',
  },
  {
    rule: (id) => id === 'messagebox/not-redundant' || (id.startsWith('db/') && id.endsWith('-not-redundant')),
    by: 'sql/ag-database-missing',
    where: 'entity',
  },
  { rule: (id) => id === 'sql/ag-database-missing', by: 'sql/ag-messagebox-all', where: 'entity' },
  { rule: (id) => id === 'infra/file-server-single', by: 'adapter/file-share-not-redundant', where: 'entity' },
  { rule: (id) => id === 'infra/file-server-single', by: 'dr/backup-share-single', where: 'entity' },
];

/** The reports that stand, in the order in which they came. */
export function settle(said: readonly Said[], platform: Platform): Said[] {
  const order = (each: readonly Said[]): Said[] => oneOfTopic(withoutRepeated(withoutSilenced(foldReceiveHosts(each))));
  if (platform.servers.every((server) => server.primary)) return order(said);
  const isThere = onRecoverySite(platform);
  return order(said.filter((each) => each.rule.kind !== 'S' || !isThere(each.report.entity)));
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

function foldReceiveHosts(said: readonly Said[]): Said[] {
  const winners = new Map<string, Said>();
  for (const each of said) {
    const rank = rankById.get(each.rule.id);
    if (rank === undefined || !takesThePlace(each)) continue;
    const winner = winners.get(each.report.entity);
    if (!winner || rank < (rankById.get(winner.rule.id) ?? 0)) winners.set(each.report.entity, each);
  }
  const folded = new Map<Said, Said[]>();
  const rest = said.filter((each) => {
    const rank = rankById.get(each.rule.id);
    const winner = rank === undefined ? undefined : winners.get(each.report.entity);
    // Information that comes before the winner does not take its place, and is no part of what the winner says.
    if (!winner || rank === undefined || rank <= (rankById.get(winner.rule.id) ?? 0)) return true;
    folded.set(winner, [...(folded.get(winner) ?? []), each]);
    return false;
  });
  return rest.map((each) => withRelated(each, folded.get(each) ?? []));
}

function takesThePlace({ listed }: Said): boolean {
  return listed === 'error' || listed === 'warning';
}

/** An error of kind M or C on an entity silences redundancy gaps on it. */
function withoutSilenced(said: readonly Said[]): Said[] {
  const broken = new Set(
    said
      .filter(({ rule, listed }) => listed === 'error' && (rule.kind === 'M' || rule.kind === 'C'))
      .map(({ report }) => report.entity)
      .filter((entity) => entity !== 'group' && entity !== 'file'),
  );
  return said.filter((each) => each.rule.kind !== 'S' || !broken.has(each.report.entity));
}

function withoutRepeated(said: readonly Said[]): Said[] {
  const speaking = silencedBy.map((row) => ({ ...row, speakers: said.filter((each) => each.rule.id === row.by) }));
  return said.filter(
    (each) =>
      !speaking.some(
        ({ rule, where, speakers }) =>
          speakers.length > 0 &&
          rule(each.rule.id) &&
          speakers.some((other) => where === 'file' || share(other.report, each.report)),
      ),
  );
}

function share(a: Report, b: Report): boolean {
  const entities = new Set([a.entity, ...(a.about ?? [])]);
  return [b.entity, ...(b.about ?? [])].some((entity) => entities.has(entity));
}

/** Of all findings that only say that one fact is missing the first stands, and points to the others. */
function oneOfTopic(said: readonly Said[]): Said[] {
  const first = new Map<string, Said>();
  const others = new Map<Said, Said[]>();
  const rest = said.filter((each) => {
    const topic = each.report.notStated;
    if (topic === undefined) return true;
    const known = first.get(topic);
    if (!known) {
      first.set(topic, each);
      return true;
    }
    others.set(known, [...(others.get(known) ?? []), each]);
    return false;
  });
  return rest.map((each) => withRelated(each, others.get(each) ?? []));
}

function withRelated(said: Said, more: readonly Said[]): Said {
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
