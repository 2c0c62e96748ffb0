/** `bizha fix` and `bizha plan` as processes: what they show, what they write, and what they leave alone. */
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
const withPlan = (text: string): string =>
  text.replace('Sending: { instances: [BTS01]', 'Sending: { instances: { BTS01: {}, BTS02: { planned: true } }');
/** A key and a version that are written wrong. */
const slips = gaps.replace('version: "2020"', 'version: 2020').replace('default: true', 'defualt: true');

describe('bizha fix', () => {
  it('mends what is written wrong and invents nothing: a diff first, then the file', () =>
    inFolder({ [file]: slips }, async (folder) => {
      const { code, out, err } = await runCli(['fix'], { cwd: folder });
      assert.deepEqual([code, err], [0, '']);
      assert.match(
        out,
        /^sub\/group\.bizha\.yaml: 2 fixes\n {2}Write 2020 in quotes {2}format\/[\w-]+\n {2}Replace with "default" {2}format\/unknown-key\n--- a\/sub/,
      );
      assert.equal(read(folder), slips);
      assert.equal((await runCli(['fix', '--write'], { cwd: folder })).code, 0);
      assert.equal(read(folder), gaps);
      assert.match((await runCli(['fix', '--write'], { cwd: folder })).out, /nothing to fix/);
      assert.equal(read(folder), gaps);
    }));

  it('one rule or family; unknown ones are refused', () =>
    inFolder({ [file]: slips }, async (folder) => {
      assert.match((await runCli(['fix', '--rule', 'tracking'], { cwd: folder })).out, /nothing to fix/);
      assert.match((await runCli(['fix', '--rule', 'format/unknown-key'], { cwd: folder })).out, /: 1 fix\n/);
      assert.equal((await runCli(['fix', '--rule', 'host/none'], { cwd: folder })).code, 2);
      assert.equal((await runCli(['fix', '--write', '--diff'], { cwd: folder })).code, 2);
      assert.equal((await runCli(['fix', 'missing.bizha.yaml'], { cwd: folder })).code, 2);
    }));

  it('does not write over bytes that are no UTF-8', () =>
    inFolder({ [file]: Buffer.from(slips, 'latin1') }, async (folder) => {
      const { code, err } = await runCli(['fix', '--write'], { cwd: folder });
      assert.equal(code, 2);
      assert.match(err, /UTF-8/);
      assert.deepEqual(readFileSync(join(folder, file)), Buffer.from(slips, 'latin1'));
    }));

  it('filters standard input', async () => {
    const { code, out } = await runCli(['fix', '--write', '-'], { input: slips });
    assert.equal(code, 0);
    assert.equal(out, gaps);
  });
});

