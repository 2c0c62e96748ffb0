/** What is planned has been built: the change that takes `planned` away, at an entry or host instance that has it. */
import type { Snapshot } from '../analysis/snapshot.ts';
import { plannedName } from '../rules/facts/plannedName.ts';
import { planEdits } from '../syntax/edit/plan.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { PlannedEntry } from '../topology/plannedEntries.ts';
import type { OfferedFix } from './fixes.ts';
import { message } from './message.ts';

/** What is planned where `span` is: on its name, or on what it says of being planned. */
function plannedAt(snapshot: Snapshot, span: Span): readonly PlannedEntry[] {
  return snapshot.planned.filter(({ place, said }) =>
    [place, said].some((each) => overlaps(snapshot.rangeOf(each), span)),
  );
}

/** Whether there is something planned at an offset. */
export function isOnPlanned(snapshot: Snapshot, offset: number): boolean {
  return plannedAt(snapshot, { start: offset, end: offset }).length > 0;
}

/** The changes for what is planned at a place. */
export function markAsBuilt(snapshot: Snapshot, span: Span): readonly OfferedFix[] {
  return plannedAt(snapshot, span).map((entry) => ({
    title: message.text('feature.mark-as-built', { name: plannedName(entry) }),
    findings: [],
    preferred: false,
    edits: () => planEdits(snapshot.text, snapshot.syntax, [{ op: 'remove', path: [...entry.path, 'planned'] }]),
  }));
}
