/** `textDocument/codeAction` and `codeAction/resolve`: the fixes of findings, planned when one is chosen. */
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
import { fixesAt, type OfferedFix } from '../features/fixes.ts';
import { message, render } from '../text/messages/message.ts';
import { diagnosticOf, spanOf, textEditOf } from './convert.ts';
import type { TopologyDocument } from './documents.ts';
import type { Session } from './session.ts';

/** What a code action brings back when it is to be resolved. */
interface ActionData {
  readonly uri: string;
  readonly version: number | null;
  readonly range: Range;
  readonly title: string;
}

export function codeAction(session: Session, { textDocument, range, context }: CodeActionParams): CodeAction[] {
  const wanted = context.only ?? [CodeActionKind.QuickFix];
  if (!wanted.some((kind) => CodeActionKind.QuickFix === kind || kind === CodeActionKind.Empty)) return [];
  const document = session.documents.get(textDocument.uri);
  if (!document) return [];
  return fixesIn(session, document, range).map((fix): CodeAction => {
    const data: ActionData = { uri: document.uri, version: document.version, range, title: fix.title };
    return {
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: diagnosticsOf(document, fix, context.diagnostics),
      ...(fix.preferred ? { isPreferred: true } : {}),
      ...(session.client.resolvesEdits ? { data } : { edit: editOf(session, document, fix) }),
    };
  });
}

export function resolveCodeAction(session: Session, action: CodeAction): CodeAction {
  if (action.edit || !isActionData(action.data)) return action;
  const { uri, version, range, title } = action.data;
  const document = session.documents.get(uri);
  if (!document || document.version !== version)
    throw new ResponseError(LSPErrorCodes.ContentModified, render(message('feature.log.modified')));
  const fix = fixesIn(session, document, range).find((each) => each.title === title);
  return fix ? { ...action, edit: editOf(session, document, fix) } : action;
}

function fixesIn(session: Session, document: TopologyDocument, range: Range): OfferedFix[] {
  return fixesAt(document.snapshot, session.findingsOf(document), spanOf(document.snapshot, range));
}

/** The diagnostics that a fix mends; those that the client has sent stand for themselves. */
function diagnosticsOf(
  { uri, snapshot }: TopologyDocument,
  { findings }: OfferedFix,
  sent: readonly Diagnostic[],
): Diagnostic[] {
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

function editOf(session: Session, { uri, version, snapshot }: TopologyDocument, fix: OfferedFix): WorkspaceEdit {
  const edits = fix.edits().map((edit) => textEditOf(snapshot, edit));
  return session.client.versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits }] }
    : { changes: { [uri]: edits } };
}

function isActionData(data: unknown): data is ActionData {
  return typeof data === 'object' && data !== null && 'uri' in data && 'range' in data && 'title' in data;
}
