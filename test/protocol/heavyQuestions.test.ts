/** What takes long: answered after diagnostics, in slices, and never about an old version. */
import assert from 'node:assert/strict';
import { CancellationTokenSource, HoverRequest, LSPErrorCodes } from 'vscode-languageserver-protocol/node';
import type { ChildrenResult, NodeQuestion, TreeNode, TreeResult } from '../../server/src/protocol.ts';
import { generateTopology } from '../bench/generateTopology.ts';
import { file } from '../support/cursor.ts';
import { type LanguageClient, rangeOf, startClient } from '../support/languageClient.ts';

const uri = 'file:///work/group.bizha.yaml';
const small = file`
  bizha: 1
  servers: { BTS01: { roles: [biztalk] }, BTS02: { roles: [biztalk] }, SQL01: { roles: [sql] } }
  sqlInstances: { DB: { on: SQL01 } }
  databases: { BizTalkMgmtDb: DB, BizTalkMsgBoxDb: DB, SSODB: DB }
  hosts:
    Rx: { instances: [BTS01, BTS02], receive: [FTP] }
`;
/** Enough to do for many slices, with a server in its third line from the end to write something behind. */
const large = generateTopology(1000);
const pairs: NodeQuestion = { of: 'pairs' };

describe('questions that take long', () => {
  let client: LanguageClient;
  let clock = 0;
  /** How the clock moves between two looks at it: with more than a slice's length, each step is a slice of its own. */
  let tick = 0;
  let looks = 0;
  const files = new Map([['file:///work/closed.bizha.yaml', small]]);
  beforeEach(async () => {
    tick = 0;
    looks = 0;
    client = await startClient({
      files,
      now: () => {
        looks++;
        clock += tick;
        return clock;
      },
    });
  });
  afterEach(() => client.stop());

  const ask = (question: unknown, of = uri, source = new CancellationTokenSource()): Promise<ChildrenResult | null> =>
    client.connection.sendRequest('bizha/children', { uri: of, question }, source.token);
  const append = (version: number, text: string): Promise<void> => {
    const end = { line: large.split('\n').length - 1, character: 0 };
    return client.change(uri, version, [{ range: { start: end, end }, text }]);
  };
  /** Waits until work has taken its first steps. */
  const begun = (): Promise<void> => client.waitFor(() => looks > 4, 'the first slices');
  const codeOf = async (answer: Promise<unknown>): Promise<number> => {
    try {
      await answer;
    } catch (error) {
      return (error as { readonly code: number }).code;
    }
    return 0;
  };
  const labels = (nodes: readonly TreeNode[] | undefined): string[] => (nodes ?? []).map(({ label }) => label);

  it('the tree comes without their answers, and says what to ask', async () => {
    await client.open(uri, small);
    const { levels }: TreeResult = await client.connection.sendRequest('bizha/scopes', {
      uri,
      levels: [{ parent: 'pairs' }],
    });
    const [everything] = levels[0]?.nodes ?? [];
    assert.deepEqual(everything?.question, pairs);
    assert.equal(everything.hasChildren, undefined);
  });

  it('are answered with the version that they are about', async () => {
    await client.open(uri, small, 4);
    const answer = await ask(everythingOf('Rx'));
    assert.equal(answer?.version, 4);
    assert.ok(labels(answer.nodes).includes('BTS01 + BTS02'));
    const reboot = await ask({ of: 'reboot', failed: ['server:BTS02'] });
    assert.deepEqual(
      reboot?.nodes?.map(({ label, description }) => `${label}: ${description}`),
      ['BTS01: 1 more stopped', 'SQL01: 1 more stopped', 'When all are back: nothing more stops'],
    );
  });

  it('also for files that are not open; of a file that is not there nothing is said', async () => {
    const answer = await ask(everythingOf('Rx'), 'file:///work/closed.bizha.yaml');
    assert.equal(answer?.version, null);
    assert.ok(labels(answer.nodes).includes('BTS01 + BTS02'));
    assert.equal(await ask(pairs, 'file:///work/gone.bizha.yaml'), null);
  });

  it('are not sent again when the client has the answer', async () => {
    await client.open(uri, small, 1);
    const first = await ask(pairs);
    await client.change(uri, 2, [{ range: rangeOf(small, 'bizha: 1'), text: 'bizha: 1 # changed' }]);
    const params = { uri, question: pairs, previousResultId: first?.resultId };
    const again: ChildrenResult | null = await client.connection.sendRequest('bizha/children', params);
    assert.deepEqual(again, { version: 2, resultId: first?.resultId });
  });

  it('come after the diagnostics of the version that they are about', async () => {
    void client.open(uri, small, 1);
    assert.equal((await ask(pairs))?.version, 1);
    assert.deepEqual(
      client.published.map(({ version }) => version),
      [1],
    );
  });

  it('let others in between: a hover that is asked for later is answered first', async () => {
    await client.open(uri, large);
    tick = 10;
    const order: string[] = [];
    const heavy = ask(pairs).then(() => order.push('pairs'));
    await begun();
    const position = rangeOf(large, 'masterSecretServer').start;
    await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
    order.push('hover');
    await heavy;
    assert.deepEqual(order, ['hover', 'pairs']);
  });

  it('are given up with the next key, and asked again they speak of the new text', async () => {
    await client.open(uri, large);
    tick = 10;
    const old = codeOf(ask(pairs));
    await begun();
    await append(2, '# two\n');
    assert.equal(await old, LSPErrorCodes.ContentModified);
    tick = 0;
    assert.equal((await ask(pairs))?.version, 2);
    assert.deepEqual(client.logged, [], 'nobody did anything wrong');
  });

  it('are given up when the client does not want them any more', async () => {
    await client.open(uri, large);
    tick = 10;
    const source = new CancellationTokenSource();
    const unwanted = codeOf(ask(pairs, uri, source));
    await begun();
    const seen = looks;
    source.cancel();
    assert.equal(await unwanted, LSPErrorCodes.RequestCancelled);
    await client.settle();
    assert.ok(looks < seen + 50, 'the work has stopped');
  });

  it('are given up when the file is closed', async () => {
    await client.open(uri, large);
    tick = 10;
    const closed = codeOf(ask(pairs));
    await begun();
    await client.close(uri);
    assert.equal(await closed, LSPErrorCodes.ContentModified);
  });

  it('that are none fail alone', async () => {
    await client.open(uri, small);
    for (const question of [undefined, null, 1, { of: 'reboot' }]) assert.notEqual(await codeOf(ask(question)), 0);
    assert.ok(await ask(pairs));
  });
});

function everythingOf(host: string): NodeQuestion {
  return { of: 'pairs', for: `host:${host}` };
}
