/**
 * Of single failures those that stop something of which no finding speaks: neither on what fails, nor on anything that
 * fails with it and would stop the same alone. What is inner comes first, and speaks for what is around it.
 */
import type { Answers } from '../../failure/answers.ts';
import { listHas } from '../../failure/lists.ts';
import type { ScopeRow } from '../../failure/scopeTable.ts';
import type { SingleFailures } from '../../failure/singleFailures.ts';
import { groupBy } from '../../text/groupBy.ts';
import type { Platform } from '../../topology/platform.ts';
import { hasContent } from '../facts/hosts.ts';
import type { Spoken } from '../rule.ts';
import { spokenOf } from './spoken.ts';

export interface UnspokenLoss {
  readonly row: ScopeRow;
  /** The hosts that stop as a whole. */
  readonly hosts: readonly string[];
}

/** Some workloads of a host that stop by the same failures. */
interface Losing {
  readonly host: string | undefined;
  /** Whether the failure of a component alone stops them, now or at a restart. */
  readonly stopsBy: (component: number) => boolean;
}

export function unspokenLosses(
  context: { readonly answers: Answers; readonly platform: Platform },
  rows: readonly ScopeRow[],
  said: readonly Spoken[],
): readonly UnspokenLoss[] {
  const { answers } = context;
  const { standing, covered } = spokenOf(context, said);
  const left = rows.filter(({ component }) => !covered.has(component.id));
  if (left.length === 0) return [];
  const nodeOf = (id: string): number => answers.nodeById.get(id.toLowerCase()) ?? -1;
  const phases = (['run', 'start'] as const).map((phase) => answers.singleFailures(phase));
  const losing = losingIn(context, phases);
  const byHost = groupBy(losing, ({ host }) => host);
  /** By component: the components that fail with it. */
  const taken = takenWith(answers, phases, new Set(left.map(({ component }) => nodeOf(component.id))));
  const spoken = new Set([...standing].map(nodeOf));
  const nodes = new Map(left.map((row) => [row, nodeOf(row.component.id)]));
  const takes = (row: ScopeRow): ReadonlySet<number> => taken.get(nodes.get(row) ?? -1) ?? new Set();
  const found = new Set<ScopeRow>();
  const wholeHosts = (node: number): string[] =>
    [...byHost].flatMap(([host, parts]) =>
      host !== undefined && parts.every(({ stopsBy }) => stopsBy(node)) ? host : [],
    );
  for (const row of [...left].sort((a, b) => takes(a).size - takes(b).size)) {
    const node = nodes.get(row) ?? -1;
    const through = [...takes(row)].filter((each) => spoken.has(each));
    const isUnspoken = ({ stopsBy }: Losing): boolean => stopsBy(node) && !through.some(stopsBy);
    const hosts = new Set(wholeHosts(node));
    const counts = ({ host }: Losing): boolean => row.scope === 'systemwide' || (host !== undefined && hosts.has(host));
    if (!losing.some((each) => counts(each) && isUnspoken(each))) continue;
    found.add(row);
    spoken.add(node);
  }
  return rows.flatMap((row) => (found.has(row) ? { row, hosts: wholeHosts(nodes.get(row) ?? -1) } : []));
}

/** What stops workloads now or at a restart; features, and hosts that are retired or have no content, do not count. */
function losingIn(
  { answers, platform }: { readonly answers: Answers; readonly platform: Platform },
  phases: readonly SingleFailures[],
): readonly Losing[] {
  const { workloads, workloadNodes } = answers;
  const silent = new Set(
    platform.hosts
      .filter((host) => host.entry.values.retired?.value === true || hasContent(host) === 'no')
      .map(({ name }) => name),
  );
  const known = new Map<string, Losing>();
  workloads.forEach(({ kind, host }, index) => {
    const node = workloadNodes[index] ?? 0;
    if (kind === 'feature' || (host !== undefined && silent.has(host))) return;
    // A list that begins at 0 is empty: what is down anyway is stopped by nothing.
    let key = host ?? '';
    let isUp = false;
    for (const { base, flips } of phases) {
      key += ` ${base[node] === 1 ? flips.starts[node] : 0}`;
      isUp ||= base[node] === 1;
    }
    if (isUp && !known.has(key)) known.set(key, { host, stopsBy: (component) => stopsIn(phases, node, component) });
  });
  return [...known.values()];
}

function stopsIn(phases: readonly SingleFailures[], node: number, component: number): boolean {
  return phases.some(({ base, flips }) => base[node] === 1 && listHas(flips, node, component));
}

/** For each of some components, those whose nodes its failure takes down, now or at a restart, itself left out. */
function takenWith(
  { componentNodes, nodes }: Answers,
  phases: readonly SingleFailures[],
  of: ReadonlySet<number>,
): ReadonlyMap<number, ReadonlySet<number>> {
  const isAsked = new Uint8Array(nodes.count);
  for (const node of of) isAsked[node] = 1;
  const taken = new Map([...of].map((node) => [node, new Set<number>()]));
  for (const { base, flips } of phases) {
    const { starts, ends, items } = flips;
    for (const node of componentNodes) {
      if (base[node] === 0) continue;
      const end = ends[node] ?? 0;
      for (let at = starts[node] ?? 0; at < end; at++) {
        const by = items[at] ?? 0;
        if (by !== node && isAsked[by] === 1) taken.get(by)?.add(node);
      }
    }
  }
  return taken;
}
