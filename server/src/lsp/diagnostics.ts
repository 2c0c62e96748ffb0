/**
 * Pushes diagnostics: those of open documents with the version that they were computed from, those of other files of the
 * workspace without. Computes nothing itself.
 */

import { DiagnosticSeverity } from 'vscode-languageserver';
import { documentState } from '../features/documentSummary.ts';
import type { BizhaNotifications } from '../protocol.ts';
import type { Finding } from '../rules/finding.ts';
import { severities } from '../rules/rule.ts';
import { diagnosticOf } from './convert.ts';
import type { TopologyDocument } from './documents.ts';
import type { Session } from './session.ts';

/** More than any editor shows with sense; the command line has no such limit. */
const maxDiagnostics = 1000;

/** Publishes some findings of a document. */
export function publishFindings(
  { client: { codePageOf: pageOf }, connection, say }: Session,
  { uri, version, snapshot }: TopologyDocument,
  findings: readonly Finding[],
): void {
  // A file that says nothing yet is a beginning and no mistake; a check on the command line fails all the same.
  const begins = documentState(snapshot) === 'empty';
  const diagnostics = worst(findings).map((finding) => {
    const diagnostic = diagnosticOf(uri, snapshot, finding, { say, pageOf });
    return begins ? { ...diagnostic, severity: DiagnosticSeverity.Hint } : diagnostic;
  });
  send(connection.sendDiagnostics(version === null ? { uri, diagnostics } : { uri, version, diagnostics }));
}

/** Takes all diagnostics of a file back. */
export function clear(session: Session, uri: string): void {
  send(session.connection.sendDiagnostics({ uri, diagnostics: [] }));
  announce(session, uri, null);
}

/** Says that what is shown of a file beside its diagnostics may have changed. */
export function announce({ connection }: Session, uri: string, version: number | null): void {
  tell({ connection }, 'bizha/topologyChanged', { uri, version });
}

/** Tells the client something, as far as it is there. */
export function tell<Method extends keyof BizhaNotifications>(
  { connection }: Pick<Session, 'connection'>,
  method: Method,
  params: BizhaNotifications[Method],
): void {
  send(connection.sendNotification(method, params));
}

/** The findings that count, in their order; of too many the least severe are left out. */
function worst(findings: readonly Finding[]): readonly Finding[] {
  const standing = findings.filter(({ suppressed }) => suppressed === undefined);
  if (standing.length <= maxDiagnostics) return standing;
  const kept = new Set(
    severities.flatMap((severity) => standing.filter((each) => each.severity === severity)).slice(0, maxDiagnostics),
  );
  return standing.filter((finding) => kept.has(finding));
}

/** A client that is gone cannot be told anything, which is no failure. */
function send(sent: Promise<void>): void {
  sent.catch(() => {});
}
