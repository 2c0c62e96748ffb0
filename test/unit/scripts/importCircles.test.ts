// Circles of imports are found, each once.
import assert from 'node:assert/strict';
import { circleViolations } from '../../../scripts/importCircles.ts';

/** What is said of files, given as what each imports. */
function circles(files: Readonly<Record<string, readonly string[]>>): string[] {
  const sources = Object.entries(files).map(([path, imports]) => ({
    path: `server/src/${path}.ts`,
    text: imports.map((each) => `import type { A } from '${each}.ts';\n`).join(''),
  }));
  return circleViolations(sources).map(({ path, message }) => `${path}: ${message}`.replaceAll('server/src/', ''));
}

describe('circles of imports', () => {
  it('are none where files import what imports nothing of them', () =>
    assert.deepEqual(circles({ 'a/one': ['./two', '../b/three'], 'a/two': ['../b/three'], 'b/three': [] }), []));

  it('are found within a room, types among them', () =>
    assert.deepEqual(circles({ 'a/one': ['./two'], 'a/two': ['./three'], 'a/three': ['./one'] }), [
      'a/one.ts: imports itself: a/one.ts → a/two.ts → a/three.ts → a/one.ts',
    ]));

  it('are found between rooms, by the shortest way', () =>
    assert.deepEqual(circles({ 'a/one': ['./two', '../b/three'], 'a/two': ['../b/three'], 'b/three': ['../a/one'] }), [
      'a/one.ts: imports itself: a/one.ts → b/three.ts → a/one.ts',
      'a/two.ts: imports itself: a/two.ts → b/three.ts → a/one.ts → a/two.ts',
    ]));

  it('of a file alone', () =>
    assert.deepEqual(circles({ 'a/one': ['./one'] }), ['a/one.ts: imports itself: a/one.ts → a/one.ts']));
});
