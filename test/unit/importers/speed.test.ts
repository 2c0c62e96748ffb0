/**
 * What an import of a large binding file costs: against plain passes of the XML parser over the same bytes, and in memory
 * against a file of a tenth of the size. Each measure is taken in a process of its own.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const probe = fileURLToPath(new URL('./speedProbe.ts', import.meta.url));

function measure(what: string, size: string, timeout = 120_000): number {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--expose-gc', '--import', 'tsx', probe, what, size],
    {
      encoding: 'utf8',
      timeout,
    },
  );
  assert.equal(status, 0, stderr);
  return Number(stdout);
}

describe('the cost of an import', () => {
  it('500 KB of bindings take at most three plain passes of the XML parser', () => {
    const ratio = measure('passes', '500000');
    assert.ok(ratio <= 3, `${ratio} passes`);
  }).timeout(130_000);

  it('50 MB take at most 100 MB more memory than 5 MB', () => {
    const small = measure('memory', '5000000');
    const large = measure('memory', '50000000');
    assert.ok(large - small <= 100, `${small} MB and ${large} MB`);
  }).timeout(250_000);

  for (const [what, of] of [
    ['into', 'many new entries in a mapping that is there'],
    ['names', 'names that do not fit'],
    ['same', 'ports of one name'],
    ['addresses', 'addresses that are made to take long'],
    ['files', 'texts that are made to take long'],
  ] as const)
    it(`it grows no faster than what is imported: ${of}`, () => {
      assert.equal(measure(what, '0', 10_000), 1);
    }).timeout(12_000);

  it('it goes in steps: none takes longer than a fifth of the whole', () => {
    const share = measure('share', '5000000');
    assert.ok(share <= 0.2, `${share} of the whole`);
  }).timeout(250_000);
});