describe('bizha plan', () => {
  it('shows what it would do as a diff and says what is left, and writes nothing', () =>
    inFolder({ [file]: gaps }, async (folder) => {
      const { code, out, err } = await runCli(['plan'], { cwd: folder });
      assert.deepEqual([code, err], [0, '']);
      assert.match(
        out,
        /^sub\/group\.bizha\.yaml: 1 change planned\n {2}Plan a second host instance: "Sending" on BTS02 {2}host\/single-instance\n--- a\/sub\/group\.bizha\.yaml\n\+\+\+ b\/sub\/group\.bizha\.yaml\n@@ -4,5 \+4,5 @@\n/,
      );
      assert.match(out, /\nErrors and warnings that the plan closes: 1\. Those that need a decision: \d+\.\n$/);
      assert.equal(read(folder), gaps);
      assert.equal((await runCli(['plan', '--diff'], { cwd: folder })).out, out);
    }));

  it('the view today still reports the gaps, and says what closes them', () =>
    inFolder({ [file]: gaps }, async (folder) => {
      const before = JSON.parse((await runCli(['check', '--format', 'json'], { cwd: folder })).out);
      await runCli(['plan', '--write'], { cwd: folder });
      assert.equal(read(folder), withPlan(gaps));
      const after = JSON.parse((await runCli(['check', '--today', '--format', 'json'], { cwd: folder })).out);
      assert.equal(after.view, 'today');
      assert.deepEqual(after.counts, before.counts);
      const findings: { rule: string; closedByPlan?: string[] }[] = after.files[0].findings;
      assert.deepEqual(
        findings.flatMap(({ rule, closedByPlan }) => (closedByPlan ? [[rule, closedByPlan]] : [])),
        [['host/single-instance', ['hostInstance:Sending@BTS02']]],
      );
      const { out } = await runCli(['plan', '--today'], { cwd: folder });
      assert.match(out, /host\/single-instance\n {4}closed by plan: Sending on BTS02\n/);
      const { out: text } = await runCli(['check', '--today'], { cwd: folder });
      assert.match(text, /host\/single-instance \[host\]\n {10}closed by plan: Sending on BTS02\n/);
      const sarif = JSON.parse((await runCli(['check', '--today', '--format', 'sarif'], { cwd: folder })).out);
      assert.deepEqual(
        sarif.runs[0].results.flatMap(
          (each: { properties: { closedByPlan?: string[] } }) => each.properties.closedByPlan ?? [],
        ),
        ['hostInstance:Sending@BTS02'],
      );
    }));

  it('simulate and scopes answer of the view today', () =>
    inFolder({ [file]: withPlan(gaps) }, async (folder) => {
      const scopeOf = async (...args: string[]): Promise<string> =>
        JSON.parse(
          (await runCli(['simulate', file, '--fail', 'BTS01', '--format', 'json', ...args], { cwd: folder })).out,
        ).scope;
      assert.deepEqual([await scopeOf(), await scopeOf('--today')], ['server', 'systemwide']);
      const { out } = await runCli(['scopes', file, '--today', '--format', 'json'], { cwd: folder });
      const { view, components } = JSON.parse(out);
      assert.equal(view, 'today');
      assert.ok(!components.some(({ id }: { id: string }) => id === 'hostInstance:Sending@BTS02'));
      const { out: text } = await runCli(['scopes', file, '--today'], { cwd: folder });
      assert.match(text, /^Today, without what is only planned\.\n/);
    }));

  for (const [name, text] of [
    ['LF', gaps],
    ['CRLF and a BOM', `\uFEFF${gaps.replaceAll('\n', '\r\n')}`],
    ['no line end at the end', gaps.trimEnd()],
  ] as const)
    it(`the diff is one that git applies: ${name}`, () =>
      inFolder({ [file]: text }, async (folder) => {
        const { out } = await runCli(['plan', '--diff'], { cwd: folder });
        const git = spawnSync('git', ['apply', '-'], { cwd: folder, input: out, encoding: 'utf8' });
        assert.equal(git.status, 0, git.stderr);
        assert.equal(read(folder), withPlan(text));
      }));

  it('writes, keeps BOM and CRLF, and changes nothing the second time', () =>
    inFolder({ [file]: `\uFEFF${gaps.replaceAll('\n', '\r\n')}` }, async (folder) => {
      const { code, out } = await runCli(['plan', '--write'], { cwd: folder });
      assert.equal(code, 0);
      assert.match(out, /: 1 change planned\n/);
      const after = withPlan(`\uFEFF${gaps.replaceAll('\n', '\r\n')}`);
      assert.equal(read(folder), after);
      const again = await runCli(['plan', '--write'], { cwd: folder });
      assert.match(again.out, /nothing to plan/);
      assert.equal(read(folder), after);
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
      assert.equal((await runCli(['plan', '--write'], { cwd: folder })).code, 0);
      assert.equal(await scopeOf(), 'server');
      const once = all();
      assert.match((await runCli(['plan', '--write'], { cwd: folder })).out, /nothing to plan/);
      assert.deepEqual(all(), once);
    });
  });

  it('filters standard input', async () => {
    const { code, out } = await runCli(['plan', '--write', '-'], { input: gaps });
    assert.equal(code, 0);
    assert.equal(out, withPlan(gaps));
  });
});
