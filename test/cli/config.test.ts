/** The configuration file on the command line: found upwards from each file, reported where it is wrong. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonReport } from '../../server/src/cli/report/json.ts';
import { inFolder, runCli } from './runCli.ts';

const rule = 'host/single-biztalk-server';
const group = `bizha: 1
servers:
  BTS01: { roles: [biztalk] }
`;

/** For each file the severity of the rule, `-` where it is not found; and how the check ended. */
async function checked(cwd: string, args: readonly string[] = [], input = ''): Promise<Record<string, unknown>> {
  const { out, code } = await runCli(['check', '--format', 'json', ...args], { cwd, input });
  const report: JsonReport = JSON.parse(out);
  const severities = report.files.map(({ path, findings }) => [
    path,
    findings.find((finding) => finding.rule === rule)?.severity ?? '-',
  ]);
  return { ...Object.fromEntries(severities), code };
}

describe('.bizharc.yaml', () => {
  it('moves severities below its folder, the nearest one only', () =>
    inFolder(
      {
        '.bizharc.yaml': `rules: { ${rule}: hint }`,
        'a.bizha.yaml': group,
        'sub/.bizharc.yaml': 'rules: { host: warning }',
        'sub/deep/b.bizha.yaml': group,
      },
      async (folder) => {
        assert.deepEqual(await checked(folder), {
          'a.bizha.yaml': 'hint',
          'sub/deep/b.bizha.yaml': 'warning',
          code: 0,
        });
        assert.deepEqual(await checked(join(folder, 'sub/deep'), ['--fail-on', 'warning']), {
          'b.bizha.yaml': 'warning',
          code: 1,
        });
        assert.deepEqual(await checked(join(folder, 'sub'), ['-'], group), { '-': 'warning', code: 0 });
      },
    ));

  it('is listed and counted where something is wrong in it, and what is right in it counts', () =>
    inFolder(
      {
        'x/a.bizha.yaml': group,
        '.bizharc.yaml': `rules:\n  nonsense: off\n  ${rule}: hint\n  host/no-instance: off\n`,
      },
      async (folder) => {
        const { out, code } = await runCli(['check', '--format', 'json'], { cwd: join(folder, 'x') });
        const { files, counts }: JsonReport = JSON.parse(out);
        assert.equal(code, 1);
        assert.deepEqual(
          files[1]?.findings.map((finding) => [finding.rule, finding.kind, finding.entity, finding.range.start.line]),
          [
            ['format/unknown-key', 'M', 'file', 1],
            ['format/bad-value', 'M', 'file', 3],
          ],
        );
        assert.equal(files[1]?.path, '../.bizharc.yaml');
        assert.equal(counts.error, 1);
        assert.equal(files[0]?.findings.find((finding) => finding.rule === rule)?.severity, 'hint');
        for (const format of ['text', 'sarif', 'junit', 'github', 'azure', 'markdown'])
          assert.match(
            (await runCli(['check', '--format', format], { cwd: join(folder, 'x') })).out,
            /bizharc/,
            format,
          );
      },
    ));

  it('is checked by itself when it is named', () =>
    inFolder({ '.bizharc.yaml': 'rules: { nonsense: off }' }, async (folder) => {
      assert.deepEqual(await checked(folder, ['.bizharc.yaml', '--fail-on', 'warning']), {
        '.bizharc.yaml': '-',
        code: 1,
      });
    }));

  it('2 and a message where it cannot be read; the files are checked all the same', () =>
    inFolder({ 'a.bizha.yaml': group }, async (folder) => {
      mkdirSync(join(folder, '.bizharc.yaml'));
      assert.deepEqual(await checked(folder), { 'a.bizha.yaml': 'error', code: 2 });
      assert.match((await runCli(['check'], { cwd: folder })).err, /^"\.bizharc\.yaml" cannot be read: EISDIR\.\n$/);
    }));

  it('what it switches off is not planned, and it is no topology to be changed itself', () =>
    inFolder(
      {
        'a.bizha.yaml': `${group}  BTS02: { roles: [biztalk] }\nhosts:\n  Tx: { instances: [BTS01], send: [FTP], default: true }\n`,
        'off/.bizharc.yaml': 'rules: { host/single-instance: off }',
        'off/b.bizha.yaml': '',
      },
      async (folder) => {
        const text = readFileSync(join(folder, 'a.bizha.yaml'));
        writeFileSync(join(folder, 'off/b.bizha.yaml'), text);
        const { out } = await runCli(['plan'], { cwd: folder });
        assert.match(out, /^a\.bizha\.yaml: 1 change planned$/m);
        assert.match(out, /^off\/b\.bizha\.yaml: nothing to plan/m);
        assert.equal((await runCli(['fix', 'off/.bizharc.yaml'], { cwd: folder })).out, '');
      },
    ));
});
