/**
 * `bizha scopes FILE`: the impact table of a topology, its single points of failure, and the sets of components whose
 * joint failure stops the system.
 */

import { findingsOf } from '../analysis/findings.ts';
import { inView } from '../analysis/snapshot.ts';
import type { Cause } from '../failure/causes.ts';
import type { CutSet } from '../failure/cutSets.ts';
import { workloadName } from '../failure/displayName.ts';
import type { Graph } from '../failure/graph.ts';
import type { Phase } from '../failure/model.ts';
import { reachMessage } from '../failure/reach.ts';
import { resolveTarget } from '../failure/resolveTarget.ts';
import { runToEnd } from '../failure/steps.ts';
import { type ScopesReport, scopesReport } from '../features/scopesReport.ts';
import type { Loss } from '../features/singleLosses.ts';
import { render } from '../text/message.ts';
import { oneLine } from '../text/oneLine.ts';

import { message } from './cliMessages.ts';
import { configs } from './configs.ts';
import type { Environment } from './environment.ts';
import { exitCodes, refuse } from './exitCode.ts';
import { mendedJson, mendedLines } from './mended.ts';
import { namesIn } from './namesIn.ts';
import { openOne, unresolved } from './oneFile.ts';

const orders = { '1': 1, '2': 2, '3': 3 } as const;

export interface ScopesOptions {
  /** As it is written on the command line. */
  readonly order: keyof typeof orders;
  readonly for?: string;
  readonly format: 'text' | 'json' | 'csv';
  /** Without what is only planned. */
  readonly today?: boolean;
}

/** Analyses and prints; resolves to the exit code. */
export async function scopes(path: string, options: ScopesOptions, environment: Environment): Promise<number> {
  const opened = await openOne(path, environment);
  if ('troubles' in opened) return refuse(environment, ...opened.troubles);
  const { snapshot } = opened;
  const view = options.today ? 'today' : 'as planned';
  const { graph } = inView(snapshot, view);
  // Without a name the whole system is meant, which has no id.
  const name = options.for ?? '';
  const target = options.for === undefined ? { id: undefined } : resolveTarget(graph, name);
  if (!('id' in target)) return refuse(environment, unresolved('target', name, target));
  const own = configs(environment.cwd);
  const findings = findingsOf(snapshot, await own.settingsFor(path), environment.today);
  if (own.troubles().length > 0) return refuse(environment, ...own.troubles());
  const report = runToEnd(scopesReport(snapshot, findings, { order: orders[options.order], for: target.id, view }));
  if (!report) return refuse(environment, unresolved('target', name, {}));
  environment.out(forms[options.format](report, graph));
  return exitCodes.clean;
}

const forms = { text, json, csv } as const;

