/** The trees over the protocol: level by level, each again only when it differs, and the summary that comes by itself. */
import assert from 'node:assert/strict';
import {
  type CodeAction,
  CodeActionRequest,
  DidChangeConfigurationNotification,
  FileChangeType,
  LSPErrorCodes,
} from 'vscode-languageserver-protocol/node';
import type {
  LevelParams,
  NodeParams,
  NodeResult,
  TreeLevel,
  TreeNode,
  TreeResult,
} from '../../server/src/protocol.ts';
import { generateTopology } from '../bench/generateTopology.ts';
import { file } from '../support/cursor.ts';
import { type LanguageClient, rangeOf, startClient, textAt } from '../support/languageClient.ts';
import { nodeAt, type OpenNode, wholeTree } from '../support/wholeTree.ts';

const uri = 'file:///work/group.bizha.yaml';
const text = file`
  bizha: 1
  group: { name: Contoso, version: "2020" }
  servers:
    BTS01: { roles: [biztalk] }
    BTS02: { roles: [biztalk] } # the spare one
    SQL01: { roles: [sql] }
  sqlInstances:
    SQLPROD: { on: SQL01 }
  databases:
    SSODB: SQLPROD
    BizTalkMgmtDb: SQLPROD
  hosts:
    Track: { tracking: true, instances: [BTS01] }
    Rx: { receive: [FTP], instances: [BTS01, BTS02] }
`;

