/** A picture of a snapshot in one go, for shells that want it as a whole: the layout, what is marked in it, and the line on top. */
import { inView, type Snapshot } from '../analysis/snapshot.ts';
import type { Answers } from '../failure/answers.ts';
import { causesOf } from '../failure/causes.ts';
import type { ScopeRow } from '../failure/scopeTable.ts';
import type { SimulationOptions } from '../failure/simulate.ts';
import type { Steps } from '../failure/steps.ts';
import { sceneSteps } from './buildScene.ts';
import { keptScene } from './kept.ts';
import { type Layout, layoutSteps } from './layout.ts';
import { type Marks, markSteps } from './marks.ts';
import type { Scene, SceneOptions } from './scene.ts';

export interface Picture {
  readonly layout: Layout;
  readonly marks: Marks;
  /** What is simulated, in a line; empty for nothing. */
  readonly said: string;
  /** The same scene with all summarised that can be. */
  readonly summarySteps: () => Steps<Scene>;
}

export interface PictureOptions extends SceneOptions, SimulationOptions {
  /** Ids of the components that fail together. With none, single points of failure are marked. */
  readonly failed: readonly string[];
  /** The answer to their failure in a sentence: the line on top. */
  readonly answer: (graph: Answers, failed: readonly string[], options: SimulationOptions) => Steps<string>;
  /** What of the scene is drawn; all of it when absent. */
  readonly only?: (scene: Scene) => Steps<Scene>;
}

/** The picture of a snapshot; what does not differ from the picture `before` is taken from there. */
export function* pictureSteps(
  snapshot: Snapshot,
  { failed, restart = false, answer, only, ...options }: PictureOptions,
  before?: Pick<Picture, 'layout'>,
): Steps<Picture> {
  const whole = yield* sceneSteps(snapshot, options);
  const scene = yield* keptScene(before?.layout.scene, only ? yield* only(whole) : whole);
  const layout = before && scene === before.layout.scene ? before.layout : yield* layoutSteps(scene);
  const shown = inView(snapshot, options.view);
  if (failed.length === 0) yield* shown.prepareImpacts();
  const graph = shown.answers;
  yield;
  const singlePoints = failed.length > 0 ? new Set<string>() : singlePointsIn(graph);
  yield;
  const marks = yield* markSteps(graph, scene, { failed, restart, singlePoints });
  const summarySteps = function* (): Steps<Scene> {
    const summary = yield* sceneSteps(snapshot, { ...options, isSummary: true });
    return only ? yield* only(summary) : summary;
  };
  const said = failed.length === 0 ? '' : yield* answer(graph, failed, { restart });
  return { layout, marks, summarySteps, said };
}

/** Causes, and what stands on one; of what is on a server only causes, since the server is marked itself. */
function singlePointsIn(graph: Answers): ReadonlySet<string> {
  const isPart = ({ component: { kind } }: ScopeRow): boolean => kind === 'service' || kind === 'hostInstance';
  const rows = causesOf(graph).flatMap(({ row, carried }) => [row, ...carried.filter((each) => !isPart(each))]);
  return new Set(rows.map(({ component }) => component.id));
}
