/**
 * What a failure does, in plain words: "everything stops", "Process stops (1 workload)", "nothing stops". The one place of
 * these phrases, for lenses, hovers and tooltips; how far a failure reaches is the graph's answer, not worked out here.
 */
import { workloadName } from '../failure/displayName.ts';
import type { EvaluatedGraph } from '../failure/evaluate.ts';
import type { Simulation, WorkloadOutcome } from '../failure/model.ts';
import { stopsWork } from '../failure/scope.ts';
import { render } from '../text/message.ts';
import { lostWorkloads } from './lostWorkloads.ts';
import { message } from './message.ts';

/** More names than these are counted. */
const maxNames = 3;

/** What a failure does now, at a restart and over time; `named` writes a name of the file. */
export function reachWords(
  graph: EvaluatedGraph,
  result: Simulation,
  named: (name: string) => string = (name) => name,
): string {
  const lost = lostWorkloads(graph, result);
  const later = result.later === undefined ? undefined : laterWords(result, lost, named);
  if (later !== undefined && !stopsWork({ scope: result.scope })) return later;
  const now = nowWords(graph, result, lost, named);
  return later === undefined ? now : `${now}; ${later}`;
}

/** Names in a row, up to three; `last` says how the last one is joined. */
export function namesInWords(names: readonly string[], last: 'feature.reach.and' | 'feature.reach.or'): string {
  const [final, ...others] = [...names].reverse();
  if (final === undefined || others.length === 0) return final ?? '';
  return say(last, { names: others.reverse().join(', '), last: final });
}

function nowWords(
  graph: EvaluatedGraph,
  { scope, phase, workloads }: Simulation,
  lost: readonly WorkloadOutcome[],
  named: (name: string) => string,
): string {
  const isNow = phase === 'run';
  if (scope === 'systemwide') return say(isNow ? 'feature.reach.everything' : 'feature.reach.everything-at-restart');
  if (!stopsWork({ scope })) return reducedWords(workloads, named);
  const gone = lost.filter(({ outcome }) => outcome === 'stopped' || (!isNow && outcome === 'stops at restart'));
  const hosts = scope === 'host' ? wholeHosts(graph, gone, phase) : [];
  if (hosts.length === 0 && gone.length === 0) return say('feature.reach.application');
  const [names, n] =
    hosts.length > 0 ? [hostNames(hosts, named), hosts.length] : [workloadNames(gone, named), gone.length];
  const words = isNow
    ? message(n === 1 ? 'feature.reach.one' : 'feature.reach.several', { names })
    : message('feature.reach.at-restart', { names });
  if (hosts.length === 0) return render(words);
  const work = gone.filter(({ workload }) => workload.kind !== 'feature').length;
  return render(
    work === 1
      ? message('feature.reach.with-workload', { reach: words })
      : message('feature.reach.with-workloads', { reach: words, n: work }),
  );
}

function laterWords(
  { later }: Simulation,
  lost: readonly WorkloadOutcome[],
  named: (name: string) => string,
): string | undefined {
  if (later === 'systemwide') return say('feature.reach.everything-later');
  const delayed = lost.filter(({ outcome }) => outcome === 'delayed');
  if (delayed.length === 0) return undefined;
  const names = workloadNames(delayed, named);
  return say(delayed.length === 1 ? 'feature.reach.one-later' : 'feature.reach.several-later', { names });
}

function reducedWords(workloads: readonly WorkloadOutcome[], named: (name: string) => string): string {
  const reduced = workloads.filter(({ outcome }) => outcome === 'reduced');
  if (reduced.length === 0) return say('feature.reach.nothing');
  const names = workloadNames(reduced, named);
  return say(reduced.length === 1 ? 'feature.reach.reduced-one' : 'feature.reach.reduced', { names });
}

/** The hosts of which all work that was up has gone. */
function wholeHosts(
  { workloads, workloadNodes, baseline }: EvaluatedGraph,
  gone: readonly WorkloadOutcome[],
  phase: Simulation['phase'],
): string[] {
  const left = new Map<string, number>();
  for (const { workload } of gone)
    if (workload.host !== undefined && workload.kind !== 'feature')
      left.set(workload.host, (left.get(workload.host) ?? 0) - 1);
  workloads.forEach(({ host, kind }, index) => {
    const known = host === undefined || kind === 'feature' ? undefined : left.get(host);
    if (host !== undefined && known !== undefined && baseline[phase][workloadNodes[index] ?? 0] === 1)
      left.set(host, known + 1);
  });
  return [...left].flatMap(([host, rest]) => (rest === 0 ? [host] : []));
}

function hostNames(hosts: readonly string[], named: (name: string) => string): string {
  if (hosts.length > maxNames) return say('feature.reach.hosts', { n: hosts.length });
  return namesInWords(hosts.map(named), 'feature.reach.and');
}

/** One workload by its name, several by their number. */
function workloadNames([first, ...rest]: readonly WorkloadOutcome[], named: (name: string) => string): string {
  if (first && rest.length === 0) return named(workloadName(first.workload));
  return say('feature.reach.workloads', { n: rest.length + 1 });
}

const say = message.text;
