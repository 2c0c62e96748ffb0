/**
 * Pushes diagnostics: those of open documents with the version that they were computed from, those of other files of the
 * workspace without. Computes nothing itself.
 */

import type { Finding } from '../rules/finding.ts';
import { severities } from '../rules/rule.ts';
import { diagnosticOf } from './convert.ts';
import type { TopologyDocument } from './documents.ts';
import type { Session } from './session.ts';
import { publishSummary } from './summary.ts';

/** More than any editor shows with sense; the command line has no such limit. */
const mostDiagnostics = 1000;

/**
 * Publishes what was found in a document and, where it is open, its summary, and says that its trees may have changed.
 * Resolves when all is out.
 */
export async function publish(session: Session, document: TopologyDocument): Promise<void> {
  const { uri, version, snapshot } = document;
  const findings = session.findingsOf(document);
  const out = publishFindings(session, document, findings);
  if (version !== null) {
    // The diagnostics do not wait for the answers of the graph; a newer version has a summary of its own.
    await out;
    if (session.documents.get(uri)?.snapshot !== snapshot) return;
    void publishSummary(session, document, findings);
  }
  return announce(session, uri, version);
}

/** Publishes some findings of a document. Resolves when they are out. */
export function publishFindings(
  { connection, say }: Session,
  { uri, version, snapshot }: TopologyDocument,
  findings: readonly Finding[],
): Promise<void> {
  const diagnostics = worst(findings).map((finding) => diagnosticOf(uri, snapshot, finding, say));
  return send(connection.sendDiagnostics(version === null ? { uri, diagnostics } : { uri, version, diagnostics }));
}

/** Takes all diagnostics of a file back. */
export function clear(session: Session, uri: string): void {
  void send(session.connection.sendDiagnostics({ uri, diagnostics: [] }));
  void announce(session, uri, null);
}

/** The findings that count, in their order; of too many the least severe are left out. */
function worst(findings: readonly Finding[]): readonly Finding[] {
  const standing = findings.filter(({ suppressed }) => suppressed === undefined);
  if (standing.length <= mostDiagnostics) return standing;
  const kept = new Set(
    severities.flatMap((severity) => standing.filter((each) => each.severity === severity)).slice(0, mostDiagnostics),
  );
  return standing.filter((finding) => kept.has(finding));
}

function announce({ connection }: Session, uri: string, version: number | null): Promise<void> {
  return send(connection.sendNotification('bizha/topologyChanged', { uri, version }));
}

/** A client that is gone cannot be told anything, which is no failure. */
function send(sent: Promise<void>): Promise<void> {
  return sent.catch(() => {});
}
