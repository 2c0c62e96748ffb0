/**
 * From a snapshot to the scene of a picture, in steps. Decides what is drawn; where it stands is `layout.ts`, which is
 * asked whether a small group can be read on one screen.
 */
import { inView, type Snapshot } from '../analysis/snapshot.ts';
import type { Steps } from '../failure/steps.ts';
import { draftSteps } from './drafts.ts';
import { edgeSteps } from './edges.ts';
import { type Fold, foldOf, foldSteps, nextFold, shapeOf } from './fold.ts';
import { type Layout, layoutSteps } from './layout.ts';
import { message } from './renderMessages.ts';
import type { Scene, SceneOptions } from './scene.ts';
import { fontSize } from './textWidth.ts';

/** The scene of a snapshot; `expanded` are ids of shapes and tiers whose parts are drawn, however many there are. */
export function* sceneSteps(snapshot: Snapshot, { view, expanded, isSummary = false }: SceneOptions): Steps<Scene> {
  const shown = inView(snapshot, view);
  const graph = yield* shown.prepareGraph();
  const today = view === 'today' || snapshot.today === snapshot ? undefined : yield* snapshot.today.prepareGraph();
  const drafts = yield* draftSteps(graph, today);
  const domains = [...drafts.sites, ...(drafts.tiers.get('domains') ?? [])];
  const domainNames = new Map(domains.map((each) => [each.id, drafts.namesOf(each).title]));
  const title = graph.platform.topology.group?.values.name?.value ?? message.plain('render.title');
  const sites = drafts.sites.map((each) => shapeOf(each, drafts.namesOf(each), '', undefined));
  const sceneOf = function* (fold: Fold, open: ReadonlySet<string>): Steps<Scene> {
    const { tiers, shapes, rootOf } = yield* foldSteps(drafts, fold, open);
    const tierOf = new Map(shapes.map(({ id, parent }) => [id, parent]));
    const edges = yield* edgeSteps(graph, rootOf, (root) => tierOf.get(root));
    return { title, view, tiers, sites, shapes, edges, domainNames };
  };
  // What is expanded does not fold other things.
  const nothing: ReadonlySet<string> = new Set();
  if (isSummary) return yield* sceneOf('all tiers', nothing);
  const { length } = graph.components;
  let fold = foldOf(length);
  if (length > screenful) return yield* sceneOf(fold, expanded);
  for (;;) {
    const scene = yield* sceneOf(fold, nothing);
    const next = nextFold(fold);
    if (next === undefined || isReadable(yield* layoutSteps(scene)))
      return expanded.size === 0 ? scene : yield* sceneOf(fold, expanded);
    fold = next;
  }
}

/** Groups with no more components than these are summarised until they are readable on one screen. */
const screenful = 400;

/** Whether a label has 9 pixels or more on a screen of 1920 by 1080. */
function isReadable({ width, height }: Layout): boolean {
  return fontSize * Math.min(1920 / width, 1080 / height) >= 9;
}