describe('trees over the protocol', () => {
  let client: LanguageClient;
  const files = new Map([['file:///work/closed.bizha.yaml', text]]);
  beforeEach(async () => {
    client = await startClient({ files });
  });
  afterEach(() => client.stop());

  const ask = (tree: NodeParams['tree'], levels?: readonly LevelParams[], of: string = uri): Promise<TreeResult> =>
    client.connection.sendRequest(`bizha/${tree}`, { uri: of, levels });
  const level = async (tree: NodeParams['tree'], parent?: string): Promise<TreeLevel> => {
    const [only] = (await ask(tree, [{ parent }])).levels;
    assert.ok(only);
    return only;
  };
  const labels = (nodes: readonly TreeNode[] | undefined): string[] => (nodes ?? []).map(({ label }) => label);
  const replace = (version: number, piece: string, by: string): Promise<void> =>
    client.change(uri, version, [{ range: rangeOf(text, piece), text: by }]);

  describe('a level', () => {
    it('is the roots, without being told otherwise: what there is, and whether there is more below', async () => {
      await client.open(uri, text, 5);
      const { state, version, group, levels } = await ask('components');
      assert.deepEqual([state, version, group], ['ready', 5, 'Contoso']);
      const [roots] = levels;
      assert.deepEqual(
        roots?.nodes.map(({ id, hasChildren }) => (hasChildren ? `${id} …` : id)),
        ['group', 'servers …', 'sqlInstances …', 'databases …', 'hosts …'],
      );
    });

    it('says no more of a node than is shown before it is pointed at', async () => {
      await client.open(uri, text);
      const { nodes } = await level('components', 'servers');
      assert.deepEqual(nodes[1], {
        id: 'servers/BTS02',
        kind: 'entry',
        label: 'BTS02',
        kindName: 'server',
        icon: 'server',
        entity: 'server:BTS02',
        placed: true,
        scope: 'server',
        hasChildren: true,
      });
    });

    it('is of a node by its id; of several at once', async () => {
      await client.open(uri, text);
      const { levels } = await ask('components', [{ parent: 'hosts' }, { parent: 'hosts/Rx' }]);
      assert.deepEqual(
        levels.map(({ parent, nodes }) => [parent, labels(nodes)]),
        [
          ['hosts', ['Track', 'Rx']],
          ['hosts/Rx', ['BTS01', 'BTS02', 'FTP']],
        ],
      );
    });

    it('of a node that is not there is not among the answers', async () => {
      await client.open(uri, text);
      assert.deepEqual((await ask('components', [{ parent: 'hosts/Gone' }, { parent: 'nothing' }])).levels, []);
    });

    it('finds names with a slash in them', async () => {
      await client.open(uri, text.replaceAll('SQLPROD', 'SQL01/PROD').replace('  Rx:', '  Track/Rx:'));
      assert.deepEqual(labels((await level('components', 'hosts/Track/Rx')).nodes), ['BTS01', 'BTS02', 'FTP']);
      assert.ok((await level('scopes', 'scope:systemwide/server:SQL01/sqlInstance:SQL01/PROD')).nodes.length > 0);
    });

    it('carries the worst finding below, and marks single points and the groups that hold some', async () => {
      await client.open(uri, text);
      const roots = (await level('scopes')).nodes;
      const systemwide = roots.find(({ id }) => id === 'scope:systemwide');
      assert.deepEqual(
        [systemwide?.severity, systemwide?.singlePoint, systemwide?.findings],
        ['error', true, undefined],
      );
      const sql = (await level('scopes', 'scope:systemwide/server:SQL01')).nodes.find(
        ({ entity }) => entity === 'sqlInstance:SQLPROD',
      );
      assert.deepEqual([sql?.severity, sql?.singlePoint, sql?.findings?.error], ['error', true, 1]);
    });
  });

  describe('a level that the client has', () => {
    it('is not sent again when nothing in it differs: a comment, a line above it, a key elsewhere', async () => {
      await client.open(uri, text, 1);
      const roots = await level('components');
      const hosts = await level('components', 'hosts');
      const known = [{ previousResultId: roots.resultId }, { parent: 'hosts', previousResultId: hosts.resultId }];
      assert.deepEqual((await ask('components', known)).levels, []);
      await replace(2, '# the spare one', '\n  # a line\n  # and another');
      const again = await ask('components', known);
      assert.deepEqual([again.version, again.levels], [2, []]);
    });

    it('is sent again when it differs, and it alone', async () => {
      await client.open(uri, text, 1);
      const servers = await level('components', 'servers');
      const hosts = await level('components', 'hosts');
      await replace(2, '  Rx: {', '  Receive: {');
      const { levels } = await ask('components', [
        { parent: 'servers', previousResultId: servers.resultId },
        { parent: 'hosts', previousResultId: hosts.resultId },
      ]);
      assert.deepEqual(
        levels.map(({ parent, nodes }) => [parent, labels(nodes)]),
        [['hosts', ['Track', 'Receive']]],
      );
      assert.notEqual(levels[0]?.resultId, hosts.resultId);
    });

    it('has its old resultId when the edit is undone', async () => {
      await client.open(uri, text, 1);
      const before = await level('scopes', 'scope:systemwide');
      await replace(2, 'SQLPROD: {', 'SQLPROD2: {');
      assert.notEqual((await level('scopes', 'scope:systemwide')).resultId, before.resultId);
      await client.change(uri, 3, [{ text }]);
      assert.equal((await level('scopes', 'scope:systemwide')).resultId, before.resultId);
    });
  });

  describe('of a node that is pointed at', () => {
    const details = (tree: NodeParams['tree'], id: string): Promise<NodeResult | null> =>
      client.connection.sendRequest('bizha/treeNode', { uri, tree, id });

    it('tooltip and place are told', async () => {
      await client.open(uri, text);
      const sql = await details('scopes', 'scope:systemwide/server:SQL01/sqlInstance:SQLPROD');
      assert.equal(sql?.range && textAt(text, sql.range), 'SQLPROD');
      assert.match(sql?.tooltip ?? '', /^\*\*SQLPROD\*\* \(SQL Server instance\)/);
      assert.match(sql?.tooltip ?? '', /FTP receive in Rx/);
    });

    it('the place is that of the text as it is', async () => {
      await client.open(uri, text, 1);
      const before = await details('components', 'hosts/Rx');
      await replace(2, '# the spare one', '\n\n');
      const after = await details('components', 'hosts/Rx');
      assert.deepEqual([before?.range?.start.line, after?.range?.start.line], [13, 15]);
    });

    it('nothing is told when it is gone', async () => {
      await client.open(uri, text);
      assert.equal(await details('components', 'hosts/Gone'), null);
      assert.equal(
        await client.connection.sendRequest('bizha/treeNode', { uri: 'file:///no', tree: 'scopes', id: 'x' }),
        null,
      );
    });

    it('the fixes that it announces are offered at its place', async () => {
      await client.open(uri, text);
      const track = (await level('components', 'hosts')).nodes.find(({ id }) => id === 'hosts/Track');
      assert.equal(track?.fixable, true);
      const range = (await details('components', 'hosts/Track'))?.range;
      assert.ok(range);
      const context = { diagnostics: [] };
      const actions = await client.connection.sendRequest(CodeActionRequest.type, {
        textDocument: { uri },
        range,
        context,
      });
      assert.ok((actions as CodeAction[]).length > 0);
    });
  });

  it('every node has an id of its own that begins with that of its parent', async () => {
    await client.open(uri, text);
    for (const tree of ['scopes', 'components'] as const) {
      const all = (nodes: readonly OpenNode[], parent: string): string[] =>
        nodes.flatMap(({ id, children }) => {
          assert.ok(id.startsWith(parent), `${id} below ${parent}`);
          return [id, ...all(children, `${id}/`)];
        });
      const roots = await wholeTree((method, params) => client.connection.sendRequest(method, params), tree, uri);
      const ids = all(roots, '');
      assert.equal(new Set(ids).size, ids.length);
      assert.ok(ids.length > 10);
      const bare = ids.filter((id) => nodeAt(roots, id)?.hasChildren && nodeAt(roots, id)?.children.length === 0);
      assert.deepEqual(bare, [], 'what says that it has children has some');
    }
  });

  it('there is none for a reason', async () => {
    const stateOf = async (content: string): Promise<string> => {
      await client.open(uri, content);
      const { state, levels } = await ask('scopes');
      assert.deepEqual(levels[0]?.nodes, []);
      await client.close(uri);
      return state;
    };
    assert.equal(await stateOf(''), 'empty');
    assert.equal(await stateOf('# nothing\nbizha: 1\n'), 'empty');
    assert.equal(await stateOf('\u0000'), 'unreadable');
    assert.equal(await stateOf('- a\n- b\n'), 'unreadable');
    assert.equal((await ask('scopes', undefined, 'file:///work/gone.bizha.yaml')).state, 'missing');
  });

  it('files that are not open have them, too', async () => {
    const { state, version, levels } = await ask('components', undefined, 'file:///work/closed.bizha.yaml');
    assert.deepEqual([state, version, labels(levels[0]?.nodes).length], ['ready', null, 5]);
  });

  it('an answer is never about an old version: a key that comes before it is told to the client', async () => {
    void client.open(uri, text, 1);
    const asked = ask('scopes');
    void replace(2, '  Rx: {', '  Receive: {');
    const code = await asked.then(
      ({ version }) => version,
      (error: { readonly code: number }) => error.code,
    );
    assert.ok(code === 2 || code === LSPErrorCodes.ContentModified, String(code));
    assert.equal((await ask('scopes')).version, 2);
  });

  it('cost little with each key: the roots of 1,000 lines, with a level open', async () => {
    const large = generateTopology(1000);
    await client.open(uri, large, 1);
    const parents = [undefined, 'scope:systemwide'];
    const known = await Promise.all(parents.map(async (parent) => (await level('scopes', parent)).resultId));
    const line = large.split('\n').findIndex((each) => /^ {8}host: Send\d+$/.test(each));
    const end = { line, character: large.split('\n')[line]?.length ?? 0 };
    await client.change(uri, 2, [{ range: { start: end, end }, text: '7' }]);
    const wanted = parents.map((parent, index) => ({ parent, previousResultId: known[index] }));
    const bytes = JSON.stringify([await ask('scopes', wanted), await ask('components')]).length;
    assert.ok(bytes < 20_000, `${bytes} bytes`);
  });
});

