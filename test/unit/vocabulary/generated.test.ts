/** The generated files are what the code generates, and the schema agrees with the engine on all examples. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { generatedFiles } from '../../../scripts/generated.ts';
import { pathOfPage } from '../../../scripts/ruleDocs.ts';
import { openConfig } from '../../../server/src/features/config/configFile.ts';
import { ruleInfos } from '../../../server/src/rules/registry.ts';
import { parse as parseTopology } from '../../../server/src/syntax/parse.ts';
import { readTopology } from '../../../server/src/topology/readTopology.ts';

const files = await generatedFiles();

describe('generated files', () => {
  for (const [path, content] of files)
    it(`${path} is up to date (npm run generate)`, () => {
      assert.equal(readFileSync(path, 'utf8'), content);
    });

  // What is on them the examples of the rules tell.
  it('there is a page for each rule, and none of a rule that is gone', () => {
    const pages = readdirSync('docs/rules', { recursive: true, encoding: 'utf8' })
      .map((path) => `docs/rules/${path.replaceAll('\\', '/')}`)
      .filter((path) => path.endsWith('.md') && !files.has(path));
    assert.deepEqual(pages.sort(), ruleInfos.map(pathOfPage).sort());
  });
});

describe('the JSON Schema', () => {
  const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(
    JSON.parse(readFileSync('schemas/bizha.schema.json', 'utf8')),
  );
  const valid = (text: string): boolean => validate(parse(text, { merge: true }));

  for (const file of readdirSync('examples').filter((name) => name.endsWith('.bizha.yaml')))
    it(`accepts examples/${file}`, () => {
      const ok = valid(readFileSync(join('examples', file), 'utf8'));
      assert.ok(ok, JSON.stringify(validate.errors, undefined, 1));
    });

  const wrong: readonly (readonly [what: string, text: string])[] = [
    ['no format version', 'servers:\n  A:\n'],
    ['another format version', 'bizha: 2\n'],
    ['an unknown section', 'bizha: 1\nserver:\n  A:\n'],
    ['an unknown key', 'bizha: 1\nservers:\n  A: { rolls: [sql] }\n'],
    ['a wrong enum value', 'bizha: 1\nservers:\n  A: { roles: [sequel] }\n'],
    ['a version without quotes', 'bizha: 1\ngroup: { version: 2020 }\n'],
    ['a wrong duration', 'bizha: 1\nbackup: { logInterval: 15 minutes }\n'],
    ['a list for a mapping', 'bizha: 1\nservers: [A, B]\n'],
    ['a text for a boolean', 'bizha: 1\nbackup: { job: yes }\n'],
    ['a reserved character in a name', 'bizha: 1\nservers:\n  A/B:\n'],
  ];
  for (const [what, text] of wrong)
    it(`refuses ${what}, as the engine does`, () => {
      assert.equal(valid(text), false);
      const syntax = parseTopology(text);
      assert.notDeepEqual([...syntax.problems, ...readTopology(syntax).problems], []);
    });
});

describe('the JSON Schema of the configuration file', () => {
  const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(
    JSON.parse(readFileSync('schemas/bizharc.schema.json', 'utf8')),
  );
  const cases: readonly (readonly [text: string, ok: boolean])[] = [
    ['', true],
    ['rules:\n', true],
    ['rules: { host: off, host/no-instance: hint, sql/mirroring: error }\n', true],
    ['host: off\nx-own: 1\n', true],
    ['rules: { nonsense: off }\n', false],
    ['rules: { host: loud }\n', false],
    ['rules: { host/no-instance: off }\n', false],
    ['rules: { syntax: off }\n', false],
    ['rules: [host]\n', false],
    ['ruels: { host: off }\n', false],
  ];
  for (const [text, ok] of cases)
    it(`${ok ? 'accepts' : 'refuses'} ${JSON.stringify(text)}, as the engine does`, () => {
      assert.equal(validate(parse(text)), ok);
      assert.equal(openConfig(text).findings.length === 0, ok);
    });
});
