/**
 * `textDocument/codeAction` and `codeAction/resolve`: the fixes of findings, one by one or all that are safe, and comments
 * that silence them. Edits are planned when one is chosen.
 */
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  LSPErrorCodes,
  type Range,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { fixAll, hasSafeFix } from '../features/fixAll.ts';
import { findingsAt, fixesOf, type OfferedFix } from '../features/fixes.ts';
import { ignoreActions } from '../features/ignoreActions.ts';
import { render } from '../text/message.ts';
import { overlaps } from '../text/span.ts';
import { fixAllKind } from './capabilities.ts';
import { diagnosticOf, type Positioned, spanOf, textEditOf } from './convert.ts';
import type { TopologyDocument } from './documents.ts';
import { message } from './lspMessages.ts';
import type { Session } from './session.ts';

/** What a code action brings back when it is to be resolved. */
interface ActionData {
  readonly uri: string;
  readonly version: number | null;
  readonly range: Range;
  readonly title: string;
}

/** What is offered, with the kind that it is offered as. */
interface Offer {
  readonly kind: string;
  readonly fix: OfferedFix;
}

/** What actions are offered in: a topology, or a configuration file. */
interface Target {
  readonly uri: string;
  readonly version: number | null;
  readonly snapshot: Positioned;
}

function targetAt({ configs, documents }: Session, uri: string): Target | undefined {
  const config = configs.get(uri);
  return config ? { uri: config.uri, version: config.version, snapshot: config.file } : documents.get(uri);
}

export function codeAction(session: Session, { textDocument, range, context }: CodeActionParams): CodeAction[] {
  const document = targetAt(session, textDocument.uri);
  if (!document) return [];
  return offersIn(session, document.uri, range, context.only).map(({ kind, fix }): CodeAction => {
    const data: ActionData = { uri: document.uri, version: document.version, range, title: fix.title };
    return {
      title: fix.title,
      kind,
      ...(fix.findings.length === 0 ? {} : { diagnostics: diagnosticsOf(document, fix, context.diagnostics) }),
      ...(fix.preferred ? { isPreferred: true } : {}),
      ...(session.client.resolvesEdits ? { data } : { edit: editOf(session, document, fix) }),
    };
  });
}

export function resolveCodeAction(session: Session, action: CodeAction): CodeAction {
  if (action.edit || !isActionData(action.data)) return action;
  const { uri, version, range, title } = action.data;
  const document = targetAt(session, uri);
  if (!document || document.version !== version)
    throw new ResponseError(LSPErrorCodes.ContentModified, render(message('feature.log.modified')));
  const offer = offersIn(session, uri, range, action.kind === undefined ? undefined : [action.kind]).find(
    ({ fix }) => fix.title === title,
  );
  return offer ? { ...action, edit: editOf(session, document, offer.fix) } : action;
}

/** Fixes and comments at a place; what is for the whole file only where it is asked for by its kind. */
function offersIn(
  session: Session,
  uri: string,
  range: Range,
  only: readonly string[] = [CodeActionKind.QuickFix],
): Offer[] {
  const wants = (kind: string): boolean =>
    only.some((each) => each === CodeActionKind.Empty || kind === each || kind.startsWith(`${each}.`));
  const quick = (fixes: () => readonly OfferedFix[]): Offer[] =>
    wants(CodeActionKind.QuickFix) ? fixes().map((fix) => ({ kind: CodeActionKind.QuickFix, fix })) : [];
  const config = session.configs.get(uri)?.file;
  if (config) {
    const span = spanOf(config, range);
    const touched = config.findings.filter(({ place }) => overlaps(config.rangeOf(place), span));
    return quick(() => fixesOf(config, touched));
  }
  const document = session.documents.get(uri);
  if (!document) return [];
  const { snapshot } = document;
  const findings = session.findingsOf(document);
  const fixes = quick(() => {
    const concerned = findingsAt(snapshot, findings, spanOf(snapshot, range));
    return [...fixesOf(snapshot, concerned), ...ignoreActions(snapshot, concerned)];
  });
  if (!wants(fixAllKind) || !hasSafeFix(snapshot, findings)) return fixes;
  return [...fixes, { kind: fixAllKind, fix: fixAllOffer(session, document) }];
}

function fixAllOffer({ configs, host }: Session, { uri, snapshot }: TopologyDocument): OfferedFix {
  return {
    title: render(message('feature.fix-all.title')),
    findings: [],
    preferred: false,
    edits: () => fixAll(snapshot, { settings: configs.rulesFor(uri), today: host.today() }).edits,
  };
}

/** The diagnostics that a fix mends; those that the client has sent stand for themselves. */
function diagnosticsOf({ uri, snapshot }: Target, { findings }: OfferedFix, sent: readonly Diagnostic[]): Diagnostic[] {
  return findings.map((finding) => {
    const own = diagnosticOf(uri, snapshot, finding);
    return sent.find((each) => each.code === own.code && sameRange(each.range, own.range)) ?? own;
  });
}

function sameRange(a: Range, b: Range): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}

function editOf(session: Session, { uri, version, snapshot }: Target, fix: OfferedFix): WorkspaceEdit {
  const edits = fix.edits().map((edit) => textEditOf(snapshot, edit));
  return session.client.versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits }] }
    : { changes: { [uri]: edits } };
}

function isActionData(data: unknown): data is ActionData {
  return typeof data === 'object' && data !== null && 'uri' in data && 'range' in data && 'title' in data;
}
