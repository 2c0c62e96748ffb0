/**
 * A new rule is one file and its examples: `npm run generate` finds all the rest. Proved in a copy of the project in which
 * one is written.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const rule = `/** A host that is called a test. */
import { checkEach } from '../each.ts';
import { defineRule, describeRule } from '../rule.ts';

const rule = describeRule({
  id: 'host/called-test',
  kind: 'R',
  severity: 'hint',
  title: 'Host is called a test',
  says: 'Host "{host}" is called a test.',
  matters: 'The next reader cannot know whether it is in use.',
  fixes: { retire: 'Mark "{host}" as retired' },
  subject: ['host'],
  sources: [],
  scope: 'none',
});

export const calledTest = defineRule(
  rule,
  checkEach(
    ({ platform }) => platform.hosts,
    (_, host) => {
      if (!host.name.startsWith('Test') || host.entry.values.retired?.value === true) return undefined;
      return {
        entity: host.id,
        place: host.place,
        message: rule.say({ host: host.name }),
        fixes: () => [
          {
            title: rule.fix('retire', { host: host.name }),
            operations: [{ op: 'set', path: ['hosts', host.name, 'retired'], value: true }],
          },
        ],
      };
    },
  ),
);
`;

const examples = `import type { RuleExamples } from '../ruleExamples.ts';

export const examples: RuleExamples = {
  rule: 'host/called-test',
  fires: \`bizha: 1
hosts:
  Test1: { type: in-process } # want
\`,
  silent: [{ name: 'it is retired', change: [['in-process }', 'in-process, retired: true }']] }],
  absent: [{ name: 'no such host is described', change: [['  Test1: { type: in-process } # want', '']] }],
  fixes: [{ title: 'Mark "Test1" as retired', change: [['in-process }', 'in-process, retired: true }']] }],
};
`;

describe('a new rule', function () {
  this.timeout(120_000);
  const scratch = mkdtempSync(join(tmpdir(), 'bizha-rule-'));
  after(() => rmSync(scratch, { recursive: true, force: true }));

  const read = (path: string): string => readFileSync(join(scratch, path), 'utf8');
  const load = (path: string) => import(pathToFileURL(join(scratch, path)).href);

  before(() => {
    for (const path of ['package.json', 'server/src', 'scripts', 'test/support'])
      cpSync(path, join(scratch, path), { recursive: true });
    symlinkSync(join(process.cwd(), 'node_modules'), join(scratch, 'node_modules'), 'junction');
    writeFileSync(join(scratch, 'server/src/rules/host/calledTest.ts'), rule);
    writeFileSync(join(scratch, 'server/src/rules/host/calledTest.examples.ts'), examples);
    // Pages of other rules without their examples take less time, and are of no interest here.
    const env = { ...process.env, RULE: 'host/called-test' };
    execFileSync(process.execPath, ['--import', 'tsx', 'scripts/generate.ts'], { cwd: scratch, env });
  });

  it('has a page, with what it says of its example and its fix', () => {
    const page = read('docs/rules/host/called-test.md');
    assert.match(page, /^# host\/called-test: Host is called a test\n/);
    assert.match(page, /- Host "Test1" is called a test\.\n/);
    assert.match(page, /The next reader cannot know whether it is in use\./);
    assert.match(page, /- Mark "Test1" as retired\n/);
    assert.match(read('docs/rules/README.md'), /\[`host\/called-test`\]\(host\/called-test\.md\)/);
  });

  it('has its texts in the table for translators', () => {
    const texts: Readonly<Record<string, string>> = JSON.parse(read('l10n/server/messages.json'));
    assert.deepEqual(
      Object.entries(texts).filter(([id]) => id.startsWith('host/called-test')),
      [
        ['host/called-test', 'Host "{host}" is called a test.'],
        ['host/called-test.fix.retire', 'Mark "{host}" as retired'],
        ['host/called-test.matters', 'The next reader cannot know whether it is in use.'],
        ['host/called-test.title', 'Host is called a test'],
      ],
    );
  });

  it('is in the catalogue, and can be set in a configuration file', () => {
    assert.match(read('test/catalogue.json'), /"id": "host\/called-test"/);
    assert.match(read('schemas/bizharc.schema.json'), /"host\/called-test"/);
  });

  it('fires on its example, and is silent on its trap', async () => {
    const { loadExamples } = await load('test/support/loadExamples.ts');
    const { faultOfFiring, faultOfSilence } = await load('test/support/judgeExamples.ts');
    const example = loadExamples().get('host/called-test');
    assert.equal(faultOfFiring('host/called-test', example.fires), undefined);
    assert.equal(faultOfSilence(example, example.silent[0]), undefined);
  });
});
