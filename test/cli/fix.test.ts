/** `bizha fix` as a process: what it shows, what it writes, and what it leaves alone. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder, runCli } from './runCli.ts';

const gaps = `bizha: 1
group: { version: "2020", edition: enterprise } # näch HA
servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
hosts:
  Sending: { instances: [BTS01], send: [WCF-SQL], default: true }
  Tracking: { instances: [BTS01, BTS02], tracking: true }
`;
const file = 'sub/group.bizha.yaml';
const read = (folder: string): string => readFileSync(join(folder, file), 'utf8');
const mended = (text: string): string =>
  text.replace('Sending: { instances: [BTS01]', 'Sending: { instances: [BTS01, BTS02]');

describe('bizha fix', () => {
  it('shows what it would do as a diff, and writes nothing', () =>
    inFolder({ [file]: gaps }, async (folder) => {
      const { code, out, err } = await runCli(['fix'], { cwd: folder });
      assert.deepEqual([code, err], [0, '']);
      assert.match(
        out,
        /^sub\/group\.bizha\.yaml: 1 fix\n {2}Add a second host instance: "Sending" on BTS02 {2}host\/single-instance\n--- a\/sub\/group\.bizha\.yaml\n\+\+\+ b\/sub\/group\.bizha\.yaml\n@@ -4,5 \+4,5 @@\n/,
      );
      assert.equal(read(folder), gaps);
      assert.equal((await runCli(['fix', '--diff'], { cwd: folder })).out, out);
    }));

  for (const [name, text] of [
    ['LF', gaps],
    ['CRLF and a BOM', `\uFEFF${gaps.replaceAll('\n', '\r\n')}`],
    ['no line end at the end', gaps.trimEnd()],
  ] as const)
    it(`the diff is one that git applies: ${name}`, () =>
      inFolder({ [file]: text }, async (folder) => {
        const { out } = await runCli(['fix', '--diff'], { cwd: folder });
        const git = spawnSync('git', ['apply', '-'], { cwd: folder, input: out, encoding: 'utf8' });
        assert.equal(git.status, 0, git.stderr);
        assert.equal(read(folder), mended(text));
      }));

  it('writes, keeps BOM and CRLF, and changes nothing the second time', () =>
    inFolder({ [file]: `\uFEFF${gaps.replaceAll('\n', '\r\n')}` }, async (folder) => {
      const { code, out } = await runCli(['fix', '--write'], { cwd: folder });
      assert.equal(code, 0);
      assert.match(out, /: 1 fix\n/);
      const after = mended(`\uFEFF${gaps.replaceAll('\n', '\r\n')}`);
      assert.equal(read(folder), after);
      const again = await runCli(['fix', '--write'], { cwd: folder });
      assert.match(again.out, /nothing to fix/);
      assert.equal(read(folder), after);
    }));

  it('one rule or family; unknown ones are refused', () =>
    inFolder({ [file]: gaps }, async (folder) => {
      assert.match((await runCli(['fix', '--rule', 'tracking'], { cwd: folder })).out, /nothing to fix/);
      assert.match((await runCli(['fix', '--rule', 'host/single-instance'], { cwd: folder })).out, /: 1 fix\n/);
      assert.equal((await runCli(['fix', '--rule', 'host/none'], { cwd: folder })).code, 2);
      assert.equal((await runCli(['fix', '--write', '--diff'], { cwd: folder })).code, 2);
      assert.equal((await runCli(['fix', 'missing.bizha.yaml'], { cwd: folder })).code, 2);
    }));

  it('does not write over bytes that are no UTF-8', () =>
    inFolder({ [file]: Buffer.from(gaps, 'latin1') }, async (folder) => {
      const { code, err } = await runCli(['fix', '--write'], { cwd: folder });
      assert.equal(code, 2);
      assert.match(err, /UTF-8/);
      assert.deepEqual(readFileSync(join(folder, file)), Buffer.from(gaps, 'latin1'));
    }));

  it('changes nothing the second time on the examples, and SQL Server is no single point of failure any more', () => {
    const names = readdirSync('examples').filter((name) => name.endsWith('.bizha.yaml'));
    const files = Object.fromEntries(names.map((name) => [name, readFileSync(join('examples', name), 'utf8')]));
    return inFolder(files, async (folder) => {
      const all = (): string[] => names.map((name) => readFileSync(join(folder, name), 'utf8'));
      const scopeOf = async (): Promise<string> =>
        JSON.parse(
          (await runCli(['simulate', 's25-base.bizha.yaml', '--fail', 'SQL01', '--format', 'json'], { cwd: folder }))
            .out,
        ).scope;
      assert.equal(await scopeOf(), 'systemwide');
      assert.equal((await runCli(['fix', '--write'], { cwd: folder })).code, 0);
      assert.equal(await scopeOf(), 'server');
      const once = all();
      assert.match((await runCli(['fix', '--write'], { cwd: folder })).out, /nothing to fix/);
      assert.deepEqual(all(), once);
    });
  });

  it('filters standard input', async () => {
    const { code, out } = await runCli(['fix', '--write', '-'], { input: gaps });
    assert.equal(code, 0);
    assert.equal(out, mended(gaps));
  });
});