describe('the summary of an open document', () => {
  let client: LanguageClient;
  const settings = { bizha: {} };
  const files = new Map([['file:///work/closed.bizha.yaml', text]]);
  beforeEach(async () => {
    settings.bizha = {};
    client = await startClient({ files, folders: ['file:///work'], settings });
  });
  afterEach(() => client.stop());

  it('comes after its diagnostics, before the news that trees may have changed', async () => {
    await client.open(uri, text, 3);
    await client.waitFor(() => client.topologyChanges.some(({ version }) => version === 3), 'the news');
    const [summary, ...others] = client.summaries;
    assert.deepEqual(others, []);
    assert.equal(summary?.uri, uri);
    assert.equal(summary.version, 3);
    assert.equal(summary.group, 'Contoso');
    assert.equal(summary.worst, 'systemwide');
    const { diagnostics } = await client.diagnostics(uri, 3);
    const count = (severity: number): number => diagnostics.filter((each) => each.severity === severity).length;
    assert.deepEqual(summary.findings, { error: count(1), warning: count(2), information: count(3), hint: count(4) });
    assert.ok(summary.causes > 0);
    assert.ok(JSON.stringify(summary).length < 300);
  });

  it('follows each version', async () => {
    await client.open(uri, text, 1);
    await client.waitFor(() => client.summaries.length === 1, 'the first');
    await client.change(uri, 2, [{ text: '' }]);
    await client.waitFor(() => client.summaries.length === 2, 'the second');
    assert.deepEqual(
      client.summaries.map(({ version, causes }) => [version, causes > 0]),
      [
        [1, true],
        [2, false],
      ],
    );
  });

  it('counts no finding where validation is off, and the single points all the same', async () => {
    await client.open(uri, text, 1);
    await client.waitFor(() => client.summaries.length === 1, 'the first');
    settings.bizha = { validate: { enable: false } };
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    await client.waitFor(() => client.summaries.length > 1, 'another');
    const last = client.summaries.at(-1);
    assert.deepEqual(last?.findings, { error: 0, warning: 0, information: 0, hint: 0 });
    assert.equal(last.causes, client.summaries[0]?.causes);
  });

  it('is not made for files that are not open', async () => {
    await client.waitFor(() => client.published.length > 0, 'the first look at the workspace');
    await client.settle();
    assert.deepEqual(client.summaries, []);
  });
});

