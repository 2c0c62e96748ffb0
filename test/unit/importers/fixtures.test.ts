/** Every hand-made file becomes what its golden file shows; no secret that was planted in one comes out anywhere. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bytesOf, fixtureFolder, fixtureNames, formErrors, imported, outcome } from './fixtureFiles.ts';

/** Calls of several files, each under the name of its golden file. */
const calls: Readonly<Record<string, readonly [files: readonly string[], environment?: string]>> = {
  ...Object.fromEntries(fixtureNames.map((name) => [name, [[name]]])),
  'btdf-test': [['btdf-master.xml', 'btdf-exported-settings.xml']],
  'btdf-production': [['btdf-settings-sheet.xml', 'btdf-master.xml'], 'production'],
  'everything-of-one-group': [['bindings-orders.xml', 'hosts.tsv', 'cluster.clixml', 'cluster.json', 'collector.json']],
  'wmi-in-parts': [['wmi-hosts.clixml', 'wmi-instances.csv']],
  'two-groups': [['configuration.xml', 'wmi.json']],
};

describe('imports of hand-made files', () => {
  for (const [name, [files, environment]] of Object.entries(calls)) {
    const result = imported(files, { environment });
    it(`${name} becomes what its golden file shows`, () => {
      const golden = join(fixtureFolder, 'golden', `${name}.txt`);
      const text = `${outcome(result).trimEnd()}\n`;
      if (process.env['GOLDEN'] === 'write') writeFileSync(golden, text);
      assert.equal(text, readFileSync(golden, 'utf8'));
    });

    it(`${name}: the topology has no error of form or names`, () => {
      assert.deepEqual(result.topology === undefined ? [] : formErrors(result.topology), []);
    });

    it(`${name}: the same input once more changes nothing`, () => {
      if (result.topology === undefined) return;
      const again = imported(files, { environment, into: result.topology });
      assert.equal(again.topology, result.topology, outcome(again));
    });

    it(`${name}: no planted secret is in the result`, () => {
      assert.ok(!JSON.stringify(result).includes('SECRET'));
    });
  }

  it('each kind of file has a secret planted in it', () => {
    const without = fixtureNames.filter((name) => !bytesOf(name).includes('SECRET'));
    assert.deepEqual(without, ['collector-without-clusters.json', 'collector.json']);
  });
});
