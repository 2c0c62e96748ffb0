/** Which files of a folder are topology files of the workspace. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { findTopologyFiles } from '../../../server/src/lsp/nodeFiles.ts';

describe('the topology files of a folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bizha-files-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  for (const path of [
    'b/one.bizha.yaml',
    'a/two.BIZHA.YML',
    'a/node_modules/x.bizha.yaml',
    '.git/y.bizha.yaml',
    'z.yaml',
  ]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), '');
  }
  symlinkSync('.', join(folder, 'a/round'));
  symlinkSync('b/one.bizha.yaml', join(folder, 'a-link.bizha.yaml'));
  symlinkSync('nowhere', join(folder, 'broken.bizha.yaml'));

  const found = async (maxFiles: number, maxFolders: number): Promise<unknown> => {
    const { paths, complete } = await findTopologyFiles(folder, { maxFiles, maxFolders });
    return { paths: paths.map((path) => relative(folder, path).replaceAll('\\', '/')), complete };
  };

  it('are those below it, each once, by its own name; not those of other people', async () => {
    assert.deepEqual(await found(10, 10), { paths: ['a/two.BIZHA.YML', 'b/one.bizha.yaml'], complete: true });
  });

  it('are bounded, and the search says when it stopped', async () => {
    assert.deepEqual(await found(10, 1), { paths: ['a-link.bizha.yaml'], complete: false });
    assert.equal(((await found(1, 10)) as { complete: boolean }).complete, false);
  });

  it('are none where there is no folder', async () => {
    assert.deepEqual(await findTopologyFiles(join(folder, 'none'), { maxFiles: 1, maxFolders: 1 }), {
      paths: [],
      complete: true,
    });
  });
});