/** The contract of `docs/cli.md`. */
function json(report: ScopesReport): string {
  const { tried, offered } = report.fixFirst;
  const value = {
    version: 1,
    ...(report.view === 'today' ? { view: report.view } : {}),
    ...mendedJson(report.asIfMended),
    components: report.components.map(({ component, scope, phase, later }) => ({
      id: component.id,
      basic: component.basic,
      scope,
      phase,
      ...(later ? { later } : {}),
    })),
    singlePoints: report.singlePoints.map(({ component }) => component.id),
    causes: report.causes.map(({ row }) => row.component.id),
    cannotTell: report.cannotTell.map(({ component, missing }) => ({ id: component.id, missing: render(missing) })),
    apart: report.apart.map(({ component, why }) => ({ id: component.id, why })),
    down: report.down.map(({ id, because, phase }) => ({ id, because, ...(phase === 'run' ? {} : { phase }) })),
    cutSets: report.cutSets.sets.map(({ members }) => members),
    ...(report.cutSets.complete ? {} : { cutSetLimit: report.cutSets.limit }),
    fixFirst: report.fixFirst.fixes.map(({ title, removes }) => ({ fix: render(title), removes })),
    ...(tried < offered ? { fixFirstLimit: tried } : {}),
  };
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function csv(report: ScopesReport): string {
  const rows = report.components.map(({ component, scope, phase, later = '' }) => [
    component.id,
    String(component.basic),
    scope,
    phase,
    later,
  ]);
  return [['id', 'basic', 'scope', 'phase', 'later'], ...rows]
    .map((row) => `${row.map(csvField).join(',')}\r\n`)
    .join('');
}

/** RFC 4180; a field that a spreadsheet would take for a formula gets an apostrophe. */
function csvField(field: string): string {
  const safe = /^[=+\-@\t\r]/.test(field) ? `'${field}` : field;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Names instead of ids: what people read. */
function text(report: ScopesReport, graph: Graph): string {
  const nameOf = namesIn(graph);
  const width = Math.min(60, Math.max(10, ...report.components.map(({ component }) => nameOf(component.id).length)));
  const causes = new Set(report.causes.map(({ row }) => row.component.id));
  const single = new Set(report.singlePoints.map(({ component }) => component.id));
  const table = report.components.map(({ component: { id }, ...impact }) => {
    const { scope } = impact;
    const mark = causes.has(id) ? '!' : single.has(id) ? '+' : ' ';
    const losses = scope === 'host' || scope === 'application' ? lostText(report.losses.get(id)) : '';
    return `${mark} ${nameOf(id).padEnd(width)}  ${render(reachMessage(impact))}${losses}`;
  });
  const cannotTell = report.cannotTell.map(({ component, missing }) => `  ${nameOf(component.id)}: ${render(missing)}`);
  const apart = report.apart.map(
    ({ component, why }) => `  ${nameOf(component.id)}: ${render(message(`apart.${why}`))}`,
  );
  const down = report.down.map(({ id, because, cause, phase }) => {
    const way = [...because, id].map(nameOf).join(' → ');
    return `  ${way}${whenText(phase)}${cause ? `: ${render(cause)}` : ''}`;
  });
  const { sets, complete, limit } = report.cutSets;
  const { fixes, tried, offered } = report.fixFirst;
  return `${[
    ...(report.view === 'today' ? [`${render(message('cli.today.head'))}.`, ''] : []),
    ...block('mended.heading', mendedLines(report.asIfMended, nameOf)),
    ...block('cli.scopes.components', table),
    ...block('cli.scopes.single-points', report.causes.map(causeLine(nameOf)), report.causes.length),
    ...block('cli.scopes.cut-sets', [
      ...sets.map((set) => setLine(nameOf, set)),
      ...(complete ? [] : [`  ${render(message('cli.scopes.limit', { limit }))}`]),
    ]),
    ...block('cli.scopes.cannot-tell', cannotTell),
    ...block('cli.scopes.apart', apart),
    ...block('cli.scopes.down', down),
    ...block('cli.scopes.fix-first', [
      ...fixes.map(({ title, removes }) => `  ${String(removes).padStart(3)}  ${render(title)}`),
      ...(tried < offered ? [`  ${render(message('cli.scopes.fix-limit', { tried, offered }))}`] : []),
    ]),
  ]
    .map(oneLine)
    .join('\n')}\n`;
}

/** `  SQL01: and with it MSDTC on SQL01, SQLPROD`. */
function causeLine(nameOf: (id: string) => string): (cause: Cause) => string {
  return ({ row, carried }) => {
    const name = nameOf(row.component.id);
    if (carried.length === 0) return `  ${name}`;
    const names = carried.map(({ component }) => nameOf(component.id)).join(', ');
    return `  ${render(message('cli.scopes.cause', { name, names }))}`;
  };
}

/** More lost workloads than this are counted in the table instead of listed. */
const maxLost = 3;

type Heading =
  | 'mended.heading'
  | `cli.scopes.${'components' | 'single-points' | 'cut-sets' | 'cannot-tell' | 'apart' | 'down' | 'fix-first'}`;

function block(heading: Heading, lines: readonly string[], n?: number): string[] {
  const title = render(message(heading));
  return lines.length === 0 ? [] : [n === undefined ? title : `${title} (${n})`, ...lines, ''];
}

/** `, when services restart`; nothing for what happens at once. */
function whenText(phase: Phase): string {
  return phase === 'run' ? '' : `, ${render(message(`phase.${phase}`))}`;
}

/** What has stopped, where it is not everything; a few of it, and how many there are besides. */
function lostText(losses: readonly Loss[] = []): string {
  const names = losses.slice(0, maxLost).map(({ workload }) => workloadName(workload));
  const left = losses.length - names.length;
  const shown = names.join(', ');
  if (left === 0) return shown === '' ? '' : `: ${shown}`;
  return `: ${render(message('cli.and-more', { ids: shown, n: left }))}`;
}

function setLine(nameOf: (id: string) => string, { members, phase, quorum }: CutSet): string {
  const clusters = quorum.map(nameOf);
  const votes = quorum.length === 0 ? '' : ` (${render(message('cli.scopes.quorum', { clusters }))})`;
  return `  ${members.map(nameOf).join(' + ')}${whenText(phase)}${votes}`;
}
