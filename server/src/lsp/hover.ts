/** `textDocument/hover` */
import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { hoverAt } from '../features/hover/hover.ts';
import { offsetOf, rangeOf } from './convert.ts';
import type { Session } from './session.ts';

export function hover(session: Session, { textDocument, position }: HoverParams): Hover | null {
  const document = session.documents.get(textDocument.uri);
  if (!document) return null;
  const { snapshot } = document;
  const { rulePage, hoverShowsDiagnostics } = session.client;
  const found = hoverAt(snapshot, session.findingsOf(document), offsetOf(snapshot, position), {
    shown: hoverShowsDiagnostics,
    ...(rulePage === undefined ? {} : { pageOf: (rule) => rulePage.replaceAll('{rule}', rule) }),
  });
  if (!found) return null;
  const kind = session.client.markdown ? MarkupKind.Markdown : MarkupKind.PlainText;
  return { contents: { kind, value: found.text }, range: rangeOf(snapshot, found.span) };
}
