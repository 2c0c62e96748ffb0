/** `bizha/summary`: what the status of an open document says, pushed so that nothing has to be asked for a number. */
import { documentSummary } from '../features/documentSummary.ts';
import type { BizhaNotifications } from '../protocol.ts';
import type { Finding } from '../rules/finding.ts';
import type { TopologyDocument } from './documents.ts';
import type { Session } from './session.ts';

const method: keyof BizhaNotifications = 'bizha/summary';

/** Pushes the summary of an open document; nothing where a stage has failed, which was told with its findings. */
export async function publishSummary(
  { connection }: Pick<Session, 'connection'>,
  { uri, version, snapshot }: TopologyDocument,
  findings: readonly Finding[],
): Promise<void> {
  try {
    const summary = documentSummary(snapshot, findings);
    await connection.sendNotification(method, { uri, version, ...summary });
  } catch {
    // A client that is gone cannot be told anything either.
  }
}
