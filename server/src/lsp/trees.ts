/**
 * `bizha/scopes`, `bizha/components`, `bizha/treeNode` and `bizha/children`: the trees of a file. A level of a tree is sent
 * when it is asked for, and again only when it differs. All of it runs in slices, for which it yields.
 */
import type { Snapshot } from '../analysis/snapshot.ts';
import { causesOf } from '../failure/causes.ts';
import type { Steps } from '../failure/steps.ts';
import { documentState } from '../features/documentSummary.ts';
import { childrenOf } from '../features/trees/childrenOf.ts';
import { componentsTree } from '../features/trees/componentsTree.ts';
import { scopesTree } from '../features/trees/scopesTree.ts';
import { itemAt, type TreeItem } from '../features/trees/treeItem.ts';
import type {
  LevelParams,
  NodeParams,
  NodeResult,
  ProtocolRange,
  TreeLevel,
  TreeNode,
  TreeParams,
  TreeResult,
} from '../protocol.ts';
import type { Place } from '../syntax/node.ts';
import { contentHash } from '../text/contentHash.ts';
import type { DocumentHandler, FileHandler } from './answer.ts';
import { rangeOf } from './convert.ts';
import type { TopologyDocument } from './documents.ts';
import type { Session } from './session.ts';
import { shownIn } from './shown.ts';

const makers = { scopes: scopesTree, components: componentsTree } as const;

/** What is said of a file that is not there: it has no roots. */
export const missingTree: TreeResult = {
  state: 'missing',
  version: null,
  view: 'as planned',
  causes: 0,
  levels: [{ resultId: contentHash('[]'), nodes: [] }],
};

/** Answers requests for levels of one of the trees. */
export function levelsOf(tree: NodeParams['tree']): DocumentHandler<TreeParams, TreeResult> {
  return function* (session, document, { levels = [{}] }) {
    const { snapshot, version } = document;
    const { view } = session;
    const roots = yield* rootsOf(session, document, tree);
    const group = snapshot.topology.group?.values.name?.value;
    const state = documentState(snapshot);
    const causes = state === 'ready' ? causesOf(shownIn(session, document).answers).length : 0;
    return { state, version, group, view, causes, levels: yield* changedLevels(roots, levels) };
  };
}

/** What a node is shown without until it is pointed at. */
export const treeNode: FileHandler<'bizha/treeNode'> = function* (session, document, { tree, id }) {
  const item = itemAt(yield* rootsOf(session, document, tree), id);
  return item ? detailsOf(document.snapshot, item) : null;
};

/** The children of a node, where they take long. */
export const childrenOfNode: FileHandler<'bizha/children'> = function* (session, document, params) {
  const { question, previousResultId } = params;
  const { version } = document;
  const snapshot = shownIn(session, document);
  const items = yield* childrenOf(snapshot, question, () => session.findingSteps(document));
  const nodes = items.map((item) => wholeNode(snapshot, item));
  const resultId = contentHash(JSON.stringify(nodes));
  return resultId === previousResultId ? { version, resultId } : { version, resultId, nodes };
};

function* rootsOf(session: Session, document: TopologyDocument, tree: NodeParams['tree']): Steps<readonly TreeItem[]> {
  const snapshot = shownIn(session, document);
  if (documentState(snapshot) !== 'ready') return [];
  yield* snapshot.prepareImpacts();
  const view = snapshot === document.snapshot ? 'as planned' : 'today';
  return makers[tree](snapshot, yield* session.findingSteps(document), view);
}

function* changedLevels(roots: readonly TreeItem[], wanted: readonly LevelParams[]): Steps<TreeLevel[]> {
  const levels: TreeLevel[] = [];
  for (const { parent, previousResultId } of wanted) {
    const items = parent === undefined ? roots : itemAt(roots, parent)?.children();
    if (!items) continue;
    const nodes: TreeNode[] = [];
    for (const item of items) {
      yield;
      nodes.push(nodeOf(item));
    }
    const resultId = contentHash(JSON.stringify(nodes));
    if (resultId !== previousResultId) levels.push({ parent, resultId, nodes });
  }
  return levels;
}

/** A node with all that is known of it and below it. */
export function wholeNode(snapshot: Snapshot, item: TreeItem): TreeNode {
  const children = item.children().map((child) => wholeNode(snapshot, child));
  return { ...nodeOf(item), ...detailsOf(snapshot, item), children };
}

/** A node without what depends on where it stands or takes work to say; members with plain values are left out. */
function nodeOf(item: TreeItem): TreeNode {
  const { tooltip: _, place, findings, fixPlaces, ...plain } = item;
  const [fixPlace] = fixPlaces();
  return {
    ...plain,
    description: item.description || undefined,
    placed: place !== undefined || undefined,
    findings: Object.values(findings).some((count) => count > 0) ? findings : undefined,
    fixable: fixPlace !== undefined || undefined,
    singlePoint: item.singlePoint || undefined,
    expanded: item.expanded || undefined,
    hasChildren: item.hasChildren || undefined,
    children: undefined,
  };
}

function detailsOf(snapshot: Snapshot, { tooltip, place, fixPlaces }: TreeItem): NodeResult {
  const rangeAt = (at: Place): ProtocolRange => rangeOf(snapshot, snapshot.rangeOf(at));
  const fixRanges = [...fixPlaces()].map(rangeAt);
  return {
    tooltip: tooltip() || undefined,
    range: place && rangeAt(place),
    fixRanges: fixRanges.length === 0 ? undefined : fixRanges,
  };
}
