/** `bizha rules` as a process: the whole catalogue, and the page of one rule. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonRule } from '../../server/src/cli/rules.ts';
import { projectRoot, runCli } from './runCli.ts';

describe('bizha rules', () => {
  it('lists every rule of the catalogue as JSON, those of the tool included', async () => {
    const { code, out, err } = await runCli(['rules', '--format', 'json']);
    assert.equal(err, '');
    assert.equal(code, 0);
    const rules: JsonRule[] = JSON.parse(out);
    const catalogue: { id: string; title?: string; kind: string; severity: string }[] = JSON.parse(
      readFileSync(join(projectRoot, 'test/catalogue.json'), 'utf8'),
    );
    const listed = new Map(rules.map((rule) => [rule.id, rule]));
    assert.equal(listed.size, rules.length, 'each once');
    for (const { id, title, kind, severity } of catalogue) {
      const rule = listed.get(id);
      assert.ok(rule, id);
      assert.deepEqual([rule.kind, rule.severity], [kind, severity], id);
      if (title !== undefined) assert.equal(rule.title, title);
      assert.equal(rule.family, id.split('/')[0]);
    }
    assert.deepEqual(
      rules.filter((rule) => !('source' in rule)).map((rule) => Object.keys(rule).join())[0],
      'id,title,kind,severity,family',
    );
    assert.ok(rules.some(({ source }) => source?.startsWith('https://learn.microsoft.com/en-us/biztalk/')));
    for (const id of ['syntax/yaml', 'format/bad-value', 'ignore/useless']) assert.ok(listed.has(id), id);
  });

  it('prints a table for people', async () => {
    const { code, out } = await runCli(['rules']);
    assert.equal(code, 0);
    assert.match(out, /^host\/single-instance +S {2}warning {6}Host runs on one server only$/m);
  });

  it('explains one rule as the documentation does: what it says, why, examples, how to silence it, sources', async () => {
    const { code, out } = await runCli(['rules', 'host/single-instance']);
    assert.equal(code, 0);
    assert.equal(out, readFileSync(join(projectRoot, 'docs/rules/host/single-instance.md'), 'utf8'));
    for (const text of [
      '# host/single-instance: Host runs on one server only',
      '## What it says',
      '**host**',
      '# bizha-ignore host/single-instance: ',
      'https://learn.microsoft.com/en-us/biztalk/technical-guides/planning-for-high-availability2',
    ])
      assert.ok(out.includes(text), text);
    const never = (await runCli(['rules', 'host/no-instance'])).out;
    assert.match(never, /cannot be silenced/);
    assert.doesNotMatch(never, /bizha-ignore/);
    const json = JSON.parse((await runCli(['rules', 'host/no-instance', '--format', 'json'])).out);
    assert.deepEqual(
      json.map((rule: JsonRule) => rule.id),
      ['host/no-instance'],
    );
  });

  it('2 and the nearest id for a rule that is not there', async () => {
    const { code, out, err } = await runCli(['rules', 'host/single-instanc']);
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.match(err, /"host\/single-instance"/);
  });
});
