/**
 * A simulated failure for the editor, as a tree: the answer in a sentence, what is behind it, a rolling reboot; and the marks
 * beside lines. Plain data.
 */

import type { Snapshot } from '../analysis/snapshot.ts';
import { displayName } from '../failure/displayName.ts';
import type { Graph } from '../failure/graph.ts';
import type { Impact, Simulation } from '../failure/model.ts';
import { reachMessage } from '../failure/reach.ts';
import type { SimulationOptions } from '../failure/simulate.ts';
import { render } from '../text/message.ts';
import { componentOf } from './hover/componentText.ts';
import { kindName } from './kindName.ts';
import { bullets, escaped, link, paragraphs } from './markdown.ts';
import { message } from './message.ts';
import { type OutcomeMark, outcomeMarks } from './simulation/outcomeMarks.ts';
import type { SimulationAnswer } from './simulation/simulationAnswer.ts';
import { outcomeIcons, type ReportLine, type ReportSection, simulationReport } from './simulation/simulationReport.ts';
import { rebootBranch } from './trees/rebootItems.ts';
import { type TreeItem, treeItem } from './trees/treeItem.ts';

export interface SimulationView {
  readonly simulation: Simulation;
  /** The answer in a sentence. */
  readonly title: string;
  readonly items: readonly TreeItem[];
  readonly marks: readonly OutcomeMark[];
}

/** The failure of the components `ids` together. */
export function simulationView(
  snapshot: Snapshot,
  ids: readonly string[],
  options: SimulationOptions = {},
): SimulationView {
  const graph = snapshot.answers;
  const { simulation, failure, answer, sections } = simulationReport(graph, ids, options);
  return {
    simulation,
    title: answer.text,
    items:
      sections.length === 0
        ? []
        : [
            answerItem(answer),
            ...sections.map((section) => sectionItem(graph, section)),
            rebootBranch(simulation.failed, options),
          ],
    marks: simulation.failed.length === 0 ? [] : outcomeMarks(snapshot, failure, simulation),
  };
}

/** "Stops everything, when services restart"; "Stops or delays one workload; systemwide after a while". */
export function reachText(impact: Impact): string {
  const { scope } = impact;
  return render(reachMessage(impact, message(scope === 'none' ? 'feature.scope.none' : `feature.tree.scope.${scope}`)));
}

function answerItem({ verdict, rest, text, worst }: SimulationAnswer): TreeItem {
  return treeItem({
    id: 'answer',
    kind: 'note',
    label: verdict,
    description: rest,
    tooltip: () => escaped(text),
    icon: outcomeIcons[worst],
  });
}

const folded: ReadonlySet<ReportSection['id']> = new Set(['outcome:running', 'outcome:down', 'recovery']);

function sectionItem(graph: Graph, { id, heading, note, icon, counted, lines }: ReportSection): TreeItem {
  return treeItem({
    id,
    kind: counted ? 'scope' : 'apart',
    label: heading,
    description: counted ? String(lines.length) : undefined,
    tooltip: () => escaped(note),
    icon,
    expanded: !folded.has(id),
    children: () => lines.map((line) => lineItem(graph, id, heading, line)),
  });
}

function lineItem(graph: Graph, section: string, heading: string, line: ReportLine): TreeItem {
  const { id, kind, name, text, icon, entity, place } = line;
  return treeItem({
    id: `${section}/${id}`,
    kind,
    label: name,
    description: text,
    tooltip: () => lineTooltip(graph, heading, line),
    icon,
    entity,
    place,
  });
}

/** The line in full, with the kinds of what is on its way and the page that it rests on; as Markdown. */
function lineTooltip(graph: Graph, heading: string, { name, text, because = [], page }: ReportLine): string {
  const isWay = because.length > 0;
  return paragraphs(
    `${escaped(name)}: ${escaped(isWay || text === '' ? heading : text)}`,
    bullets(because.map((id) => nameWithKind(graph, id))),
    page && link(message.text('feature.hover.documentation'), page),
  );
}

function nameWithKind(graph: Graph, id: string): string {
  const kind = componentOf(graph, id)?.kind;
  const name = escaped(displayName(graph, id));
  return kind === undefined || kind === id ? name : `${name} (${kindName(kind)})`;
}
