/** A diagram as the panel shows it: the parts of the picture in the order in which they are drawn, and the same in words. */
import { inView, type Snapshot, type View } from '../../analysis/snapshot.ts';
import { type Steps, stepSize } from '../../failure/steps.ts';
import { type Drawn, keptItems, type SvgPart } from '../../render/kept.ts';
import { type Picture, pictureSteps } from '../../render/picture.ts';
import type { Scene, Shape } from '../../render/scene.ts';
import { svgPartSteps } from '../../render/svg.ts';
import { type ThemeName, themes } from '../../render/theme.ts';
import type { Finding } from '../../rules/finding.ts';
import { contentHash } from '../../text/contentHash.ts';
import { indexFindings } from '../findingIndex.ts';
import { answerSteps } from '../simulation/simulationReport.ts';
import { type DiagramFilter, filterSteps } from './filterScene.ts';
import { type ListedShape, listSteps, nameOfKind } from './shapeList.ts';

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

/** It holds nothing of the version that it is drawn of, since some are kept. */
export interface Drawing extends Drawn {
  /** Equal for equal drawings, and for no others. */
  readonly id: string;
  readonly shapes: readonly ListedShape[];
  readonly choices: Choices;
  /** The name of the content of each part and each shape. */
  readonly hashes: ReadonlyMap<SvgPart | ListedShape, string>;
}

/** The picture that a panel shows and that its exports draw. */
export function* panelPictureSteps(
  snapshot: Snapshot,
  { view, failed, restart, expanded, filter }: DrawingOptions,
  before?: Drawing,
): Steps<Picture> {
  const { graph } = inView(snapshot, view);
  const only = (scene: Scene): Steps<Scene> => filterSteps(scene, graph, filter);
  return yield* pictureSteps(
    snapshot,
    { view, failed, restart, answer: answerSteps, expanded: new Set(expanded), only },
    before,
  );
}

/** The drawing of a snapshot; what is as in the drawing `before` is taken from there, and the same object. */
export function* drawingSteps(
  snapshot: Snapshot,
  findings: readonly Finding[],
  options: DrawingOptions,
  before?: Drawing,
): Steps<Drawing> {
  const shown = inView(snapshot, options.view);
  yield* shown.prepareGraph();
  const { layout, marks, said } = yield* panelPictureSteps(snapshot, options, before);
  const theme = themes[options.theme ?? 'light'];
  const { parts, places, sources } = yield* svgPartSteps(layout, { theme, marks, said }, before);
  const expanded = new Set(options.expanded);
  const context = { graph: shown.graph, marks, findings: indexFindings(findings), expanded };
  const shapes = yield* keptItems(before?.shapes ?? [], yield* listSteps(layout, context));
  const hashes = new Map<SvgPart | ListedShape, string>();
  for (const each of [...parts, ...shapes]) {
    hashes.set(each, before?.hashes.get(each) ?? contentHash('svg' in each ? each.svg : JSON.stringify(each)));
    if (hashes.size % (stepSize / 10) === 0) yield;
  }
  const at = parts.map(({ id }) => places.get(id)).map((place) => place && `${place.x} ${place.y}`);
  const id = contentHash([...hashes.values(), ...at].join());
  yield;
  return { id, layout, marks, said, theme, parts, places, sources, shapes, choices: choicesOf(shown), hashes };
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

/** The shape in which a component or workload is drawn or counted. */
export function shapeOf({ layout: { scene } }: Drawing, id: string): string | undefined {
  const wanted = id.toLowerCase();
  const isIt = (each: string | undefined): boolean => each?.toLowerCase() === wanted;
  return [...scene.sites, ...scene.shapes].find(
    (shape) =>
      isIt(shape.id) || isIt(shape.workload) || shape.holds?.components.some(isIt) || shape.holds?.workloads.some(isIt),
  )?.id;
}
