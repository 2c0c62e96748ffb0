/** `bizha check` as a process: what it prints, and how it ends. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonReport } from '../../server/src/cli/report/json.ts';
import { inFolder, projectRoot, runCli } from './runCli.ts';

/** One finding of each weight: an error, a warning; nothing else above a hint matters here. */
const gaps = `bizha: 1
group: { version: "2020", edition: enterprise }
servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
  SQL01: { roles: [sql] }
sqlInstances:
  DB: { on: SQL01 }
databases: { BizTalkMgmtDb: DB, BizTalkMsgBoxDb: DB, SSODB: DB }
hosts:
  Sending: { instances: [BTS01], send: [WCF-SQL] }
`;

const json = async (cwd: string, ...args: string[]): Promise<{ code: number | null; report: JsonReport }> => {
  const { code, out, err } = await runCli(['check', '--format', 'json', ...args], { cwd });
  assert.equal(err, '');
  return { code, report: JSON.parse(out) };
};

describe('bizha check', () => {
  it('prints findings as JSON, with zero-based UTF-16 ranges and relative paths', () =>
    inFolder({ 'sub/group.bizha.yaml': gaps }, async (folder) => {
      const { code, report } = await json(folder);
      assert.equal(code, 1);
      assert.equal(report.version, 1);
      assert.deepEqual(
        report.files.map((file) => file.path),
        ['sub/group.bizha.yaml'],
      );
      const finding = report.files[0]?.findings.find((each) => each.rule === 'host/single-instance');
      assert.ok(finding);
      assert.deepEqual(
        { ...finding, fixes: finding.fixes.length > 0 },
        {
          rule: 'host/single-instance',
          kind: 'S',
          severity: 'warning',
          entity: 'host:Sending',
          scope: 'host',
          phase: 'run',
          message: finding.message,
          range: { start: { line: 10, character: 2 }, end: { line: 10, character: 9 } },
          suppressed: false,
          fixes: true,
          source: 'https://learn.microsoft.com/en-us/biztalk/technical-guides/planning-for-high-availability2',
        },
      );
      assert.match(finding.message, /"Sending".*"BTS01"/);
      assert.ok(finding.fixes.includes('Plan a second host instance: "Sending" on BTS02'), finding.fixes.join(' | '));
      const counted = { error: 0, warning: 0, information: 0, hint: 0 };
      for (const each of report.files[0]?.findings ?? []) counted[each.severity]++;
      assert.deepEqual(report.counts, counted);
    }));

  it('counts characters in UTF-16, with CRLF and a BOM', () =>
    inFolder(
      { 'a.bizha.yaml': `\uFEFF${gaps.replace('Sending: {', '"Senden 🚚": {').replaceAll('\n', '\r\n')}` },
      async (folder) => {
        const { report } = await json(folder);
        const finding = report.files[0]?.findings.find((each) => each.rule === 'host/single-instance');
        assert.deepEqual(finding?.range, { start: { line: 10, character: 2 }, end: { line: 10, character: 13 } });
        assert.equal(finding?.entity, 'host:Senden 🚚');
      },
    ));

  it('lists what a comment silences, and counts it nowhere', () =>
    inFolder(
      {
        'a.bizha.yaml': gaps.replace(
          '  Sending:',
          '  # bizha-ignore host/single-instance: sent once a year by hand\n  Sending:',
        ),
      },
      async (folder) => {
        const { report } = await json(folder);
        const finding = report.files[0]?.findings.find((each) => each.rule === 'host/single-instance');
        assert.equal(finding?.suppressed, true);
        assert.equal(finding?.reason, 'sent once a year by hand');
        assert.equal(
          report.counts.warning,
          report.files[0]?.findings.filter((each) => each.severity === 'warning' && !each.suppressed).length,
        );
      },
    ));

  it('shows what is missing at "group:", else at "bizha:", and names the entity "group"', async () => {
    for (const [text, line] of [
      [gaps, 1],
      [gaps.replace(/group: .*\n/, ''), 0],
    ] as const)
      await inFolder({ 'a.bizha.yaml': text }, async (folder) => {
        const { report } = await json(folder);
        const finding = report.files[0]?.findings.find((each) => each.rule === 'sso/no-master-secret-server');
        assert.equal(finding?.entity, 'group');
        assert.deepEqual(finding?.range, { start: { line, character: 0 }, end: { line, character: 5 } });
      });
  });

  describe('exit code', () => {
    const cases: readonly (readonly [text: string, args: readonly string[], code: number])[] = [
      ['bizha: 1\n', [], 0],
      [gaps, [], 1],
      [gaps, ['--fail-on', 'never'], 0],
      ['bizha: 1\nservers:\n  A: { x: 1 }\n', [], 0],
      ['bizha: 1\nservers:\n  A: { x: 1 }\n', ['--fail-on', 'warning'], 1],
      [gaps, ['--fail-on', 'sometimes'], 2],
      [gaps, ['--nonsense'], 2],
    ];
    for (const [text, args, code] of cases)
      it(`${code}: check ${args.join(' ')} on ${text.length > 60 ? 'a file with gaps' : JSON.stringify(text)}`, () =>
        inFolder({ 'a.bizha.yaml': text }, async (folder) => {
          assert.equal((await runCli(['check', ...args], { cwd: folder })).code, code);
        }));

    it('2 and a message for a file that is not there; the others are checked all the same', () =>
      inFolder({ 'a.bizha.yaml': gaps }, async (folder) => {
        const { code, out, err } = await runCli(['check', 'missing.bizha.yaml', 'a.bizha.yaml'], { cwd: folder });
        assert.equal(code, 2);
        assert.match(err, /"missing\.bizha\.yaml"/);
        assert.match(out, /host\/single-instance/);
      }));

    it('2 in a folder without topology files', () =>
      inFolder({ 'readme.txt': 'x' }, async (folder) => {
        assert.equal((await runCli(['check'], { cwd: folder })).code, 2);
      }));
  });

  it('takes files, folders and globs, each file once, and leaves node_modules out', () =>
    inFolder(
      {
        'a.bizha.yaml': 'bizha: 1\n',
        'x/b.bizha.yml': 'bizha: 1\n',
        'x/c.yaml': 'bizha: 2\n',
        'node_modules/d.bizha.yaml': 'bizha: 2\n',
      },
      async (folder) => {
        const paths = async (...args: string[]): Promise<string[]> =>
          (await json(folder, ...args)).report.files.map((file) => file.path);
        assert.deepEqual(await paths(), ['a.bizha.yaml', 'x/b.bizha.yml']);
        assert.deepEqual(await paths('x', '.'), ['x/b.bizha.yml', 'a.bizha.yaml']);
        assert.deepEqual(await paths('**/*.yml'), ['x/b.bizha.yml']);
        assert.deepEqual(await paths('x/c.yaml'), ['x/c.yaml']);
      },
    ));

  it('follows links, and checks what several lead to once, by its own name', () =>
    inFolder({ 'x/a.bizha.yaml': 'bizha: 1\n', 'y/z.txt': '' }, async (folder) => {
      symlinkSync('..', join(folder, 'x/up'));
      symlinkSync('x/a.bizha.yaml', join(folder, 'a-link.bizha.yaml'));
      symlinkSync('nowhere', join(folder, 'dangling.bizha.yaml'));
      const paths = async (...args: string[]): Promise<string[]> =>
        (await json(folder, ...args)).report.files.map((file) => file.path);
      assert.deepEqual(await paths(), ['x/a.bizha.yaml']);
      assert.deepEqual(await paths('a-link.bizha.yaml'), ['a-link.bizha.yaml']);
      mkdirSync(join(folder, 'd.bizha.yaml'));
      assert.deepEqual(await paths('.'), ['x/a.bizha.yaml']);
      const { code, err } = await runCli(['check', 'd.bizha.yaml'], { cwd: folder });
      assert.deepEqual([code, err], [2, '"d.bizha.yaml" matches no *.bizha.yaml or *.bizha.yml file.\n']);
    }));

  it('follows links to files and none to folders, in folders and globs alike', () =>
    inFolder(
      { 'x/a.bizha.yaml': 'bizha: 1\n', 'y/z.txt': '', 'elsewhere/b.bizha.yaml': 'bizha: 1\n' },
      async (folder) => {
        symlinkSync('../elsewhere', join(folder, 'x/linked'));
        symlinkSync('../elsewhere/b.bizha.yaml', join(folder, 'x/b.bizha.yaml'));
        const paths = async (...args: string[]): Promise<string[]> =>
          (await json(folder, ...args)).report.files.map((file) => file.path);
        for (const args of ['x', 'x/**/*.bizha.yaml', '{x,y}/**/*.bizha.yaml'])
          assert.deepEqual(await paths(args), ['x/a.bizha.yaml', 'x/b.bizha.yaml'], args);
        for (const args of ['x/linked', 'x/linked/*.yaml'])
          assert.deepEqual(await paths(args), ['x/linked/b.bizha.yaml']);
      },
    ));

  it('goes by the day of the place where it runs', async () => {
    const day = new Date().toISOString().slice(0, 10);
    const input = gaps.replace(
      '  Sending',
      `  # bizha-ignore host/single-instance until ${day}: maintenance\n  Sending`,
    );
    const found = async (zone: string): Promise<boolean> => {
      const { out } = await runCli(['check', '--format', 'json', '-'], { input, env: { TZ: zone } });
      return out.includes('ignore/expired');
    };
    // Wherever it is another day than in Greenwich, it is the day after or the day before.
    const local = (zone: string): string => new Date().toLocaleDateString('sv-SE', { timeZone: zone });
    for (const zone of ['Etc/GMT-14', 'Etc/GMT+12', 'Etc/UTC'])
      assert.equal(await found(zone), local(zone) > day, zone);
  });

  it('takes what stands behind "--" for a path, and the separators of Windows in a glob', () =>
    inFolder({ '-x.bizha.yaml': 'bizha: 1\n', 'sub/b.bizha.yaml': 'bizha: 1\n' }, async (folder) => {
      const first = async (...args: string[]): Promise<unknown> => (await json(folder, ...args)).report.files[0]?.path;
      assert.equal(await first('--', '-x.bizha.yaml'), '-x.bizha.yaml');
      assert.equal(await first('sub\\*.bizha.yaml'), 'sub/b.bizha.yaml');
      assert.equal((await runCli(['check', '-x.bizha.yaml'], { cwd: folder })).code, 2);
    }));

  it('keeps its exit code when nobody reads to the end', () =>
    inFolder({ 'a.bizha.yaml': gaps }, async (folder) => {
      const script = `"${process.execPath}" "${join(projectRoot, 'dist/cli.cjs')}" check | true; echo "\${PIPESTATUS[0]}"`;
      const { stdout, stderr } = spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' });
      assert.deepEqual([stdout, stderr], ['1\n', '']);
    }));

  it('reads standard input as "-"', async () => {
    const { out, code } = await runCli(['check', '--format', 'json', '-'], { input: gaps });
    assert.equal(JSON.parse(out).files[0].path, '-');
    assert.equal(code, 1);
  });

  it('prints for people, without colour when it is no terminal', () =>
    inFolder({ 'a.bizha.yaml': gaps }, async (folder) => {
      const { out } = await runCli(['check'], { cwd: folder });
      assert.ok(!out.includes('\u001b['));
      assert.match(out, /^a\.bizha\.yaml\n/);
      assert.match(
        out,
        /11:3 {2}warning {5}.*"Sending".*host\/single-instance \[host\]\n {10}fix: Plan a second host instance/,
      );
      assert.match(out, /^1 file checked; \d+ errors?, 1 warning, \d+ informational, \d+ hints?\.$/m);
    }));

  it('counts lines and columns from one for people, and no column for a byte order mark', async () => {
    const { out } = await runCli(['check', '-'], { input: '\uFEFFserverz: 1\r\n' });
    assert.match(out, /^ +1:1 {2}warning .*"serverz"/m);
  });

  it('says what is wrong with a file that is no text, in its place', () =>
    inFolder(
      { 'a.bizha.yaml': new Uint8Array([0x62, 0x69, 0x7a, 0x00, 0xff, 0xfe]), 'b.bizha.yaml': 'bizha: 1\n' },
      async (folder) => {
        const { report, code } = await json(folder);
        assert.equal(code, 1);
        assert.deepEqual(
          report.files.map((file) => file.findings.map((finding) => finding.rule)),
          [['syntax/yaml'], []],
        );
        assert.deepEqual(report.files[0]?.findings[0]?.range.start, { line: 0, character: 3 });
      },
    ));

  it('says its version and how to use it', async () => {
    assert.match((await runCli(['--version'])).out, /^\d+\.\d+\.\d+\n$/);
    const help = await runCli(['--help']);
    assert.equal(help.code, 0);
    assert.match(help.out, /check/);
    assert.equal((await runCli(['chekc'])).code, 2);
  });
});
