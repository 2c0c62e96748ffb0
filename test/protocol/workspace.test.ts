/** Topology files of the workspace that nobody has opened: found, followed, and handed over to open documents and back. */
import assert from 'node:assert/strict';
import { DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageserver-protocol/node';
import { type LanguageClient, startClient } from '../support/languageClient.ts';

const folder = 'file:///work';
const first = 'file:///work/first.bizha.yaml';
const second = 'file:///work/second.bizha.yml';
const broken = 'bizha: 2\n';
const fine = 'bizha: 1\n';

describe('files of the workspace', () => {
  const files = new Map<string, string>();
  let client: LanguageClient;

  async function start(): Promise<void> {
    client = await startClient({ files, folders: [folder] });
  }
  beforeEach(() => {
    files.clear();
    files.set(first, broken);
  });
  afterEach(() => client.stop());

  function last(uri: string): readonly unknown[] | undefined {
    return client.published.findLast((each) => each.uri === uri)?.diagnostics;
  }
  function changed(uri: string, type: FileChangeType): Promise<void> {
    return client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri, type }] });
  }

  it('are checked at start, without a version, and watched', async () => {
    await start();
    await client.waitFor(() => (last(first)?.length ?? 0) > 0, 'the findings of the file');
    assert.equal(client.published.at(-1)?.version, undefined);
    assert.ok(client.registered.includes('workspace/didChangeWatchedFiles'));
    assert.deepEqual(client.topologyChanges.at(-1), { uri: first, version: null });
  });

  it('are followed: created, changed, deleted', async () => {
    await start();
    await client.waitFor(() => last(first) !== undefined, 'the first look');
    files.set(second, broken);
    await changed(second, FileChangeType.Created);
    await client.waitFor(() => (last(second)?.length ?? 0) > 0, 'the findings of the new file');
    files.set(second, fine);
    await changed(second, FileChangeType.Changed);
    await client.waitFor(() => client.published.filter(({ uri }) => uri === second).length === 2, 'the new findings');
    files.delete(second);
    await changed(second, FileChangeType.Deleted);
    await client.waitFor(() => last(second)?.length === 0, 'the clearing');
  });

  it('are left alone when they are no topologies', async () => {
    await start();
    await client.waitFor(() => last(first) !== undefined, 'the first look');
    files.set('file:///work/other.yaml', broken);
    await changed('file:///work/other.yaml', FileChangeType.Created);
    await client.settle();
    assert.ok(!client.published.some(({ uri }) => uri.endsWith('other.yaml')));
  });

  it('give way to the open document, and come back when it is closed', async () => {
    await start();
    await client.waitFor(() => last(first) !== undefined, 'the first look');
    await client.open(first, fine, 3);
    await client.diagnostics(first, 3);
    files.set(first, 'bizha: 4\n');
    await changed(first, FileChangeType.Changed);
    await client.settle();
    assert.equal(client.published.at(-1)?.version, 3, 'the file on disk does not count while it is open');
    await client.close(first);
    await client.waitFor(() => client.published.at(-1)?.version === undefined, 'the findings of the file');
    assert.match(JSON.stringify(last(first)), /\\"4\\"/);
  });

  it('are cleared when the document of a deleted file is closed', async () => {
    await start();
    await client.waitFor(() => last(first) !== undefined, 'the first look');
    await client.open(first, broken, 1);
    await client.diagnostics(first, 1);
    files.delete(first);
    await changed(first, FileChangeType.Deleted);
    await client.settle();
    assert.notEqual(last(first)?.length, 0, 'the open document stays');
    await client.close(first);
    await client.waitFor(() => last(first)?.length === 0, 'the clearing');
  });

  it('are known by differently escaped addresses', async () => {
    const escaped = 'file:///work/a%20b.bizha.yaml';
    files.clear();
    files.set(escaped, broken);
    await start();
    await client.waitFor(() => (last(escaped)?.length ?? 0) > 0, 'the findings');
    await client.open('file:///work/a b.bizha.yaml', fine, 2);
    await client.settle();
    await changed(escaped, FileChangeType.Changed);
    await client.settle();
    assert.equal(client.published.at(-1)?.version, 2);
  });

  it('come and go with folders', async () => {
    await start();
    await client.waitFor(() => last(first) !== undefined, 'the first look');
    const outside = 'file:///other/x.bizha.yaml';
    files.set(outside, broken);
    const event = (added: string[], removed: string[]) => ({
      event: {
        added: added.map((uri) => ({ uri, name: uri })),
        removed: removed.map((uri) => ({ uri, name: uri })),
      },
    });
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', event(['file:///other'], []));
    await client.waitFor(() => (last(outside)?.length ?? 0) > 0, 'the findings of the new folder');
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', event([], [folder]));
    await client.waitFor(() => last(first)?.length === 0, 'the clearing of the old folder');
    assert.notEqual(last(outside)?.length, 0);
  });

  it('go with the folder that holds them, and with it the configuration', async () => {
    const inside = 'file:///work/sub/a.bizha.yaml';
    const config = 'file:///work/sub/.bizharc.yaml';
    files.set(inside, broken).set(config, 'rules: { nonsense: off }');
    await start();
    await client.waitFor(() => (last(inside)?.length ?? 0) > 0 && (last(config)?.length ?? 0) > 0, 'the findings');
    files.delete(inside);
    files.delete(config);
    await changed('file:///work/sub', FileChangeType.Deleted);
    await client.waitFor(() => last(inside)?.length === 0 && last(config)?.length === 0, 'the clearing');
    assert.notEqual(last(first)?.length, 0, 'what lies elsewhere stays');
  });

  it('have trees, too', async () => {
    files.set(first, 'bizha: 1\nservers:\n  BTS01:\n');
    await start();
    const tree: { state: string; version: unknown } = await client.connection.sendRequest('bizha/components', {
      uri: first,
    });
    assert.deepEqual([tree.state, tree.version], ['ready', null]);
    const none: { state: string } = await client.connection.sendRequest('bizha/components', { uri: second });
    assert.equal(none.state, 'missing');
  });
});

describe('a search of the workspace', () => {
  it('that stops at its limit is logged', async () => {
    const client = await startClient({
      files: new Map([[first, broken]]),
      folders: [folder],
      findTopologies: async () => ({ uris: [first], complete: false }),
    });
    await client.waitFor(() => client.published.length > 0, 'the findings of what was found');
    await client.waitFor(() => client.logged.length > 0, 'the log entry');
    assert.deepEqual(client.logged, ['Only the first 1 topology files of file:///work are checked.']);
    await client.stop();
  });

  it('that fails is logged, and the server goes on', async () => {
    const client = await startClient({
      folders: [folder],
      findTopologies: async () => {
        throw new Error('a fault');
      },
    });
    await client.open(first, broken);
    assert.ok((await client.diagnostics(first, 1)).diagnostics.length > 0);
    await client.waitFor(() => client.logged.length > 0, 'the log entry');
    assert.match(client.logged.join(), /file:\/\/\/work cannot be read: Error: a fault/);
    await client.stop();
  });
});
