/** `bizha/scopes`, `bizha/components` and `bizha/children`: the trees of a file, open or not. */
import type { CancellationToken } from 'vscode-languageserver';
import type { Snapshot } from '../analysis/snapshot.ts';
import { type DocumentSummary, documentState, documentSummary } from '../features/documentSummary.ts';
import { childrenOf } from '../features/trees/childrenOf.ts';
import { componentsTree } from '../features/trees/componentsTree.ts';
import { scopesTree } from '../features/trees/scopesTree.ts';
import type { TreeItem } from '../features/trees/treeItem.ts';
import type { ChildrenParams, ChildrenResult, TreeNode, TreeParams, TreeResult } from '../protocol.ts';
import type { Finding } from '../rules/finding.ts';
import { rangeOf } from './convert.ts';
import type { TopologyDocument } from './documents.ts';
import type { Session } from './session.ts';
import type { Workspace } from './workspace.ts';

type Build = (snapshot: Snapshot, findings: readonly Finding[]) => readonly TreeItem[];

const nothing: DocumentSummary = {
  group: undefined,
  findings: { error: 0, warning: 0, information: 0, hint: 0 },
  singlePoints: 0,
  worst: 'none',
};

export function scopes(session: Session, files: Workspace, params: TreeParams): Promise<TreeResult> {
  return treeOf(session, files, params, scopesTree);
}

export function components(session: Session, files: Workspace, params: TreeParams): Promise<TreeResult> {
  return treeOf(session, files, params, componentsTree);
}

async function treeOf(session: Session, files: Workspace, { uri }: TreeParams, build: Build): Promise<TreeResult> {
  const document: TopologyDocument | undefined = session.documents.get(uri) ?? (await files.read(uri));
  if (!document) return { state: 'missing', version: null, summary: nothing, nodes: [] };
  const { snapshot, version } = document;
  const findings = session.findingsOf(document);
  const state = documentState(snapshot);
  const summary = documentSummary(snapshot, findings);
  const nodes = state === 'ready' ? build(snapshot, findings).map((item) => nodeOf(snapshot, item)) : [];
  return { state, version, summary, nodes };
}

/** The children of a node, where they take long. */
export async function childrenOfNode(
  session: Session,
  files: Workspace,
  { uri, question }: ChildrenParams,
  token: CancellationToken,
): Promise<ChildrenResult | null> {
  const document = session.documents.get(uri) ?? (await files.read(uri));
  if (!document) return null;
  const { snapshot, version } = document;
  const items = await session.scheduler.run(document, childrenOf(snapshot, question), { token });
  return { version, nodes: items.map((item) => nodeOf(snapshot, item)) };
}

/** A node as the client gets it. */
export function nodeOf(snapshot: Snapshot, item: TreeItem): TreeNode {
  const { id, kind, label, icon, findings, fixable, singlePoint, expanded, question } = item;
  return {
    id,
    kind,
    label,
    ...(item.description ? { description: item.description } : {}),
    ...(item.tooltip ? { tooltip: item.tooltip } : {}),
    icon,
    ...(item.entity === undefined ? {} : { entity: item.entity }),
    ...(item.failed === undefined ? {} : { failed: item.failed }),
    ...(item.place === undefined ? {} : { range: rangeOf(snapshot, snapshot.rangeOf(item.place)) }),
    ...(item.severity === undefined ? {} : { severity: item.severity }),
    findings,
    fixable,
    singlePoint,
    ...(item.scope === undefined ? {} : { scope: item.scope }),
    ...(item.phase === undefined ? {} : { phase: item.phase }),
    expanded,
    children: item.children.map((child) => nodeOf(snapshot, child)),
    ...(question === undefined ? {} : { question }),
  };
}
