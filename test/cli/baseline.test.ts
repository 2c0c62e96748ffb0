/** Baselines: today's gaps are accepted by component, what cannot work never is. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonReport } from '../../server/src/cli/report/json.ts';
import { inFolder, runCli } from './runCli.ts';

const gaps = `bizha: 1
group: { version: "2020", edition: enterprise }
servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
hosts:
  Sending: { instances: [BTS01], send: [WCF-SQL], default: true }
`;
const broken = `${gaps}  Nowhere: { instances: [], send: [WCF-SQL] }\n`;

const standing = async (cwd: string, ...args: string[]): Promise<{ rules: string[]; code: number | null }> => {
  const { out, code } = await runCli(['check', '--format', 'json', '--fail-on', 'hint', ...args], { cwd });
  const report: JsonReport = JSON.parse(out);
  const findings = report.files.flatMap((file) => file.findings);
  return {
    rules: findings
      .filter(
        ({ rule, suppressed, kind }) => !suppressed && (kind === 'S' || kind === 'R' || rule === 'host/no-instance'),
      )
      .map(({ rule, entity }) => `${rule} ${entity}`),
    code,
  };
};

describe('baselines', () => {
  it('accept what is found, wherever it moves, and nothing that is new', () =>
    inFolder({ 'topologies/a.bizha.yaml': gaps }, async (folder) => {
      assert.equal((await standing(folder)).code, 1);
      const written = await standing(folder, '--write-baseline', 'accepted.json');
      assert.deepEqual(written.rules, []);
      const file = join(folder, 'topologies/a.bizha.yaml');
      writeFileSync(file, `# moved\n\n${gaps}`);
      assert.deepEqual((await standing(folder, '--baseline', 'accepted.json')).rules, []);
      assert.deepEqual((await standing(join(folder, 'topologies'), '--baseline', '../accepted.json')).rules, []);
      writeFileSync(file, gaps.replace('  Sending', '  Other: { instances: [BTS02], send: [WCF-SQL] }\n  Sending'));
      const later = await standing(folder, '--baseline', 'accepted.json');
      assert.ok(later.rules.includes('host/single-instance host:Other'));
      assert.ok(!later.rules.includes('host/single-instance host:Sending'));
      assert.equal(later.code, 1);
    }));

  it('never hold what cannot work, even when somebody writes it in', () =>
    inFolder({ 'a.bizha.yaml': broken }, async (folder) => {
      const { rules, code } = await standing(folder, '--write-baseline', 'accepted.json');
      assert.ok(rules.includes('host/no-instance host:Nowhere'));
      assert.equal(code, 1);
      const path = join(folder, 'accepted.json');
      const baseline = JSON.parse(readFileSync(path, 'utf8'));
      assert.deepEqual(Object.keys(baseline), ['version', 'files']);
      const accepted: { rule: string; entity: string }[] = baseline.files[0].accepted;
      assert.ok(!accepted.some(({ rule }) => rule === 'host/no-instance'));
      accepted.push({ rule: 'host/no-instance', entity: 'host:Nowhere' });
      writeFileSync(path, JSON.stringify(baseline));
      assert.ok(
        (await standing(folder, '--baseline', 'accepted.json')).rules.includes('host/no-instance host:Nowhere'),
      );
    }));

  it('are told from comments in SARIF, whatever reason a comment gives', () =>
    inFolder({ 'a.bizha.yaml': gaps }, async (folder) => {
      await standing(folder, '--write-baseline', 'accepted.json');
      const reasonOf = async (): Promise<{ kind: string; justification: string }[]> => {
        const { out } = await runCli(['check', '--format', 'sarif', '--baseline', 'accepted.json'], { cwd: folder });
        const results: { ruleId: string; suppressions: { kind: string; justification: string }[] }[] =
          JSON.parse(out).runs[0].results;
        return results.find(({ ruleId }) => ruleId === 'host/single-instance')?.suppressions ?? [];
      };
      const [external] = await reasonOf();
      assert.equal(external?.kind, 'external');
      const comment = `  # bizha-ignore host/single-instance: ${external.justification}\n  Sending`;
      writeFileSync(join(folder, 'a.bizha.yaml'), gaps.replace('  Sending', comment));
      assert.deepEqual(await reasonOf(), [{ ...external, status: 'accepted', kind: 'inSource' }]);
    }));

  it('2 and a message where there is none, or it is something else', () =>
    inFolder({ 'a.bizha.yaml': gaps, 'x.json': '{"version":1}', 'y.json': 'x' }, async (folder) => {
      for (const path of ['missing.json', 'x.json', 'y.json']) {
        const { code, err } = await runCli(['check', '--baseline', path], { cwd: folder });
        assert.equal(code, 2);
        assert.match(err, new RegExp(`"${path}"`));
      }
    }));
});
