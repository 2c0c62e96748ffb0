/** Files that are no topology, or hardly one: a message at the right place, everything else kept, and an end in time. */
import assert from 'node:assert/strict';
import type { JsonReport } from '../../server/src/cli/report/json.ts';
import { aliasBudget } from '../../server/src/topology/walk.ts';
import { inFolder, runCli } from './runCli.ts';

/** Rules and places, one-based lines, of what is found; the run is killed after 20 seconds and then has no exit code. */
async function rulesOf(content: string | Uint8Array): Promise<string[]> {
  return inFolder({ 'a.bizha.yaml': content }, async (folder) => {
    const { code, out, err } = await runCli(['check', '--format', 'json', '--fail-on', 'never'], { cwd: folder });
    assert.deepEqual({ code, err }, { code: 0, err: '' });
    const report: JsonReport = JSON.parse(out);
    return (report.files[0]?.findings ?? [])
      .filter((finding) => /^(syntax|format)\//.test(finding.rule))
      .map((finding) => `${finding.range.start.line + 1} ${finding.rule}`);
  });
}

/** A finding that must be there whatever stands above it. */
const kept = '  BTS01: { rolls: [biztalk] }\n';

const cases: readonly (readonly [what: string, content: string | Uint8Array, found: readonly string[]])[] = [
  ['an empty file', '', ['1 format/missing-version']],
  ['only comments', '# one\n# two\n', ['1 format/missing-version']],
  ['a list', '- a\n- b\n', ['1 format/wrong-type']],
  ['a word', 'hello\n', ['1 format/wrong-type']],
  ['several documents', `bizha: 1\nservers:\n${kept}---\nbizha: 2\n`, ['3 format/unknown-key', '4 syntax/yaml']],
  ['bytes that are no text', new Uint8Array([0x62, 0x00, 0xff]), ['1 syntax/yaml']],
  ['UTF-16', new Uint8Array(Buffer.from('\uFEFFbizha: 1\n', 'utf16le')), ['1 syntax/yaml']],
  ['a tab', `bizha: 1\nservers:\n\tA: {}\n${kept}`, ['3 syntax/yaml', '4 format/unknown-key']],
  ['an open quote', `bizha: 1\ngroup:\n  name: "Contoso\nservers:\n${kept}`, ['3 syntax/yaml', '5 format/unknown-key']],
  ['a half-typed entry', `bizha: 1\nservers:\n  BTS\n${kept}`, ['3 syntax/yaml', '4 format/unknown-key']],
  [
    'ten thousand brackets',
    `bizha: 1\nservers:\n  A: ${'['.repeat(10_000)}\n${kept}`,
    ['3 format/too-large', '4 format/unknown-key'],
  ],
  [
    'aliases of aliases',
    `bizha: 1\n${Array.from({ length: 40 }, (_, i) => `x-${i}: &x${i} [${i > 0 ? `*x${i - 1}, *x${i - 1}` : 'a'}]\n`).join('')}servers:\n${kept}`,
    ['43 format/unknown-key'],
  ],
  [
    'an alias of itself',
    `bizha: 1\nservers: &all\n  A: *all\n${kept}`,
    ['3 format/unknown-key', '3 format/unknown-key', '4 format/unknown-key'],
  ],
];

describe('bad input', () => {
  for (const [what, content, found] of cases)
    it(what, async () => {
      assert.deepEqual(await rulesOf(content), found);
    });

  it('ten megabytes: only the syntax is looked at, with a notice', async () => {
    const lines = Array.from({ length: 230_000 }, (_, i) => `  S${i}: { roles: [biztalk], rolls: 1, os: "2019" }\n`);
    assert.deepEqual(await rulesOf(`bizha: 1\nservers:\n${lines.join('')}`), ['1 format/too-large']);
  }).timeout(25_000);

  it('a hundred thousand aliases', async () => {
    const lines = Array.from({ length: 100_000 }, (_, i) => `  S${i}: *a\n`);
    assert.deepEqual(await rulesOf(`bizha: 1\nx-a: &a { roles: [file] }\nservers:\n${lines.join('')}`), [
      // Each alias spends five: itself, its mapping, the pair, the list and the item; the first three lines have none.
      `${3 + aliasBudget / 5 + 1} format/too-large`,
    ]);
  }).timeout(25_000);
});
