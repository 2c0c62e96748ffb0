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
import type { Steps } from '../failure/steps.ts';
import { type DependencyItem, dependencyItemAt, neededBy, needing } from '../features/dependencyItems.ts';
import { offsetAt } from '../text/lineIndex.ts';
import type { DocumentHandler } from './answer.ts';
import { rangeOf } from './convert.ts';
import type { TopologyDocument } from './documents.ts';

export const prepareCallHierarchy: DocumentHandler<CallHierarchyPrepareParams, CallHierarchyItem[] | null> = function* (
  _,
  document,
  { position },
) {
  const { snapshot } = document;
  yield* snapshot.prepareGraph();
  const item = dependencyItemAt(snapshot, offsetAt(snapshot, position));
  return item ? [itemOf(document, item)] : null;
};

export const incomingCalls: DocumentHandler<CallHierarchyIncomingCallsParams, CallHierarchyIncomingCall[]> = function* (
  _,
  document,
  { item },
) {
  const found = yield* related(document, item, needing);
  return found.map((from) => ({ from, fromRanges: [from.selectionRange] }));
};

export const outgoingCalls: DocumentHandler<CallHierarchyOutgoingCallsParams, CallHierarchyOutgoingCall[]> = function* (
  _,
  document,
  { item },
) {
  const found = yield* related(document, item, neededBy);
  return found.map((to) => ({ to, fromRanges: [item.selectionRange] }));
};

function* related(
  document: TopologyDocument,
  item: CallHierarchyItem,
  ask: typeof needing,
): Steps<CallHierarchyItem[]> {
  const id = (item.data as { readonly id?: unknown } | undefined)?.id;
  if (typeof id !== 'string') return [];
  yield* document.snapshot.prepareGraph();
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
