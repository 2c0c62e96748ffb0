/**
 * A process of its own, started with `--expose-gc`: versions of a file that nothing holds any more. Prints the bytes that
 * one of them takes, and those that each leaves in the old generation after a minor collection, as one line of JSON.
 */
import assert from 'node:assert/strict';
import { getHeapSpaceStatistics } from 'node:v8';
import { findingsOf } from '../../server/src/analysis/findings.ts';
import { open } from '../../server/src/analysis/snapshot.ts';
import { smallTexts } from '../property/hostileTexts.ts';

export interface Dropped {
  readonly one: number;
  readonly left: number;
}

const text = [...smallTexts].sort((a, b) => b.length - a.length)[0] ?? '';
const versions = 30;

/** Everything about a version; the comment makes it a text of its own. */
function computed(version: number): object {
  const snapshot = open(`${text}\n# ${version}\n`);
  findingsOf(snapshot, {}, '2026-11-23');
  return snapshot;
}

function collect(type: 'minor' | 'major'): void {
  globalThis.gc?.({ type, execution: 'sync' });
}

function oldBytes(): number {
  return getHeapSpaceStatistics().find(({ space_name: name }) => name === 'old_space')?.space_used_size ?? 0;
}

for (let version = 0; version < versions; version++) computed(version);
collect('major');
const before = process.memoryUsage().heapUsed;
const held = computed(0);
collect('major');
const one = process.memoryUsage().heapUsed - before;
let left = 0;
for (let version = 1; version <= versions; version++) {
  const old = oldBytes();
  computed(version);
  collect('minor');
  // A full collection in between takes away what the others left.
  left += Math.max(0, oldBytes() - old);
}
console.log(JSON.stringify({ one, left: left / versions } satisfies Dropped));
assert.ok(held);
