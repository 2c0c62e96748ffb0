/** The collector script only reads, and only what it names; what it writes fits its schema. No BizTalk runs it here. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { projectRoot } from '../../cli/runCli.ts';
import { bytesOf, imported } from './fixtureFiles.ts';

const script = readFileSync(join(projectRoot, 'collector/Export-BizTalkTopology.ps1'), 'utf8');
/** Without comments and texts: what is left is code. A text keeps the code in its `$(…)`. */
const code = script
  .replace(/<#[\s\S]*?#>/g, '')
  .replace(/'[^'\n]*'/g, "''")
  .replace(
    /"([^"\n]*)"/g,
    (_, text: string) => `"${[...text.matchAll(/\$\(([^)]*)\)/g)].map(([, inner]) => inner).join(' ')}"`,
  )
  .replace(/#.*$/gm, '');

const allowed = /^(?:Get-\w+|Select-Object|Where-Object|ForEach-Object|Sort-Object|ConvertTo-Json|Set-Content)$/;
const keywords = new Set(['param', 'foreach', 'in', 'if', 'else', 'try', 'catch', 'function']);

describe('the collector script', () => {
  it('has commands of the allowed kinds only, and writes one file', () => {
    const commands = [...code.matchAll(/(?<![\w$.-])[A-Za-z]+-[A-Za-z]\w*/g)].map(([word]) => word);
    assert.ok(commands.length > 15);
    assert.deepEqual(
      commands.filter((word) => !allowed.test(word)),
      [],
    );
    assert.equal(commands.filter((word) => word === 'Set-Content').length, 1);
  });

  it('where a command can begin stands an allowed one, a variable or a value: no alias', () => {
    const begins = [...code.matchAll(/(?:^|[|;{(=,])[ \t]*\n?[ \t]*([A-Za-z_][\w-]*)(?![\w-]*[ \t]*=)/gm)].map(
      ([, word]) => word ?? '',
    );
    const wrong = begins.filter((word) => !allowed.test(word) && !keywords.has(word));
    assert.deepEqual(wrong, []);
  });

  it('calls nothing: no call operator, no dot-sourcing, no static member, no invocation, no redirection', () => {
    assert.doesNotMatch(code, /&|::|`|\bInvoke\b|(?:^|[;{(|])\s*\.\s|>|\biex\b|New-Object|Add-Type/m);
    assert.doesNotMatch(code, /\.\w+\(/, 'no method is called');
  });

  it('names each property that it reads, and none of them is an address, an account or a secret', () => {
    assert.doesNotMatch(code, /-Property[ \t]+\*/);
    assert.doesNotMatch(script, /Password|Logon|Account|URL|Address|CustomCfg|TransportTypeData|Credential/);
    assert.match(script, /Select-Object -Property \$properties/);
  });

  it('is short enough to be read before it is run', () => assert.ok(script.split('\n').length <= 130));

  const schema = JSON.parse(readFileSync(join(projectRoot, 'schemas/bizha-collector.schema.json'), 'utf8'));
  const fits = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
  for (const name of ['collector.json', 'collector-without-clusters.json'])
    it(`${name} fits the schema and is imported as what it is`, () => {
      assert.ok(fits(JSON.parse(bytesOf(name).toString())), JSON.stringify(fits.errors));
      assert.equal(imported([name]).files[0]?.kind, 'collector');
    });

  it('the schema has every section and property that the script names, and no other', () => {
    const sections = [...script.matchAll(/^ {4}(\w+) += 'MSBTS_\w+', @\(([^)]*)\)/gm)];
    assert.deepEqual(
      sections.map(([, section]) => section),
      Object.keys(schema.properties.bizTalk.properties),
    );
    for (const [, section = '', properties = ''] of sections) {
      const rows = schema.definitions[schema.definitions[section].oneOf[0].$ref.split('/').at(-1)];
      const named = [...properties.matchAll(/'(\w+)'/g)].map(([, property]) => property ?? '');
      assert.deepEqual(
        named.filter((property) => !Object.hasOwn(rows.properties, property)),
        [],
        section,
      );
    }
  });
});
