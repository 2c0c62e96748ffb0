/** `textDocument/documentSymbol` */
import { type DocumentSymbolParams, type DocumentSymbol as LspDocumentSymbol, SymbolKind } from 'vscode-languageserver';
import type { Snapshot } from '../analysis/snapshot.ts';
import type { Steps } from '../failure/steps.ts';
import { type DocumentSymbol, documentSymbols } from '../features/symbols.ts';
import { rangeOf } from './convert.ts';
import type { TopologyDocument } from './documents.ts';
import type { Session } from './session.ts';

const kinds: Readonly<Record<DocumentSymbol['kind'], SymbolKind>> = {
  section: SymbolKind.Module,
  entry: SymbolKind.Object,
  nested: SymbolKind.Field,
  key: SymbolKind.Property,
};

export function* symbols(
  _: Session,
  { snapshot }: TopologyDocument,
  __: DocumentSymbolParams,
): Steps<LspDocumentSymbol[]> {
  const symbols: LspDocumentSymbol[] = [];
  for (const section of yield* documentSymbols(snapshot)) {
    const children: LspDocumentSymbol[] = [];
    for (const entry of section.children) {
      children.push(toLsp(snapshot, entry));
      yield;
    }
    symbols.push({ ...toLsp(snapshot, { ...section, children: [] }), children });
  }
  return symbols;
}

function toLsp(snapshot: Snapshot, symbol: DocumentSymbol): LspDocumentSymbol {
  return {
    name: symbol.name,
    ...(symbol.detail === '' ? {} : { detail: symbol.detail }),
    kind: kinds[symbol.kind],
    range: rangeOf(snapshot, symbol.span),
    selectionRange: rangeOf(snapshot, symbol.nameSpan),
    children: symbol.children.map((child) => toLsp(snapshot, child)),
  };
}
