/** Types into a snapshot as an editor would, and holds every step against opening the text anew. */
import assert from 'node:assert/strict';
import { afterEdits, open, type Snapshot } from '../../server/src/analysis/snapshot.ts';
import type { TextEdit } from '../../server/src/text/textEdit.ts';
import { atCursor } from './cursor.ts';
import { type Stage, stageNames, stages } from './snapshotText.ts';

/** One edit after the other, each held against opening anew; all stages are asked for in between, as a server does. */
export function follow(text: string, edits: readonly (TextEdit | readonly TextEdit[])[]): Snapshot {
  const known = new Map<string, Readonly<Record<Stage, unknown>>>();
  let snapshot = open(text);
  known.set(text, answersOf(snapshot));
  for (const edit of edits) {
    snapshot = afterEdits(snapshot, [edit].flat());
    const wanted = known.get(snapshot.text) ?? answersOf(open(snapshot.text));
    known.set(snapshot.text, wanted);
    const found = answersOf(snapshot);
    // The first stage that answers otherwise is the one to look at.
    for (const stage of stageNames)
      if (JSON.stringify(found[stage]) !== JSON.stringify(wanted[stage]))
        assert.deepEqual(found[stage], wanted[stage], `${stage}: ${JSON.stringify(snapshot.text)}`);
  }
  return snapshot;
}

function answersOf(snapshot: Snapshot): Readonly<Record<Stage, unknown>> {
  const answers = stageNames.map((stage): [Stage, unknown] => [stage, stages[stage](snapshot)]);
  return Object.fromEntries(answers) as Record<Stage, unknown>;
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
