/** What the server keeps: one version of each open document, and nothing of those that were closed. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { runsOf } from '../property/seeds.ts';
import type { HeapInUse } from './heapProbe.ts';

/** How much more is in use than was, in the order of time. */
function growth(inUse: Readonly<Record<number, number>>): number {
  const [first, last] = Object.values(inUse);
  assert.ok(first !== undefined && last !== undefined && first > 0, 'nothing was measured');
  return last / first;
}

const edits = runsOf(10_000);

describe('the heap of the server', function () {
  this.timeout(300_000);
  let inUse: HeapInUse;

  before(async () => {
    const probe = join(import.meta.dirname, 'heapProbe.ts');
    // Without the optimising compiler: its code is in the heap too, and grows for as long as it finds something to do.
    const flags = ['--expose-gc', '--no-opt', '--import', 'tsx'];
    const { stdout } = await promisify(execFile)(process.execPath, [...flags, probe, String(edits)]);
    inUse = JSON.parse(stdout) as HeapInUse;
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
