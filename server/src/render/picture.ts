/** A picture of a snapshot in one go, for shells that want it as a whole: the layout, what is marked in it, and the line on top. */
import { inView, type Snapshot } from '../analysis/snapshot.ts';
import type { Answers } from '../failure/answers.ts';
import { causesOf } from '../failure/causes.ts';
import { displayName } from '../failure/displayName.ts';
import { reachMessage } from '../failure/reach.ts';
import type { ScopeRow } from '../failure/scopeTable.ts';
import { type SimulationOptions, simulate } from '../failure/simulate.ts';
import type { Steps } from '../failure/steps.ts';
import { render } from '../text/message.ts';
import { sceneSteps } from './buildScene.ts';
import { type Layout, layoutSteps } from './layout.ts';
import { type Marks, marksOf } from './marks.ts';
import { message } from './renderMessages.ts';
import type { Scene, SceneOptions } from './scene.ts';

export interface Picture {
  readonly layout: Layout;
  readonly marks: Marks;
  /** What is simulated, in a line; empty for nothing. */
  readonly said: string;
}

export interface PictureOptions extends SceneOptions, SimulationOptions {
  /** Ids of the components that fail together. With none, single points of failure are marked. */
  readonly failed: readonly string[];
  /** What of the scene is drawn; all of it when absent. */
  readonly only?: (scene: Scene) => Scene;
}

/** The picture of a snapshot. */
export function* pictureSteps(
  snapshot: Snapshot,
  { failed, restart = false, only = (scene) => scene, ...options }: PictureOptions,
): Steps<Picture> {
  const scene = only(yield* sceneSteps(snapshot, options));
  const layout = yield* layoutSteps(scene);
  const shown = inView(snapshot, options.view);
  if (failed.length === 0) yield* shown.prepareImpacts();
  const graph = shown.answers;
  const singlePoints = failed.length > 0 ? new Set<string>() : singlePointsIn(graph);
  const marks = marksOf(graph, { failed, restart, singlePoints });
  return { layout, marks, said: failed.length === 0 ? '' : saidOf(graph, failed, restart) };
}

/** Causes, and what stands on one; of what is on a server only causes, since the server is marked itself. */
function singlePointsIn(graph: Answers): ReadonlySet<string> {
  const isPart = ({ component: { kind } }: ScopeRow): boolean => kind === 'service' || kind === 'hostInstance';
  const rows = causesOf(graph).flatMap(({ row, carried }) => [row, ...carried.filter((each) => !isPart(each))]);
  return new Set(rows.map(({ component }) => component.id));
}

function saidOf(graph: Answers, ids: readonly string[], restart: boolean): string {
  const simulation = simulate(graph, ids, { restart });
  const failed = simulation.failed.map((id) => displayName(graph, id));
  return render(message('render.failure', { failed, reach: render(reachMessage(simulation)) }));
}