describe('the topologies of the workspace', () => {
  const first = 'file:///work/a.bizha.yaml';
  const second = 'file:///work/b/b.bizha.yml';

  it('are told when they have been looked for, and when there are others', async () => {
    const files = new Map([
      [second, text],
      [first, text],
    ]);
    const client = await startClient({ files, folders: ['file:///work'] });
    const told = (): readonly string[] | undefined => client.topologies.at(-1);
    const change = async (uri: string, type: FileChangeType): Promise<void> => {
      if (type === FileChangeType.Deleted) files.delete(uri);
      else files.set(uri, text);
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
    };
    await client.waitFor(() => told()?.length === 2, 'the files');
    assert.deepEqual(told(), [first, second]);
    await change('file:///work/c.bizha.yaml', FileChangeType.Created);
    await client.waitFor(() => told()?.length === 3, 'the new file');
    await change(first, FileChangeType.Changed);
    await change(first, FileChangeType.Deleted);
    await client.waitFor(() => told()?.length === 2, 'the rest');
    assert.deepEqual(told(), [second, 'file:///work/c.bizha.yaml']);
    assert.equal(client.topologies.length, 3, 'a file with another text is the same file');
    await client.stop();
  });

  it('are none where there is no folder', async () => {
    const client = await startClient();
    await client.waitFor(() => client.topologies.length > 0, 'the answer');
    assert.deepEqual(client.topologies, [[]]);
    await client.stop();
  });
});
