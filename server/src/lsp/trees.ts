/**
 * `bizha/scopes`, `bizha/components`, `bizha/treeNode` and `bizha/children`: the trees of a file, open or not. A level of a
 * tree is sent when it is asked for, and again only when it differs.
 */
import type { CancellationToken } from 'vscode-languageserver';
import type { Snapshot } from '../analysis/snapshot.ts';
import { runToEnd, type Steps } from '../failure/steps.ts';
import { documentState } from '../features/documentSummary.ts';
import { childrenOf } from '../features/trees/childrenOf.ts';
import { componentsTree } from '../features/trees/componentsTree.ts';
import { scopesTree } from '../features/trees/scopesTree.ts';
import { itemAt, type TreeItem } from '../features/trees/treeItem.ts';
import type {
  ChildrenParams,
  ChildrenResult,
  LevelParams,
  NodeParams,
  NodeResult,
  TreeLevel,
  TreeNode,
  TreeParams,
  TreeResult,
} from '../protocol.ts';
import { contentHash } from '../text/contentHash.ts';
import { rangeOf } from './convert.ts';
import type { TopologyDocument } from './documents.ts';
import type { Session } from './session.ts';
import { fileAt, type Workspace } from './workspace.ts';

/** Runs work about a document in slices after its diagnostics; rejects when a newer version has come. */
export type RunInSlices = <T>(
  document: TopologyDocument,
  work: Iterator<unknown, T>,
  token: CancellationToken,
) => Promise<T>;

const trees = { scopes: scopesTree, components: componentsTree } as const;

/** Answers with the wanted levels of a tree. */
export function levelsOf(tree: NodeParams['tree'], run: RunInSlices) {
  return async (
    session: Session,
    files: Workspace,
    { uri, levels = [{}] }: TreeParams,
    token: CancellationToken,
  ): Promise<TreeResult> => {
    const document = await fileAt(session, files, uri);
    if (!document) return { state: 'missing', version: null, levels: runToEnd(changedLevels([], levels)) };
    return run(document, treeSteps(session, document, tree, levels), token);
  };
}

function* treeSteps(
  session: Session,
  document: TopologyDocument,
  tree: NodeParams['tree'],
  wanted: readonly LevelParams[],
): Steps<TreeResult> {
  const { snapshot, version } = document;
  yield* snapshot.prepare();
  const state = documentState(snapshot);
  const roots = state === 'ready' ? trees[tree](snapshot, session.findingsOf(document)) : [];
  const levels = yield* changedLevels(roots, wanted);
  return { state, version, group: snapshot.topology.group?.values.name?.value, levels };
}

/** Answers with what a node is shown without until it is pointed at. */
export function treeNode(run: RunInSlices) {
  return async (
    session: Session,
    files: Workspace,
    { uri, tree, id }: NodeParams,
    token: CancellationToken,
  ): Promise<NodeResult | null> => {
    const document = await fileAt(session, files, uri);
    if (!document) return null;
    const { snapshot } = document;
    await run(document, snapshot.prepare(), token);
    const item = itemAt(trees[tree](snapshot, session.findingsOf(document)), id);
    return item ? detailsOf(snapshot, item) : null;
  };
}

/** Answers with the children of a node, where they take long. */
export function childrenOfNode(run: RunInSlices) {
  return async (
    session: Session,
    files: Workspace,
    { uri, question, previousResultId }: ChildrenParams,
    token: CancellationToken,
  ): Promise<ChildrenResult | null> => {
    const document = await fileAt(session, files, uri);
    if (!document) return null;
    const { snapshot, version } = document;
    const items = await run(document, childrenOf(snapshot, question), token);
    const nodes = items.map((item) => wholeNode(snapshot, item));
    const resultId = contentHash(JSON.stringify(nodes));
    return resultId === previousResultId ? { version, resultId } : { version, resultId, nodes };
  };
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

/** A node without what depends on where it stands or takes work to say. What is plain is left out. */
function nodeOf(item: TreeItem): TreeNode {
  const { id, kind, label, icon, description, entity, failed, place, severity, findings, scope, question } = item;
  return {
    id,
    kind,
    label,
    icon,
    description: description || undefined,
    entity,
    failed,
    placed: place !== undefined || undefined,
    severity,
    findings: Object.values(findings).some((count) => count > 0) ? findings : undefined,
    fixable: item.fixable() || undefined,
    singlePoint: item.singlePoint || undefined,
    scope,
    expanded: item.expanded || undefined,
    hasChildren: item.hasChildren || undefined,
    question,
  };
}

function detailsOf(snapshot: Snapshot, { tooltip, place }: TreeItem): NodeResult {
  return {
    tooltip: tooltip() || undefined,
    range: place && rangeOf(snapshot, snapshot.rangeOf(place)),
  };
}
