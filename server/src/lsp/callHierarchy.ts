/** `textDocument/prepareCallHierarchy` and its calls: incoming is what needs a component, outgoing is what it needs. */
import {
  type CallHierarchyIncomingCall,
  type CallHierarchyIncomingCallsParams,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type CallHierarchyOutgoingCallsParams,
  type CallHierarchyPrepareParams,
  SymbolKind,
} from 'vscode-languageserver';
import { type DependencyItem, dependencyItemAt, neededBy, needing } from '../features/dependencyItems.ts';
import { offsetOf, rangeOf } from './convert.ts';
import type { TopologyDocument } from './documents.ts';
import type { Session } from './session.ts';

export function prepareCallHierarchy(
  session: Session,
  { textDocument, position }: CallHierarchyPrepareParams,
): CallHierarchyItem[] | null {
  const document = session.documents.get(textDocument.uri);
  const item = document && dependencyItemAt(document.snapshot, offsetOf(document.snapshot, position));
  return item ? [itemOf(document, item)] : null;
}

export function incomingCalls(
  session: Session,
  { item }: CallHierarchyIncomingCallsParams,
): CallHierarchyIncomingCall[] {
  return related(session, item, needing).map((from) => ({ from, fromRanges: [from.selectionRange] }));
}

export function outgoingCalls(
  session: Session,
  { item }: CallHierarchyOutgoingCallsParams,
): CallHierarchyOutgoingCall[] {
  return related(session, item, neededBy).map((to) => ({ to, fromRanges: [item.selectionRange] }));
}

function related(session: Session, item: CallHierarchyItem, ask: typeof needing): CallHierarchyItem[] {
  const document = session.documents.get(item.uri);
  const id = (item.data as { readonly id?: unknown } | undefined)?.id;
  if (!document || typeof id !== 'string') return [];
  return ask(document.snapshot, id).map((each) => itemOf(document, each));
}

function itemOf(
  { snapshot, uri }: TopologyDocument,
  { id, name, kind, detail, place }: DependencyItem,
): CallHierarchyItem {
  const range = rangeOf(snapshot, snapshot.rangeOf(place));
  const symbol = symbols[kind] ?? SymbolKind.Object;
  return { name, kind: symbol, detail, uri, range, selectionRange: range, data: { id } };
}

const symbols: Readonly<Record<string, SymbolKind>> = {
  workload: SymbolKind.Event,
  host: SymbolKind.Class,
  hostInstance: SymbolKind.Object,
  server: SymbolKind.Module,
  service: SymbolKind.Method,
  database: SymbolKind.Struct,
  sqlInstance: SymbolKind.Namespace,
};
