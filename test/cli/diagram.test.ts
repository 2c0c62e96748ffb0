/** `bizha diagram` as a process: what it prints, what it writes, and what it leaves alone. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateTopology } from '../bench/generateTopology.ts';
import { shapesIn } from '../support/pictures.ts';
import { inFolder, projectRoot, runCli } from './runCli.ts';

const example = join(projectRoot, 'examples/highly-available.bizha.yaml');
const golden = (name: string): string =>
  readFileSync(join(projectRoot, 'test/unit/render/golden', `highly-available${name}`), 'utf8');

describe('bizha diagram', () => {
  it('prints SVG, the same bytes as everywhere', async () => {
    assert.deepEqual(await runCli(['diagram', example]), { code: 0, out: golden('.svg'), err: '' });
    const failed = await runCli(['diagram', example, '--fail', 'SQL01', '--theme', 'dark']);
    assert.deepEqual(failed, { code: 0, out: golden('.SQL01-fails.svg'), err: '' });
  });

  it('-o writes what the name of the file says; onto one that is there only with --force', () =>
    inFolder({ 'there.svg': 'mine' }, async (folder) => {
      for (const name of ['out.svg', 'out.drawio', 'out.mmd']) {
        assert.deepEqual(await runCli(['diagram', example, '-o', name], { cwd: folder }), {
          code: 0,
          out: '',
          err: '',
        });
        assert.equal(readFileSync(join(folder, name), 'utf8'), golden(name.slice(3)));
      }
      const refused = await runCli(['diagram', example, '-o', 'there.svg'], { cwd: folder });
      assert.deepEqual([refused.code, refused.err], [2, '"there.svg" is there already: "--force" writes over it.\n']);
      assert.equal(readFileSync(join(folder, 'there.svg'), 'utf8'), 'mine');
      assert.equal((await runCli(['diagram', example, '-o', 'there.svg', '--force'], { cwd: folder })).code, 0);
      assert.equal(readFileSync(join(folder, 'there.svg'), 'utf8'), golden('.svg'));
      const odd = await runCli(['diagram', example, '-o', 'out.png'], { cwd: folder });
      assert.deepEqual([odd.code, odd.out], [2, '']);
      assert.match(odd.err, /"out\.png" is no kind of picture/);
      assert.deepEqual(readdirSync(folder).toSorted(), ['out.drawio', 'out.mmd', 'out.svg', 'there.svg']);
    }));

  it('--today leaves out what is only planned; names are those of that view', () =>
    inFolder(
      {
        'a.bizha.yaml':
          'bizha: 1\nservers:\n  BTS01: { roles: [biztalk] }\n  BTS02: { roles: [biztalk], planned: true }\n',
      },
      async (folder) => {
        const serversIn = (svg: string): unknown =>
          shapesIn(svg).flatMap(({ data }) => (data.get('data-kind') === 'server' ? [data.get('data-id')] : []));
        const planned = await runCli(['diagram', 'a.bizha.yaml'], { cwd: folder });
        assert.deepEqual(serversIn(planned.out), ['server:BTS01', 'server:BTS02']);
        const today = await runCli(['diagram', 'a.bizha.yaml', '--today'], { cwd: folder });
        assert.deepEqual(serversIn(today.out), ['server:BTS01']);
        const none = await runCli(['diagram', 'a.bizha.yaml', '--today', '--fail', 'BTS02'], { cwd: folder });
        assert.deepEqual([none.code, none.out], [2, '']);
        assert.match(none.err, /There is no component "BTS02"/);
      },
    ));

  it('says that Mermaid would refuse the whole of a large group, and writes a summary', () =>
    inFolder({ 'large.bizha.yaml': generateTopology(3200) }, async (folder) => {
      const { code, out, err } = await runCli(['diagram', 'large.bizha.yaml', '-o', 'out.mmd'], { cwd: folder });
      assert.deepEqual([code, out], [0, '']);
      assert.match(err, /^The Mermaid text is summarised further than the picture/);
      assert.ok(readFileSync(join(folder, 'out.mmd'), 'utf8').startsWith(`%% ${err}flowchart TB\n`));
    }));

  it('a file that says nothing yet is a picture, too', async () => {
    const { code, out } = await runCli(['diagram', '-'], { input: '' });
    assert.equal(code, 0);
    assert.match(out, /^<svg .*<\/svg>\n$/s);
  });
});
