/** What is shown of a document: the view of it that the client has chosen. Positions are those of the text in both views. */
import { inView, type Snapshot } from '../analysis/snapshot.ts';
import type { TopologyDocument } from './documents.ts';
import type { Session } from './session.ts';

/** The snapshot of a document in the view of the session. */
export function shownIn({ view }: Pick<Session, 'view'>, { snapshot }: TopologyDocument): Snapshot {
  return inView(snapshot, view);
}
