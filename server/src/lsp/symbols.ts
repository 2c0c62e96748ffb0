/** `textDocument/documentSymbol` */
import { type DocumentSymbolParams, type DocumentSymbol as LspDocumentSymbol, SymbolKind } from 'vscode-languageserver';
import type { Snapshot } from '../analysis/snapshot.ts';
import { type DocumentSymbol, documentSymbols } from '../features/symbols.ts';
import type { DocumentHandler } from './answer.ts';
import { rangeOf } from './convert.ts';

const kinds: Readonly<Record<DocumentSymbol['kind'], SymbolKind>> = {
  section: SymbolKind.Module,
  entry: SymbolKind.Object,
  nested: SymbolKind.Field,
  key: SymbolKind.Property,
};

export const symbols: DocumentHandler<DocumentSymbolParams, LspDocumentSymbol[]> = function* (_, { snapshot }) {
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
};

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
