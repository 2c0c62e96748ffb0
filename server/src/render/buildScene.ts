/**
 * From a snapshot to the scene of a picture, in steps. Decides what is drawn; where it stands is `layout.ts`.
 */
import { inView, type Snapshot } from '../analysis/snapshot.ts';
import type { Steps } from '../failure/steps.ts';
import { draftSteps } from './drafts.ts';
import { edgeSteps } from './edges.ts';
import { foldSteps } from './fold.ts';
import { message } from './renderMessages.ts';
import type { Scene, SceneOptions } from './scene.ts';

/** The scene of a snapshot; `expanded` are ids of shapes and tiers whose parts are drawn, however many there are. */
export function* sceneSteps(snapshot: Snapshot, { view, expanded }: SceneOptions): Steps<Scene> {
  const shown = inView(snapshot, view);
  const graph = yield* shown.prepareGraph();
  const today = view === 'today' || snapshot.today === snapshot ? undefined : yield* snapshot.today.prepareGraph();
  const drafts = yield* draftSteps(graph, today);
  const { tiers, shapes, rootOf } = yield* foldSteps(drafts, graph.components.length, expanded);
  const tierOf = new Map(shapes.map(({ id, parent }) => [id, parent]));
  const edges = yield* edgeSteps(
    graph,
    (id) => rootOf.get(id.toLowerCase()),
    (root) => tierOf.get(root),
  );
  const domains = drafts.tiers.get('domains') ?? [];
  return {
    title: graph.platform.topology.group?.values.name?.value ?? message.plain('render.title'),
    view,
    tiers,
    sites: drafts.sites.map(({ children: _, server: __, ...site }) => ({
      ...site,
      parent: '',
      site: undefined,
      holds: undefined,
    })),
    shapes,
    edges,
    bandNames: new Map(domains.map(({ id, title }) => [id, title])),
  };
}
