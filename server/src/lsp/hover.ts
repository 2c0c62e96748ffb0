/** `textDocument/hover` */
import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import type { Steps } from '../failure/steps.ts';
import { configHoverAt } from '../features/config/configHover.ts';
import { type Hover as FoundHover, type HoverOptions, hoverAt, isAboutFailure } from '../features/hover/hover.ts';
import { offsetAt } from '../text/lineIndex.ts';
import { type Handler, inSteps } from './answer.ts';
import { type Positioned, rangeOf } from './convert.ts';
import type { TopologyDocument } from './documents.ts';
import type { Session } from './session.ts';

export const hover: Handler<HoverParams, Hover | null> = (session, params, token) => {
  const config = session.configs.get(params.textDocument.uri)?.file;
  if (!config) return ofDocument(session, params, token);
  return toLsp(session, config, configHoverAt(config, offsetAt(config, params.position), pagesOf(session)));
};

const ofDocument = inSteps('answer', hoverSteps, null);

function* hoverSteps(session: Session, document: TopologyDocument, { position }: HoverParams): Steps<Hover | null> {
  const { snapshot } = document;
  const offset = offsetAt(snapshot, position);
  const { rulePage, hoverShowsDiagnostics } = session.client;
  if (isAboutFailure(snapshot, offset)) yield* snapshot.prepareGraph();
  const found = hoverAt(snapshot, () => session.findingsAtOnce(document), offset, {
    ...pagesOf(session),
    shown: hoverShowsDiagnostics,
    ...(rulePage === undefined ? {} : { pageOf: (rule) => rulePage.replaceAll('{rule}', rule) }),
  });
  return toLsp(session, snapshot, found);
}

function pagesOf({ host: { documentedPage } }: Session): HoverOptions {
  return documentedPage === undefined ? {} : { documentedPage };
}

function toLsp({ client }: Session, text: Positioned, found: FoundHover | undefined): Hover | null {
  if (!found) return null;
  const kind = client.markdown ? MarkupKind.Markdown : MarkupKind.PlainText;
  return { contents: { kind, value: found.text }, range: rangeOf(text, found.span) };
}
