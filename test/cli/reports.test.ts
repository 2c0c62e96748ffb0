/** The reports of `bizha check` for other tools: right places, nothing that breaks out of its form. */
import assert from 'node:assert/strict';
import type { Log, Result } from 'sarif';
import { inFolder, runCli } from './runCli.ts';
import { sarifValidator } from './sarifSchema.ts';

const gaps = `bizha: 1
group: { version: "2020", edition: enterprise }
servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
hosts:
  "Senden 🚚 ä": { instances: [BTS01], send: [WCF-SQL] }
  # bizha-ignore host/single-instance: sent once a year
  Yearly: { instances: [BTS01], send: [WCF-SQL] }
  Empty: { instances: [], send: [WCF-SQL] }
`;
const windows = `\uFEFF${gaps.replaceAll('\n', '\r\n')}`;

const validate = sarifValidator();

const report = async (
  folder: string,
  format: string,
  ...args: string[]
): Promise<{ out: string; code: number | null }> => {
  const { out, err, code } = await runCli(['check', '--format', format, ...args], { cwd: folder });
  assert.equal(err, '');
  return { out, code };
};

async function sarif(folder: string, ...args: string[]): Promise<{ log: Log; results: readonly Result[] }> {
  const log: Log = JSON.parse((await report(folder, 'sarif', ...args)).out);
  assert.ok(validate(log), JSON.stringify(validate.errors, undefined, 2));
  return { log, results: log.runs[0]?.results ?? [] };
}

const about = (results: readonly Result[], rule: string, entity: string): Result => {
  const found = results.find(
    ({ ruleId, locations }) => ruleId === rule && locations?.[0]?.logicalLocations?.[0]?.fullyQualifiedName === entity,
  );
  assert.ok(found, `${rule} ${entity}`);
  return found;
};

describe('bizha check --format sarif', () => {
  it('is held to a schema that refuses what is wrong', async () => {
    const { out } = await runCli(['check', '--format', 'sarif', '-'], { input: gaps });
    for (const [right, wrong] of [
      ['"version": "2.1.0"', '"version": "2.0.0"'],
      ['"startLine": ', '"startLine": -'],
      ['"helpUri": "https:', '"helpUri": "ht tps:'],
      ['"kind": "inSource"', '"kind": "here"'],
      ['"justification"', '"reason"'],
      ['"ruleId"', '"rule"'],
      ['"level": "warning"', '"level": "loud"'],
    ] as const) {
      assert.ok(out.includes(right), right);
      assert.equal(validate(JSON.parse(out.replace(right, wrong))), false, wrong);
    }
  });

  it('is as SARIF 2.1.0 wants it, with rules, addresses and places, in CRLF with a BOM and names beyond ASCII', () =>
    inFolder({ 'sub/a gröup#1.bizha.yaml': windows }, async (folder) => {
      const { log, results } = await sarif(folder);
      const result = about(results, 'host/single-instance', 'host:Senden 🚚 ä');
      assert.deepEqual(result.locations?.[0]?.physicalLocation, {
        artifactLocation: { uri: 'sub/a%20gr%C3%B6up%231.bizha.yaml' },
        region: { startLine: 7, startColumn: 3, endLine: 7, endColumn: 16 },
      });
      assert.equal(result.level, 'warning');
      const rules = log.runs[0]?.tool.driver.rules ?? [];
      assert.equal(rules[result.ruleIndex ?? -1]?.id, 'host/single-instance');
      assert.match(rules[result.ruleIndex ?? -1]?.help?.markdown ?? '', /How to silence it/);
    }));

  it('does not count the byte order mark in the first line', () =>
    inFolder({ 'a.bizha.yaml': '\uFEFFserverz: 1\r\n' }, async (folder) => {
      const { results } = await sarif(folder);
      const region = about(results, 'format/unknown-key', 'file').locations?.[0]?.physicalLocation?.region;
      assert.deepEqual([region?.startLine, region?.startColumn, region?.endColumn], [1, 1, 8]);
    }));

  it('lists what a comment silences, with its reason; counts it again on demand', () =>
    inFolder({ 'a.bizha.yaml': gaps }, async (folder) => {
      const silenced = about((await sarif(folder)).results, 'host/single-instance', 'host:Yearly');
      assert.deepEqual(silenced.suppressions, [
        { kind: 'inSource', status: 'accepted', justification: 'sent once a year' },
      ]);
      const counted = about((await sarif(folder, '--no-suppressions')).results, 'host/single-instance', 'host:Yearly');
      assert.deepEqual(counted.suppressions, []);
    }));

  it('keeps fingerprints when things move, and gives each result its own', () =>
    inFolder({ 'a.bizha.yaml': gaps }, (folder) =>
      inFolder({ 'a.bizha.yaml': `# moved\n\n${windows.slice(1)}` }, async (other) => {
        const prints = ({ results }: { results: readonly Result[] }): string[] =>
          results.map(({ partialFingerprints }) => JSON.stringify(partialFingerprints)).sort();
        const own = prints(await sarif(folder));
        assert.deepEqual(prints(await sarif(other)), own);
        assert.equal(new Set(own).size, own.length);
      }),
    ));
});

