/**
 * What is said of one shape when it is selected: its state, along which way that came, how it comes back, its findings, and
 * where it stands in the file.
 */
import type { Snapshot } from '../../analysis/snapshot.ts';
import { displayName } from '../../failure/displayName.ts';
import { recoveriesAfter } from '../../failure/recoveriesAfter.ts';
import { figureMessage, howMessage, whoMessage } from '../../failure/recoveryWords.ts';
import { type Failure, failureOf, type SimulationOptions } from '../../failure/simulate.ts';
import type { Severity } from '../../rules/rule.ts';
import type { Place } from '../../syntax/node.ts';
import { render } from '../../text/message.ts';
import { chainText } from '../chainText.ts';
import { type FindingIndex, findingsOn } from '../findingIndex.ts';
import { nameOfReach } from '../reachName.ts';
import { recoveredName } from '../simulation/simulationAnswer.ts';
import { message } from './diagramMessages.ts';
import { nameOfKind } from './shapeList.ts';

export interface ShapeFacts {
  readonly name: string;
  readonly kind: string;
  /** Headings with what is said below them. */
  readonly sections: readonly { readonly heading: string; readonly lines: readonly string[] }[];
  readonly findings: readonly { readonly severity: Severity; readonly text: string }[];
  /** Whether one of them has a fix. */
  readonly isFixable: boolean;
  readonly place: Place;
}

export interface FactsOptions extends SimulationOptions {
  /** Ids of the components that have failed. */
  readonly failed: readonly string[];
}

/** More findings than these are not read beside a picture. */
const maxFindings = 50;

/** The facts of a shape by its id; `undefined` for a summary and for what is not there. */
export function shapeFacts(
  snapshot: Snapshot,
  index: FindingIndex,
  id: string,
  { failed, ...options }: FactsOptions,
): ShapeFacts | undefined {
  const { answers: graph } = snapshot;
  const component = graph.componentOf[graph.nodeById.get(id.toLowerCase()) ?? -1];
  const number = graph.workloads.findIndex((each) => `workload:${each.id}` === id);
  const workload = graph.workloads[number];
  const of = component ?? workload;
  if (!of) return undefined;
  const found = findingsOn(index, of.id).slice(0, maxFindings);
  const sections =
    failed.length > 0
      ? failureSections(snapshot, of.id, failureOf(graph, failed, options), options)
      : component
        ? [{ heading: message.plain('diagram.reach'), lines: [reachOf(snapshot, component.id)] }]
        : [];
  return {
    name: displayName(graph, of.id),
    kind: nameOfKind({ kind: component?.kind ?? 'workload' }),
    sections: sections.filter(({ lines }) => lines.some((line) => line !== '')),
    findings: found.map(({ severity, message: said }) => ({ severity, text: render(said) })),
    isFixable: found.some((finding) => finding.fixes().length > 0),
    place: of.place,
  };
}

function reachOf(snapshot: Snapshot, id: string): string {
  const kind = snapshot.answers.componentOf[snapshot.answers.nodeById.get(id.toLowerCase()) ?? -1]?.kind;
  return kind === undefined ? '' : nameOfReach(kind, snapshot.impacts.get(id)).reach;
}

function failureSections(
  { answers: graph }: Snapshot,
  id: string,
  failure: Failure,
  options: SimulationOptions,
): ShapeFacts['sections'] {
  const node = graph.nodeById.get(id.toLowerCase()) ?? -1;
  const number = graph.workloads.findIndex((each) => each.id === id);
  const because = number === -1 ? failure.lossOf(node)?.because : failure.outcomeOf(number).because;
  const isFailed = failure.failed.some((each) => each === id);
  const back = because?.length || isFailed ? recoveryLines(graph, failure, options, [id, ...(because ?? [])]) : [];
  const way = because?.length ? `${chainText(graph, because)} → ${displayName(graph, id)}` : '';
  return [
    { heading: message.plain('diagram.way'), lines: isFailed || way === '' ? [] : [way] },
    { heading: message.plain('diagram.back'), lines: back },
  ];
}

/** How what lies on the way comes back; where none of it does by itself, how the group does. */
function recoveryLines(
  graph: Snapshot['answers'],
  { failed }: Failure,
  options: SimulationOptions,
  way: readonly string[],
): readonly string[] {
  const all = recoveriesAfter(graph, failed, options);
  const own = all.filter(({ of }) => way.includes(of));
  const general = all.filter(({ of }) => of === 'group');
  return (own.length > 0 ? [...own, ...general] : general.length > 0 ? general : all).map((recovery) =>
    render(
      message('diagram.back.name', {
        name: recoveredName(graph, recovery),
        text: [howMessage(recovery), whoMessage(recovery), figureMessage(recovery)]
          .map((part) => render(part))
          .join(' · '),
      }),
    ),
  );
}
