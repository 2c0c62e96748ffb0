/**
 * The diagram in words, for a list beside it: every shape with its kind, its state, what is in it and how many findings it
 * has. The list says what the picture shows, in the same order.
 */
import type { Graph } from '../../failure/graph.ts';
import { type Steps, stepSize } from '../../failure/steps.ts';
import type { Layout, Placed } from '../../render/layout.ts';
import type { Mark, Marks, State } from '../../render/marks.ts';
import type { Shape } from '../../render/scene.ts';
import { plannedWord, singlePointWord, stateText } from '../../render/stateWords.ts';
import type { Severity } from '../../rules/rule.ts';
import { render } from '../../text/message.ts';
import { type FindingIndex, findingsOn, worstSeverity } from '../findingIndex.ts';
import { kindName } from '../kindName.ts';
import { message } from './diagramMessages.ts';

/** A shape in words. */
export interface ListedShape {
  readonly id: string;
  readonly name: string;
  /** Its kind, state and the rest, in a line. */
  readonly text: string;
  /** How deep it stands: 1 for a level of the picture, 2 for what stands in it. */
  readonly depth: number;
  readonly state: State;
  /** Whether it, or what it counts, can be made to fail. */
  readonly canFail: boolean;
  /** Ids of the components that fail with it. */
  readonly fails: readonly string[];
  /** Whether it counts things that can be drawn one by one instead, and which id to expand. */
  readonly expands?: string;
  /** Whether its parts are drawn because it was expanded. */
  readonly isExpanded?: boolean;
  readonly findings: number;
  readonly severity?: Severity;
}

export interface ListContext {
  readonly graph: Graph;
  readonly marks: Marks;
  readonly findings: FindingIndex;
  readonly expanded: ReadonlySet<string>;
}

/** Sites first, then level by level. */
export function* listSteps(
  { scene, tiers, sites, shapes }: Layout,
  context: ListContext,
): Steps<readonly ListedShape[]> {
  const inside = new Map<string, Placed[]>();
  for (const placed of shapes)
    if (!inside.get(placed.shape.parent)?.push(placed)) inside.set(placed.shape.parent, [placed]);
  const listed: ListedShape[] = sites.map(({ shape }) => entryOf(shape, 1, [], context));
  let done = 0;
  const add = function* (parent: string, depth: number): Steps<void> {
    for (const { shape } of inside.get(parent) ?? []) {
      listed.push(entryOf(shape, depth, inside.get(shape.id) ?? [], context));
      done += 5 + (shape.holds?.components.length ?? 0);
      if (done > stepSize) {
        done = 0;
        yield;
      }
      yield* add(shape.id, depth + 1);
    }
  };
  for (const { tier } of tiers) {
    const members = inside.get(tier.id) ?? [];
    listed.push({
      id: tier.id,
      name: tier.title,
      text: countsText(members),
      depth: 1,
      state: 'running',
      canFail: false,
      fails: [],
      findings: 0,
      ...(context.expanded.has(tier.id) ? { isExpanded: true } : {}),
    });
    yield* add(tier.id, 2);
  }
  return scene.shapes.length === 0 ? [] : listed;
}

function entryOf(shape: Shape, depth: number, parts: readonly Placed[], context: ListContext): ListedShape {
  const { graph, marks, expanded } = context;
  const mark = marks.of(shape);
  const found = idsOf(shape).flatMap((id) => findingsOn(context.findings, id));
  const severity = worstSeverity(found.map((each) => each.severity));
  const count = found.length;
  const fails = shape.holds?.components ?? (isComponent(graph, shape.id) ? [shape.id] : []);
  return {
    id: shape.id,
    name: shape.title,
    text: textOf(shape, mark, parts, count),
    depth,
    state: mark.state,
    canFail: fails.length > 0,
    // A summary of thousands is expanded before something in it fails.
    fails: fails.length > maxFails ? [] : fails,
    ...(shape.holds ? { expands: shape.parent } : {}),
    ...(expanded.has(shape.id) ? { isExpanded: true } : {}),
    findings: count,
    ...(severity ? { severity } : {}),
  };
}

/** The ids of all that a shape stands for. */
function idsOf({ id, workload, holds }: Shape): readonly string[] {
  if (holds) return [...new Set([...holds.components, ...holds.workloads])];
  return workload === undefined || workload === id ? [id] : [workload, id];
}

const maxFails = 100;

function isComponent({ nodeById, componentOf }: Graph, id: string): boolean {
  return componentOf[nodeById.get(id.toLowerCase()) ?? -1] !== undefined;
}

function textOf(shape: Shape, mark: Mark, parts: readonly Placed[], findings: number): string {
  const counts = countsText(parts);
  const said = [
    shape.holds ? '' : nameOfKind(shape),
    stateText(mark.state),
    plannedWord(shape.planned),
    singlePointWord(mark.isSinglePoint),
    shape.detail,
    counts === '' ? '' : render(message('diagram.holds', { counts })),
    findings === 0
      ? ''
      : render(findings === 1 ? message('diagram.finding') : message('diagram.findings', { n: findings })),
  ];
  return said.filter((part) => part !== '').join(' · ');
}

export function nameOfKind({ kind }: Pick<Shape, 'kind'>): string {
  return kind === 'workload' ? message.plain('diagram.workload') : kindName(kind);
}

/** "server 2, load balancer 1". */
function countsText(parts: readonly Placed[]): string {
  const counts = new Map<string, number>();
  for (const { shape } of parts) {
    const name = nameOfKind(shape);
    counts.set(name, (counts.get(name) ?? 0) + (shape.holds?.count ?? 1));
  }
  return [...counts].map(([kind, n]) => render(message('diagram.inside', { kind, n }))).join(', ');
}
