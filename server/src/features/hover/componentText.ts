/** A component in words: how far its failure reaches, when and why, what it needs, what needs it, what helps. */

import type { Snapshot } from '../../analysis/snapshot.ts';
import { type Dependency, dependenciesOf, dependentsOf } from '../../failure/dependencies.ts';
import { displayName, workloadName } from '../../failure/displayName.ts';
import type { EvaluatedGraph } from '../../failure/evaluate.ts';
import type { Graph } from '../../failure/graph.ts';
import type { InitiallyDown } from '../../failure/initiallyDown.ts';
import { type Component, type Outcome, phases, type Simulation, type WorkloadOutcome } from '../../failure/model.ts';
import { recoveriesAfter } from '../../failure/recoveriesAfter.ts';
import { figureMessage, howMessage, whoMessage } from '../../failure/recoveryWords.ts';
import { isSinglePoint } from '../../failure/scopeTable.ts';
import { simulate } from '../../failure/simulate.ts';
import { render } from '../../text/message.ts';
import { lostWorkloads } from '../lostWorkloads.ts';
import { bullets, code, documentationLink, escaped, paragraphs } from '../markdown.ts';
import { message } from '../message.ts';
import { reachWords } from '../reachWords.ts';
import { componentFacts } from './componentFacts.ts';

/** How many names a line holds before it says "and 12 more". */
const maxNames = 8;

/** The component of an id, without case. */
export function componentOf(graph: Graph, id: string): Component | undefined {
  const node = graph.nodeById.get(id.toLowerCase());
  return node === undefined ? undefined : graph.componentOf[node];
}

/** How far the failure of a component reaches, and the way it takes; as Markdown. */
export function impactText(snapshot: Snapshot, component: Component): string {
  const graph = snapshot.answers;
  const result = simulate(graph, [component.id]);
  const lost = lossLines(lostWorkloads(graph, result));
  const reduced = result.workloads.filter(({ outcome }) => outcome === 'reduced');
  return paragraphs(
    summaryText(snapshot, component, result),
    bullets([
      ...withDocumented(lost, componentFacts(component, graph.platform)?.stops),
      ...lossLines(reduced),
      ...chainIn(graph, result),
      ...recoveryLines(graph, component.id),
    ]),
  );
}

/** What the failure does and what else is known of the component, in a line. */
export function summaryText(
  { answers, down }: Snapshot,
  component: Component,
  result: Simulation = simulate(answers, [component.id]),
): string {
  const reach = reachWords(answers, result, escaped);
  const remarks = remarksOn(component, result, down.get(component.id));
  return [say('feature.hover.impact', { reach }), ...remarks].join(' ');
}

/** What is lost here and what the documentation says of such a loss, in one line. */
function withDocumented(lines: readonly string[], stops: string | undefined): readonly string[] {
  const [first, ...rest] = lines;
  if (stops === undefined) return lines;
  return first === undefined ? [say('feature.hover.facts', { stops })] : [`${first} ${stops}`, ...rest];
}

/** What it needs and what needs it, as Markdown. */
export function needsText(graph: Graph, component: Component): string {
  const needs = dependenciesOf(graph, component.id);
  const all = needs.filter(({ mode }) => mode === 'all');
  const any = needs.filter(({ mode }) => mode === 'any');
  // What both need each other, as a host and its instances, is said once.
  const dependents = dependentsOf(graph, component.id).filter(({ id }) => !needs.some((need) => need.id === id));
  return bullets(
    [
      all.length > 0 ? say('feature.hover.needs', { names: listOf(graph, all) }) : '',
      any.length > 0 ? say('feature.hover.needs-any', { names: listOf(graph, any) }) : '',
      dependents.length > 0 ? say('feature.hover.needed-by', { names: listOf(graph, dependents) }) : '',
    ].filter((line) => line !== ''),
  );
}

/** What the documentation says gives time and helps when such a component is lost, as Markdown. */
export function factsText(graph: Graph, component: Component): string {
  const facts = componentFacts(component, graph.platform);
  if (!facts) return '';
  const mitigation = say('feature.hover.mitigation', { mitigation: facts.mitigation });
  return bullets([
    ...(facts.grace ? [say('feature.hover.grace', { grace: facts.grace })] : []),
    `${mitigation} ${documentationLink(facts.source)}`.trim(),
  ]);
}

function remarksOn(component: Component, impact: Simulation, down: InitiallyDown | undefined): string[] {
  const remarks: string[] = [];
  if (isSinglePoint(component, impact)) remarks.push(say('feature.hover.single-point'));
  if (component.unknown) remarks.push(say('feature.hover.cannot-tell', { fact: escaped(render(component.unknown)) }));
  if (component.apart) remarks.push(say(`feature.hover.${component.apart}`));
  if (down?.cause) remarks.push(say('feature.hover.down-because', { cause: escaped(render(down.cause)) }));
  else if (down) remarks.push(say('feature.hover.down'));
  return remarks;
}

const shownOutcomes = ['stopped', 'stops at restart', 'delayed', 'reduced'] as const satisfies readonly Outcome[];

/** What becomes of workloads, a line for each outcome; as Markdown. */
export function lossLines(lost: readonly Pick<WorkloadOutcome, 'workload' | 'outcome'>[]): string[] {
  return shownOutcomes.flatMap((outcome) => {
    const names = lost.filter((each) => each.outcome === outcome).map(({ workload }) => code(workloadName(workload)));
    return names.length === 0 ? [] : [say(`feature.hover.${outcome}`, { names: shortened(names) })];
  });
}

/** The way to the workload that fares worst, when there is more on it than the component itself. */
function chainIn(graph: Graph, { workloads }: Simulation): string[] {
  const worst = (['stopped', 'stops at restart', 'delayed'] as const)
    .map((outcome) => workloads.find((each) => each.outcome === outcome && each.because.length > 1))
    .find((each) => each !== undefined);
  if (!worst) return [];
  const chain = [...worst.because.map((id) => code(displayName(graph, id))), code(workloadName(worst.workload))].join(
    ' → ',
  );
  return [say('feature.hover.chain', { chain })];
}

/** How work comes back, a line for each way; that what has failed is repaired goes without saying. */
function recoveryLines(graph: EvaluatedGraph, failed: string): string[] {
  const names = new Map<string, string[]>();
  for (const recovery of recoveriesAfter(graph, [failed])) {
    if (recovery.mechanism === 'repair') continue;
    const [how, who, figure] = [howMessage, whoMessage, figureMessage].map((words) => render(words(recovery)));
    const way = `${how}; ${who}, ${figure}`;
    names.set(way, [...(names.get(way) ?? []), code(displayName(graph, recovery.of))]);
  }
  return [...names].map(([way, of]) => say('feature.hover.recovery', { names: shortened(of), way: escaped(way) }));
}

/** Names, those that count at once before those of other phases. */
function listOf(graph: Graph, dependencies: readonly Dependency[]): string {
  return phases
    .flatMap((phase) => {
      const names = dependencies.filter((each) => each.phase === phase).map(({ id }) => code(displayName(graph, id)));
      if (names.length === 0) return [];
      const list = shortened(names);
      return [phase === 'run' ? list : say('feature.hover.in-phase', { names: list, phase: say(`phase.${phase}`) })];
    })
    .join('; ');
}

function shortened(names: readonly string[]): string {
  const shown = names.slice(0, maxNames).join(', ');
  const rest = names.length - maxNames;
  return rest > 0 ? say('feature.names-and-more', { names: shown, n: rest }) : shown;
}

const say = message.text;
