/** The files that other systems read: sound, and with options that the command line has. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const main = readFileSync('server/src/cli/main.ts', 'utf8');
const knownOptions = new Set([...main.matchAll(/--[a-z-]+/g)].map(([option]) => option));
const file = (path: string): { text: string; value: Record<string, never> } => {
  const text = readFileSync(path, 'utf8');
  return { text, value: parse(text) };
};

describe('integrations', () => {
  for (const path of ['action.yml', '.pre-commit-hooks.yaml', 'templates/azure-pipelines.yml'])
    it(`${path} uses options that there are`, () => {
      const commands = file(path)
        .text.split('\n')
        .filter((line) => /\bcheck\b.*--|options\+=|entry:/.test(line));
      const used = commands.flatMap((line) => line.match(/(?<=["\s(])--[a-z][a-z-]*/g) ?? []);
      assert.ok(used.length > 0);
      assert.deepEqual(
        used.filter((option) => !knownOptions.has(option)),
        [],
      );
    });

  it('action.yml: every input is handed over as a variable, and none stands in a script', () => {
    const { value } = file('action.yml');
    const { inputs, runs } = value as unknown as {
      inputs: Record<string, unknown>;
      runs: { steps: { run: string; env?: Record<string, string> }[] };
    };
    const handed = runs.steps.flatMap(({ env }) => Object.values(env ?? {}));
    assert.deepEqual(handed.map((each) => /inputs\.([a-z-]+)/.exec(each)?.[1]).sort(), Object.keys(inputs).sort());
    for (const { run } of runs.steps) assert.ok(!run.includes('${{'), run);
  });

  it('.pre-commit-hooks.yaml: the hooks take topology files', () => {
    for (const hook of file('.pre-commit-hooks.yaml').value as unknown as { files: string; entry: string }[]) {
      assert.match('x/production.bizha.yaml', new RegExp(hook.files));
      assert.doesNotMatch('docker-compose.yaml', new RegExp(hook.files));
      assert.match(hook.entry, /^bizha /);
    }
  });
});
