/** Diagnostics of a file whose failure graph does not fit between two keys. */
import assert from 'node:assert/strict';
import { generateTopology } from '../bench/generateTopology.ts';
import { type LanguageClient, startClient } from '../support/languageClient.ts';

const uri = 'file:///work/large.bizha.yaml';
const text = generateTopology(6000).replace('survives: any-server, recoveryTime: 30m', 'survives: any-site');

describe('a large file', () => {
  let client: LanguageClient;
  beforeEach(async () => {
    client = await startClient();
  });
  afterEach(() => client.stop());

  const rulesAt = (index: number): string[] =>
    (client.published[index]?.diagnostics ?? []).map(({ code, range }) => `${code} ${range.start.line}`);
  const versions = (): (number | undefined)[] => client.published.map(({ version }) => version);
  const complete = (version: number): Promise<void> =>
    client.waitFor(() => client.topologyChanges.some((each) => each.version === version), `all of version ${version}`);

  it('has at once what needs no graph, then everything, each with its version', async () => {
    await client.open(uri, text);
    await complete(1);
    assert.deepEqual(versions(), [1, 1]);
    const [first, all] = [rulesAt(0), rulesAt(1)];
    assert.ok(first.length > 20);
    assert.deepEqual(
      first.filter((rule) => !all.includes(rule)),
      [],
    );
    const late = all.filter((rule) => !first.includes(rule)).map((rule) => rule.split(' ')[0]);
    assert.deepEqual([...new Set(late)], ['scope/single-point', 'requirement/not-met']);
  });

  it('has nothing of a version that is old, however fast the keys come', async () => {
    await client.open(uri, text);
    await complete(1);
    const end = { line: text.split('\n').length - 1, character: 0 };
    const typed = [2, 3, 4].map((version) =>
      client.change(uri, version, [{ range: { start: end, end }, text: '# typed\n' }]),
    );
    await Promise.all(typed);
    await complete(4);
    await client.settle();
    const after = versions().slice(2);
    assert.deepEqual(after.slice(-2), [4, 4]);
    assert.deepEqual(after, after.toSorted());
    assert.deepEqual(rulesAt(client.published.length - 1), rulesAt(1));
    assert.deepEqual(
      client.topologyChanges.map(({ version }) => version),
      [1, 4],
    );
  });

  it('keeps with the first publication of a key what needs the graph, and judges no comment then', async () => {
    const entry = '  Yearly: { type: in-process }\n';
    const silenced = text
      .replace(
        /^requirements:\n/m,
        'requirements:\n  # bizha-ignore requirement/not-met: known, and put up with\n  Known: { survives: any-site }\n',
      )
      .replace(/^hosts:\n/m, `hosts:\n  # bizha-ignore host/no-instance: this one counts for nothing\n${entry}`);
    await client.open(uri, silenced);
    await complete(1);
    assert.ok(!rulesAt(0).some((rule) => rule.startsWith('ignore/')));
    const all = rulesAt(1);
    assert.ok(all.some((rule) => rule.startsWith('requirement/not-met')));
    assert.ok(all.some((rule) => rule.startsWith('ignore/')));
    const end = { line: silenced.split('\n').length - 1, character: 0 };
    await client.change(uri, 2, [{ range: { start: end, end }, text: '# typed\n' }]);
    await complete(2);
    assert.deepEqual(versions(), [1, 1, 2, 2]);
    assert.deepEqual([rulesAt(2), rulesAt(3)], [all, all]);
  });

  it('is told in two pieces where nothing is promised too: what is a single point is asked of the graph', async () => {
    await client.open(uri, text.replace(/^requirements:\n.*\n/m, ''));
    await complete(1);
    assert.deepEqual(versions(), [1, 1]);
  });
}).timeout(60_000);
