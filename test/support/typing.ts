/** Types into a snapshot as an editor would, and holds every step against opening the text anew. */
import assert from 'node:assert/strict';
import { afterEdits, open, type Snapshot } from '../../server/src/analysis/snapshot.ts';
import type { TextEdit } from '../../server/src/text/textEdit.ts';
import { isLong, sampleOf } from '../property/seeds.ts';
import { atCursor } from './cursor.ts';
import { type Stage, stageNames, stages } from './snapshotText.ts';

/** What an edit can make wrong; the short form leaves the graph and the findings to the property tests. */
const asked = isLong ? stageNames : stageNames.filter((stage) => stage !== 'graph' && stage !== 'findings');

/**
 * One edit after the other, each held against opening anew; the stages are asked for in between, as a server does. But for
 * edits that are not `judged`: after them nothing is asked, as by somebody who types fast.
 */
export function follow(
  text: string,
  edits: readonly (TextEdit | readonly TextEdit[])[],
  judged = (_edit: number): boolean => true,
): Snapshot {
  const known = new Map<string, Readonly<Record<Stage, string>>>();
  let snapshot = open(text);
  known.set(text, answersOf(snapshot));
  for (const [index, edit] of edits.entries()) {
    snapshot = afterEdits(snapshot, [edit].flat());
    if (!judged(index)) continue;
    const wanted = known.get(snapshot.text) ?? answersOf(open(snapshot.text));
    known.set(snapshot.text, wanted);
    const found = answersOf(snapshot);
    // The first stage that answers otherwise is the one to look at.
    for (const stage of asked)
      if (found[stage] !== wanted[stage])
        assert.deepEqual(
          JSON.parse(found[stage]),
          JSON.parse(wanted[stage]),
          `${stage}: ${JSON.stringify(snapshot.text)}`,
        );
  }
  return snapshot;
}

function answersOf(snapshot: Snapshot): Readonly<Record<Stage, string>> {
  const answers = asked.map((stage): [Stage, string] => [stage, JSON.stringify(stages[stage](snapshot))]);
  return Object.fromEntries(answers) as Record<Stage, string>;
}

/**
 * Types `typed` at `$0`, character by character, takes it back in the same way, and types it again: the short form looks at
 * some of the last steps only, each of whose texts has been there before.
 */
export function typedAt(marked: string, typed: string): Snapshot {
  const { text, offset } = atCursor(marked);
  const keys = Array.from(typed, (key, n): TextEdit => ({ span: { start: offset + n, end: offset + n }, text: key }));
  const back = keys.map((_, n): TextEdit => ({ span: { start: offset + n, end: offset + n + 1 }, text: '' })).reverse();
  const again = new Set(sampleOf([...keys.keys()]));
  return follow(text, [...keys, ...back, ...keys], (edit) => {
    const nth = edit - 2 * keys.length;
    return nth < 0 || nth === keys.length - 1 || again.has(nth);
  });
}

/** Replaces a piece of text that stands in it once. */
export function replaced(text: string, from: string, to: string): TextEdit {
  const start = text.indexOf(from);
  assert.ok(start >= 0 && text.indexOf(from, start + 1) < 0, `must stand once: ${JSON.stringify(from)}`);
  return { span: { start, end: start + from.length }, text: to };
}
