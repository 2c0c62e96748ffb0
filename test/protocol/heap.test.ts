/** What the server keeps: one version of each open document, and nothing of those that were closed. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { runsOf } from '../property/seeds.ts';
import type { Dropped } from './droppedProbe.ts';
import type { HeapInUse } from './heapProbe.ts';

/** How much more is in use than was, in the order of time. */
function growth(inUse: Readonly<Record<number, number>>): number {
  const [first, last] = Object.values(inUse);
  assert.ok(first !== undefined && last !== undefined && first > 0, 'nothing was measured');
  return last / first;
}

async function measured<T>(probe: string, ...options: readonly string[]): Promise<T> {
  // Without the optimising compiler: its code is in the heap too, and grows for as long as it finds something to do.
  const flags = ['--expose-gc', '--no-opt', '--import', 'tsx', join(import.meta.dirname, probe)];
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, ...options]);
  return JSON.parse(stdout) as T;
}

const edits = runsOf(10_000);

describe('the heap of the server', function () {
  this.timeout(300_000);
  let inUse: HeapInUse;

  before(async () => {
    inUse = await measured('heapProbe.ts', String(edits));
  });

  it(`is after ${edits} edits what it was after 100, within 10 %`, () => {
    assert.ok(growth(inUse.edits) <= 1.1, JSON.stringify(inUse.edits));
  });

  it('holds one version of a large document', () => {
    assert.ok(growth(inUse.keys) <= 1.1, JSON.stringify(inUse.keys));
  });

  it('holds nothing of documents that were closed', () => {
    assert.ok(growth(inUse.closed) <= 1.1, JSON.stringify(inUse.closed));
  });
});

describe('a version that nothing holds any more', () => {
  it('goes with the next minor collection, and nearly all of it', async () => {
    const { one, left } = await measured<Dropped>('droppedProbe.ts');
    assert.ok(left <= one / 4, `${left} of ${one} bytes are left`);
  }).timeout(60_000);
});
