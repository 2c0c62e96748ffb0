/** `textDocument/hover` */
import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import type { Steps } from '../failure/steps.ts';
import { configHoverAt } from '../features/config/configHover.ts';
import { type Hover as FoundHover, type HoverOptions, hoverAt, isAboutFailure } from '../features/hover/hover.ts';
import { isOnPlanned } from '../features/markAsBuilt.ts';
import { message } from '../features/message.ts';
import { offsetAt } from '../text/lineIndex.ts';
import { render } from '../text/message.ts';
import { type Handler, inSteps } from './answer.ts';
import { type Positioned, rangeOf } from './convert.ts';
import type { TopologyDocument } from './documents.ts';
import type { Session } from './session.ts';
import { shownIn } from './shown.ts';

export const hover: Handler<HoverParams, Hover | null> = (session, params, token) => {
  const config = session.configs.get(params.textDocument.uri)?.file;
  if (!config) return ofDocument(session, params, token);
  return toLsp(session, config, configHoverAt(config, offsetAt(config, params.position), pagesOf(session)));
};

const ofDocument = inSteps('answer', hoverSteps, null);

function* hoverSteps(session: Session, document: TopologyDocument, { position }: HoverParams): Steps<Hover | null> {
  const { snapshot: whole } = document;
  const shown = shownIn(session, document);
  const offset = offsetAt(whole, position);
  const isPlanned = isOnPlanned(whole, offset);
  // What is planned is not there today, and is told of as planned.
  const snapshot = isPlanned ? whole : shown;
  const { pageOf, hoverShowsDiagnostics } = session.client;
  if (isAboutFailure(snapshot, offset)) yield* snapshot.prepareGraph();
  const found = hoverAt(snapshot, () => session.findingsAtOnce(document), offset, {
    ...pagesOf(session),
    shown: hoverShowsDiagnostics,
    ...(pageOf ? { pageOf } : {}),
  });
  const note = isPlanned ? message('feature.planned') : shown !== whole ? message('feature.today') : undefined;
  return toLsp(session, snapshot, found && note ? { ...found, text: `${found.text}\n\n${render(note)}` } : found);
}

function pagesOf({ host: { documentedPage } }: Session): HoverOptions {
  return documentedPage === undefined ? {} : { documentedPage };
}

function toLsp({ client }: Session, text: Positioned, found: FoundHover | undefined): Hover | null {
  if (!found) return null;
  const kind = client.markdown ? MarkupKind.Markdown : MarkupKind.PlainText;
  return { contents: { kind, value: found.text }, range: rangeOf(text, found.span) };
}
