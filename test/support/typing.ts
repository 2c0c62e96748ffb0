/** Types into a snapshot as an editor would, and holds every step against opening the text anew. */
import assert from 'node:assert/strict';
import { next, open, type Snapshot } from '../../server/src/features/snapshot.ts';
import type { TextEdit } from '../../server/src/text/textEdit.ts';
import { atCursor } from './cursor.ts';
import { stageNames, stages } from './snapshotText.ts';

/** Says at which stage a snapshot first answers otherwise than one of its text that was opened anew. */
export function assertAsOpened(snapshot: Snapshot, title = JSON.stringify(snapshot.text)): void {
  const anew = open(snapshot.text);
  for (const stage of stageNames) {
    const [found, wanted] = [stages[stage](snapshot), stages[stage](anew)];
    if (JSON.stringify(found) !== JSON.stringify(wanted)) assert.deepEqual(found, wanted, `${stage}: ${title}`);
  }
}

/** One edit after the other, each held against opening anew; all stages are asked for in between, as a server does. */
export function follow(text: string, edits: readonly (TextEdit | readonly TextEdit[])[]): Snapshot {
  let snapshot = open(text);
  assertAsOpened(snapshot);
  for (const edit of edits) {
    snapshot = next(snapshot, [edit].flat());
    assertAsOpened(snapshot);
  }
  return snapshot;
}

/** Types `typed` at `$0`, character by character, takes it back in the same way, and types it again. */
export function typedAt(marked: string, typed: string): Snapshot {
  const { text, offset } = atCursor(marked);
  const keys = Array.from(typed, (key, n): TextEdit => ({ span: { start: offset + n, end: offset + n }, text: key }));
  const back = keys.map((_, n): TextEdit => ({ span: { start: offset + n, end: offset + n + 1 }, text: '' })).reverse();
  return follow(text, [...keys, ...back, ...keys]);
}

/** Replaces a piece of text that stands in it once. */
export function replaced(text: string, from: string, to: string): TextEdit {
  const start = text.indexOf(from);
  assert.ok(start >= 0 && text.indexOf(from, start + 1) < 0, `must stand once: ${JSON.stringify(from)}`);
  return { span: { start, end: start + from.length }, text: to };
}
