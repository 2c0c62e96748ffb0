/** `textDocument/documentSymbol` */
import { type DocumentSymbolParams, type DocumentSymbol as LspDocumentSymbol, SymbolKind } from 'vscode-languageserver';
import type { Snapshot } from '../analysis/snapshot.ts';
import { type DocumentSymbol, documentSymbols } from '../features/symbols.ts';
import { rangeOf } from './convert.ts';
import type { Session } from './session.ts';

const kinds: Readonly<Record<DocumentSymbol['kind'], SymbolKind>> = {
  section: SymbolKind.Module,
  entry: SymbolKind.Object,
  nested: SymbolKind.Field,
  key: SymbolKind.Property,
};

export function symbols(session: Session, { textDocument }: DocumentSymbolParams): LspDocumentSymbol[] {
  const document = session.documents.get(textDocument.uri);
  return document ? documentSymbols(document.snapshot).map((symbol) => toLsp(document.snapshot, symbol)) : [];
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
