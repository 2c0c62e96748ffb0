/** `bizha/summary`: what the status of an open document says, pushed so that nothing has to be asked for a number. */
import type { Steps } from '../failure/steps.ts';
import { documentSummary } from '../features/documentSummary.ts';
import type { BizhaNotifications } from '../protocol.ts';
import type { Finding } from '../rules/finding.ts';
import type { TopologyDocument } from './documents.ts';
import type { Session } from './session.ts';
import { shownIn } from './shown.ts';

const method: keyof BizhaNotifications = 'bizha/summary';

/** Pushes the summary of an open document. */
export function* publishSummary(
  { connection, view }: Pick<Session, 'connection' | 'view'>,
  document: TopologyDocument,
  findings: readonly Finding[],
): Steps<void> {
  const { uri, version, snapshot } = document;
  yield* shownIn({ view }, document).prepareImpacts();
  const summary = documentSummary(snapshot, findings, view);
  // A client that is gone cannot be told anything, which is no failure.
  connection.sendNotification(method, { uri, version, ...summary }).catch(() => {});
}