describe('reports that could be broken out of', () => {
  const nasty = `bizha: 1
servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
hosts:
  '##vso[task.complete result=Failed;]|<b>"&%]]>': { instances: [BTS01], send: [WCF-SQL], orchestrations: ["x\\n::error::y"] }
  "Red \\e[31m\\r\\n::error::boom \\u202E": { instances: [BTS01], send: [WCF-SQL] }
`;

  it('text: a line for each finding, and no order to the terminal or to a pipeline', () =>
    inFolder({ 'a.bizha.yaml': nasty }, async (folder) => {
      const { out } = await report(folder, 'text');
      assert.match(out, /"Red \\x1B\[31m\\r\\n::error::boom \\u202E"/);
      for (const line of out.split('\n'))
        assert.match(line, /^(?:| *\d+:\d+ {2}\w+ .*| {10}fix: .*|a\.bizha\.yaml|1 file checked; .*)$/);
      assert.doesNotMatch(out, /(?!\n)\p{Cc}|\u202E/u);
    }));

  it('junit: escaped, one case for each finding, failures as --fail-on says', () =>
    inFolder({ 'a&b.bizha.yaml': nasty, 'clean.bizha.yaml': 'bizha: 1\n' }, async (folder) => {
      const { out, code } = await report(folder, 'junit', '--fail-on', 'warning');
      assert.equal(code, 1);
      assert.match(
        out,
        /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="bizha" tests="\d+" failures="\d+" errors="0" skipped="0">/,
      );
      assert.match(out, /<testsuite name="a&amp;b\.bizha\.yaml"/);
      assert.match(out, /name="host\/single-instance host:##vso\[[^"]*&lt;b&gt;&quot;&amp;%\]\]&gt;"/);
      assert.match(out, /classname="clean\.bizha\.yaml"\/>/);
      const bare = out.replace(/<[a-z-]+(?: [a-z]+="[^"<>]*")*\/?>|<\/[a-z-]+>|<\?[^?]*\?>/g, '');
      assert.doesNotMatch(bare, /[<>]|&(?!(?:amp|lt|gt|quot|apos|#\d+);)/);
      const failures = out.match(/<failure /g)?.length ?? 0;
      assert.ok(failures > 0);
      assert.ok(out.includes(`failures="${failures}"`));
      assert.doesNotMatch((await report(folder, 'junit', '--fail-on', 'never')).out, /<failure /);
    }));

  it('junit: a file that cannot be read is an error', () =>
    inFolder({ 'a.bizha.yaml': 'bizha: 1\n' }, async (folder) => {
      const { out, code } = await runCli(['check', '--format', 'junit', 'a.bizha.yaml', 'b.bizha.yaml'], {
        cwd: folder,
      });
      assert.equal(code, 2);
      assert.match(out, /^<testsuites name="bizha" tests="2" failures="0" errors="1" skipped="0">$/m);
      assert.match(out, /<error message="There is no file or folder &quot;b\.bizha\.yaml&quot;\."\/>/);
    }));

  it('github: one command a line, properties and text escaped', () =>
    inFolder({ 'a,b:c%.bizha.yaml': nasty }, async (folder) => {
      const lines = (await report(folder, 'github')).out.trimEnd().split('\n');
      assert.ok(lines.length > 0);
      for (const line of lines)
        assert.match(
          line,
          /^::(?:error|warning|notice) file=a%2Cb%3Ac%25\.bizha\.yaml,line=\d+,endLine=\d+(?:,col=\d+,endColumn=\d+)?,title=[a-z0-9/-]+::\S/,
        );
      assert.ok(lines.some((line) => line.includes('%25')));
    }));

  it('azure: logging commands for errors and warnings, and none that a file brings along', () =>
    inFolder({ 'a;b].bizha.yaml': nasty }, async (folder) => {
      const lines = (await report(folder, 'azure')).out.trimEnd().split('\n');
      const commands = lines.filter((line) => line.includes('##vso['));
      assert.ok(commands.length > 0);
      for (const line of commands) {
        assert.match(
          line,
          /^##vso\[task\.logissue type=(?:error|warning);sourcepath=a%3Bb%5D\.bizha\.yaml;linenumber=\d+;columnnumber=\d+;code=[a-z0-9/-]+\]\S/,
        );
        assert.equal(line.split('##vso[').length, 2);
      }
      assert.ok(
        lines.every(
          (line) => line.startsWith('##vso[') || /^a;b\]\.bizha\.yaml:\d+:\d+: (?:information|hint) /.test(line),
        ),
      );
    }));

  it('markdown: a table whose cells hold', () =>
    inFolder({ 'a.bizha.yaml': nasty }, async (folder) => {
      const { out } = await report(folder, 'markdown');
      const rows = out.split('\n').filter((line) => /^\| \d/.test(line));
      assert.ok(rows.length > 0);
      for (const row of rows) assert.equal(row.replace(/\\./g, '').split('|').length, 7, row);
      assert.doesNotMatch(out, /(?<!\\)<b/);
    }));
});
