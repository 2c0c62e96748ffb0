/** `textDocument/hover` */
import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { configHoverAt } from '../features/config/configHover.ts';
import { hoverAt } from '../features/hover/hover.ts';
import { offsetOf, rangeOf } from './convert.ts';
import type { Session } from './session.ts';

export function hover(session: Session, { textDocument, position }: HoverParams): Hover | null {
  const config = session.configs.get(textDocument.uri);
  const document = session.documents.get(textDocument.uri);
  const snapshot = config?.file ?? document?.snapshot;
  if (!snapshot) return null;
  const offset = offsetOf(snapshot, position);
  const { rulePage, hoverShowsDiagnostics } = session.client;
  const { documentedPage } = session.host;
  const options = documentedPage === undefined ? {} : { documentedPage };
  const found = config
    ? configHoverAt(config.file, offset, options)
    : document &&
      hoverAt(document.snapshot, () => session.findingsAtOnce(document), offset, {
        ...options,
        shown: hoverShowsDiagnostics,
        ...(rulePage === undefined ? {} : { pageOf: (rule) => rulePage.replaceAll('{rule}', rule) }),
      });
  if (!found) return null;
  const kind = session.client.markdown ? MarkupKind.Markdown : MarkupKind.PlainText;
  return { contents: { kind, value: found.text }, range: rangeOf(snapshot, found.span) };
}
