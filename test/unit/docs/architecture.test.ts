/** The documentation of the architecture names files and functions that exist. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');
const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
const hops = [...page.matchAll(/^\| \d+ \| `([^`]+)` \| `([^`]+)` \|/gm)].map(([, file = '', name = '']) => ({
  file,
  name,
}));

describe('docs/architecture.md', () => {
  it('shows the way of one key in at most ten hops', () => assert.ok(hops.length > 0 && hops.length <= 10));

  for (const { file, name } of hops)
    it(`${file} has ${name}`, () =>
      assert.match(readFileSync(join(root, file), 'utf8'), new RegExp(`\\bfunction\\*? ${name}\\b`)));

  it('names every room of the server, and none that is not there', () => {
    const named = [...page.matchAll(/^\| `server\/src\/([\w.]+)` \|/gm)].map(([, room]) => room ?? '');
    assert.deepEqual(named.sort(), readdirSync(join(root, 'server/src')).sort());
  });

  it('names files that are there', () => {
    const files = [...page.matchAll(/`((?:scripts|test)\/[\w./]+\.ts)`/g)].map(([, file]) => file ?? '');
    assert.deepEqual(
      files.filter((file) => !existsSync(join(root, file))),
      [],
    );
  });
});
