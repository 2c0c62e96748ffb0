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
  type TextEdit as LspTextEdit,
  type Range,
  ResponseError,
  type SnippetTextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { runToEnd, type Steps } from '../failure/steps.ts';
import { fixAll, hasSafeFix } from '../features/fixAll.ts';
import { findingsAt, fixesOf, type OfferedFix } from '../features/fixes.ts';
import { ignoreActions } from '../features/ignoreActions.ts';
import { markAsBuilt } from '../features/markAsBuilt.ts';
import type { Finding } from '../rules/finding.ts';
import { overlaps } from '../text/span.ts';
import type { TextEdit } from '../text/textEdit.ts';
import { type Handler, inSteps } from './answer.ts';
import { fixAllKind } from './capabilities.ts';
import type { ConfigDocument } from './configStore.ts';
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
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly preferred: boolean;
  /** A part of what is written that people are to replace. */
  readonly toReplace?: string;
  /** The edits of the text; none when the file does not allow the change. */
  readonly edits: () => Steps<readonly TextEdit[]>;
}

/** What actions are offered in: a topology, or a configuration file. */
interface Target {
  readonly uri: string;
  readonly version: number | null;
  readonly snapshot: Positioned;
}

export const codeAction: Handler<CodeActionParams, CodeAction[]> = (session, params, token) => {
  const config = session.configs.get(params.textDocument.uri);
  return config ? runToEnd(actionsIn(session, targetOf(config), params)) : actionsOfDocument(session, params, token);
};

const actionsOfDocument = inSteps<CodeActionParams, CodeAction[]>('question', actionsIn, []);

function* actionsIn(session: Session, target: Target, params: CodeActionParams): Steps<CodeAction[]> {
  const { range, context } = params;
  const actions: CodeAction[] = [];
  for (const offer of yield* offersIn(session, target.uri, range, context.only)) {
    const data: ActionData = { uri: target.uri, version: target.version, range, title: offer.title };
    const edits = session.client.resolvesEdits ? undefined : yield* offer.edits();
    if (edits?.length === 0) continue;
    actions.push({
      title: offer.title,
      kind: offer.kind,
      ...(offer.findings.length === 0 ? {} : { diagnostics: diagnosticsOf(target, offer, context.diagnostics) }),
      ...(offer.preferred ? { isPreferred: true } : {}),
      ...(edits ? { edit: editOf(session, target, edits, offer.toReplace) } : { data }),
    });
  }
  return actions;
}

export const resolveCodeAction: Handler<CodeAction, CodeAction> = (session, action, token) => {
  const { edit, data } = action;
  if (edit || !isActionData(data)) return action;
  const config = session.configs.get(data.uri);
  const document = session.documents.get(data.uri);
  const version = (config ?? document)?.version;
  if (version === undefined || version !== data.version) throw modified();
  if (config) return runToEnd(resolve(session, targetOf(config), action, data));
  return document ? session.scheduler.run(document, resolve(session, document, action, data), { token }) : action;
};

function* resolve(session: Session, target: Target, action: CodeAction, data: ActionData): Steps<CodeAction> {
  const only = action.kind === undefined ? undefined : [action.kind];
  const offers = yield* offersIn(session, data.uri, data.range, only);
  const offer = offers.find(({ title }) => title === data.title);
  if (!offer) throw modified();
  const edits = yield* offer.edits();
  if (edits.length > 0) return { ...action, edit: editOf(session, target, edits, offer.toReplace) };
  throw new ResponseError(LSPErrorCodes.RequestFailed, message.text('feature.fix.no-edits', { title: offer.title }));
}

function modified(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.ContentModified, message.text('feature.log.modified'));
}

function targetOf({ uri, version, file }: ConfigDocument): Target {
  return { uri, version, snapshot: file };
}

/** Fixes and comments at a place; what is for the whole file only where it is asked for by its kind. */
function* offersIn(
  session: Session,
  uri: string,
  range: Range,
  only: readonly string[] = [CodeActionKind.QuickFix],
): Steps<readonly Offer[]> {
  const wants = (kind: string): boolean =>
    only.some((each) => each === CodeActionKind.Empty || kind === each || kind.startsWith(`${each}.`));
  const wantsQuickFixes = wants(CodeActionKind.QuickFix);
  const config = session.configs.get(uri)?.file;
  if (config) {
    const span = spanOf(config, range);
    const touched = config.findings.filter(({ place }) => overlaps(config.rangeOf(place), span));
    return wantsQuickFixes ? fixesOf(config, touched).map(quickFix) : [];
  }
  const document = session.documents.get(uri);
  if (!document || !(wantsQuickFixes || wants(fixAllKind))) return [];
  const { snapshot } = document;
  const findings = yield* session.findingSteps(document);
  const offers: Offer[] = [];
  if (wantsQuickFixes) {
    const span = spanOf(snapshot, range);
    const concerned = findingsAt(snapshot, findings, span);
    yield;
    const offered = [...markAsBuilt(snapshot, span), ...fixesOf(snapshot, concerned)];
    offers.push(...[...offered, ...ignoreActions(snapshot, concerned)].map(quickFix));
  }
  if (wants(fixAllKind) && hasSafeFix(snapshot, findings)) offers.push(fixAllOffer(session, document));
  return offers;
}

function quickFix({ edits, ...fix }: OfferedFix): Offer {
  return {
    ...fix,
    kind: CodeActionKind.QuickFix,
    *edits() {
      yield;
      return edits();
    },
  };
}

function fixAllOffer({ configs, host }: Session, { uri, snapshot }: TopologyDocument): Offer {
  return {
    kind: fixAllKind,
    title: message.text('feature.fix-all.title'),
    findings: [],
    preferred: false,
    *edits() {
      return (yield* fixAll(snapshot, { settings: configs.rulesFor(uri), today: host.today() })).edits;
    },
  };
}

/** The diagnostics that a fix mends; those that the client has sent stand for themselves. */
function diagnosticsOf({ uri, snapshot }: Target, { findings }: Offer, sent: readonly Diagnostic[]): Diagnostic[] {
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

function editOf(
  { client }: Session,
  { uri, version, snapshot }: Target,
  edits: readonly TextEdit[],
  toReplace: string | undefined,
): WorkspaceEdit {
  const changes = edits.map((edit) => textEditOf(snapshot, edit));
  if (toReplace !== undefined && client.snippetEdits) {
    const first = changes.findIndex(({ newText }) => newText.includes(toReplace));
    const selecting = changes.map((change, index) => (index === first ? selectingEdit(change, toReplace) : change));
    return { documentChanges: [{ textDocument: { uri, version }, edits: selecting }] };
  }
  return client.versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: changes }] }
    : { changes: { [uri]: changes } };
}

/** An edit that writes `toReplace`, as a snippet with that selected. */
function selectingEdit({ range, newText }: LspTextEdit, toReplace: string): SnippetTextEdit {
  const at = newText.indexOf(toReplace);
  const escaped = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
  const after = newText.slice(at + toReplace.length);
  const value = `${escaped(newText.slice(0, at))}\${0:${escaped(toReplace)}}${escaped(after)}`;
  return { range, snippet: { kind: 'snippet', value } };
}

function isActionData(data: unknown): data is ActionData {
  return typeof data === 'object' && data !== null && 'uri' in data && 'range' in data && 'title' in data;
}
