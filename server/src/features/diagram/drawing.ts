/** A diagram as the panel shows it: the parts of the picture in the order in which they are drawn, and the same in words. */
import { inView, type Snapshot, type View } from '../../analysis/snapshot.ts';
import type { Steps } from '../../failure/steps.ts';
import { pictureSteps } from '../../render/picture.ts';
import type { Scene, Shape } from '../../render/scene.ts';
import { type SvgPart, svgPartSteps } from '../../render/svg.ts';
import { type ThemeName, themes } from '../../render/theme.ts';
import type { Finding } from '../../rules/finding.ts';
import { contentHash } from '../../text/contentHash.ts';
import { indexFindings } from '../findingIndex.ts';
import { answerText } from '../simulation/simulationReport.ts';
import { type DiagramFilter, filterScene } from './filterScene.ts';
import { type ListedShape, nameOfKind, shapeList } from './shapeList.ts';

export interface DrawingOptions {
  readonly view: View;
  readonly failed: readonly string[];
  readonly restart: boolean;
  readonly expanded: readonly string[];
  readonly filter: DiagramFilter;
  readonly theme?: ThemeName;
}

export interface Choice {
  readonly id: string;
  readonly name: string;
}

/** What a filter can be made of. */
export interface Choices {
  readonly kinds: readonly Choice[];
  readonly sites: readonly Choice[];
  readonly applications: readonly Choice[];
}

export interface Drawing {
  /** Equal for equal drawings, and for no others. */
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly parts: readonly SvgPart[];
  readonly shapes: readonly ListedShape[];
  readonly choices: Choices;
  /** The shape in which a component or workload is drawn, by its lower-case id. */
  readonly shapeOf: ReadonlyMap<string, string>;
}

/** The picture that a panel shows and that its exports draw. */
export function* panelPictureSteps(snapshot: Snapshot, { view, failed, restart, expanded, filter }: DrawingOptions) {
  const { graph } = inView(snapshot, view);
  return yield* pictureSteps(snapshot, {
    ...{ view, failed, restart, answer: answerText, expanded: new Set(expanded) },
    only: (scene: Scene) => filterScene(scene, graph, filter),
  });
}

export function* drawingSteps(
  snapshot: Snapshot,
  findings: readonly Finding[],
  options: DrawingOptions,
): Steps<Drawing> {
  const shown = inView(snapshot, options.view);
  yield* shown.prepareGraph();
  const { layout, marks, said } = yield* panelPictureSteps(snapshot, options);
  const parts = yield* svgPartSteps(layout, { theme: themes[options.theme ?? 'light'], marks, said });
  const index = indexFindings(findings);
  const expanded = new Set(options.expanded);
  const shapes = shapeList(layout, { graph: shown.graph, marks, findings: index, expanded });
  yield;
  const hashes: string[] = [];
  for (const { svg } of parts) {
    hashes.push(contentHash(svg));
    if (hashes.length % 100 === 0) yield;
  }
  const id = contentHash(hashes.join('') + JSON.stringify(shapes));
  yield;
  const { width, height } = layout;
  return { id, width, height, parts, shapes, choices: choicesOf(shown), shapeOf: shapeOfEach(layout.scene) };
}

function choicesOf({ graph }: Snapshot): Choices {
  const named = (kind: string): Choice[] =>
    graph.components.flatMap((each) => (each.kind === kind ? [{ id: each.id, name: each.name }] : []));
  const kinds = new Set<Shape['kind']>(graph.components.map(({ kind }) => kind));
  if (graph.workloads.length > 0) kinds.add('workload');
  return {
    kinds: [...kinds].map((kind) => ({ id: kind, name: nameOfKind({ kind }) })),
    sites: named('site'),
    applications: named('application').map(({ name }) => ({ id: name, name })),
  };
}

function shapeOfEach({ sites, shapes }: Scene): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { id, workload, holds } of [...sites, ...shapes]) {
    for (const each of [...(holds?.components ?? []), ...(holds?.workloads ?? [])]) found.set(each.toLowerCase(), id);
    found.set(id.toLowerCase(), id);
    if (workload !== undefined) found.set(workload.toLowerCase(), id);
  }
  return found;
}
