/**
 * The answer of `bizha simulate` for people: a sentence first, then promises, outcomes with their chains, how work comes
 * back, what a rolling reboot would stop in addition, and which facts were taken as met.
 */

import type { Answers } from '../failure/answers.ts';
import { displayName } from '../failure/displayName.ts';
import { type EvaluatedGraph, evaluatePhases } from '../failure/evaluate.ts';
import type { Graph } from '../failure/graph.ts';
import { failedNodes, type SimulationOptions } from '../failure/simulate.ts';
import { runToEnd } from '../failure/steps.ts';
import {
  type ReportLine,
  type ReportSection,
  simulationReport,
  titleOf,
} from '../features/simulation/simulationReport.ts';
import { rebootItems } from '../features/trees/rebootItems.ts';
import { render } from '../text/message.ts';
import { oneLine } from '../text/oneLine.ts';
import { message } from './cliMessages.ts';

/** A rolling reboot of more servers is not worked out. */
const maxServers = 300;
/** More names than this are counted instead of listed, in lines that are about something else. */
const maxListed = 8;

/** The failure of the components `ids` together. */
export function simulationText(graph: Answers, ids: readonly string[], options: SimulationOptions = {}): string {
  const { answer, sections } = simulationReport(graph, ids, options);
  const blocks = [
    [`${answer.text}.`],
    ...sections.map(sectionLines),
    configuration(graph, ids),
    reboot(graph, ids, options),
    takenAsMet(graph),
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.map(oneLine).join('\n'))
    .join('\n\n')}\n`;
}

function sectionLines(section: ReportSection): string[] {
  return [titleOf(section), ...section.lines.flatMap(lineText)];
}

function lineText({ name, text, page }: ReportLine): string[] {
  return [text === '' ? `  ${name}` : `  ${name}: ${text}`, ...(page === undefined ? [] : [`    ${page}`])];
}

/** What goes on, and cannot be configured until the failure is mended. */
function configuration(graph: EvaluatedGraph, failed: readonly string[]): string[] {
  const up = evaluatePhases(graph.nodes, failedNodes(graph, failed));
  const names = graph.components.flatMap(({ id, kind }, index) => {
    if (kind !== 'service') return [];
    const node = graph.componentNodes[index] ?? -1;
    return up.run[node] === 1 && up.change[node] === 0 && graph.baseline.change[node] === 1
      ? [displayName(graph, id)]
      : [];
  });
  return names.length === 0 ? [] : [render(message('cli.simulate.configuration', { ids: listed(names) }))];
}

/** What stops beyond what has stopped already when every server restarts in turn, and when all are back. */
function reboot(graph: EvaluatedGraph, failed: readonly string[], options: SimulationOptions): string[] {
  const heading = render(message('cli.simulate.reboot'));
  const { servers } = graph.platform;
  if (servers.length === 0) return [];
  if (servers.length > maxServers)
    return [heading, `  ${render(message('cli.simulate.reboot-limit', { most: maxServers, n: servers.length }))}`];
  const turns = runToEnd(rebootItems(graph, failed, options));
  return [
    heading,
    ...turns.map(({ label, description = '', children }) => {
      const names = children().map((child) => child.label);
      return `  ${label}: ${names.length === 0 ? description : listed(names)}`;
    }),
  ];
}

function takenAsMet({ missingFacts }: Graph): string[] {
  if (missingFacts.length === 0) return [];
  const lines = missingFacts.slice(0, maxListed).map((fact) => `  ${render(fact.message)}`);
  const left = missingFacts.length - lines.length;
  if (left > 0) lines.push(`  ${render(message('cli.simulate.more-facts', { n: left }))}`);
  return [render(message('cli.simulate.met')), ...lines];
}

function listed(names: readonly string[]): string {
  if (names.length <= maxListed) return names.join(', ');
  const shown = names.slice(0, maxListed).join(', ');
  return render(message('cli.and-more', { ids: shown, n: names.length - maxListed }));
}
