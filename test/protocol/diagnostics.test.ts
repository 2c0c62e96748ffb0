/** Diagnostics as an editor gets them: pushed, with the version that they are of, and taken back. */
import assert from 'node:assert/strict';
import { DidChangeConfigurationNotification } from 'vscode-languageserver-protocol/node';
import { file } from '../support/cursor.ts';
import { editorCapabilities, type LanguageClient, rangeOf, startClient, textAt } from '../support/languageClient.ts';

const uri = 'file:///work/group.bizha.yaml';
const text = file`
  bizha: 1
  servers:
    BTS01: { roles: [biztalk] }
    SQL01: { roles: [sql] }
  sqlInstances:
    SQLPROD: { on: SQL1 }
  hosts:
    Track: { tracking: true, instances: [BTS01] }
`;

describe('diagnostics of open documents', () => {
  let client: LanguageClient;
  beforeEach(async () => {
    client = await startClient();
  });
  afterEach(() => client.stop());

  it('says what the server can do', () => {
    const { capabilities } = client.initializeResult;
    assert.equal(capabilities.positionEncoding, 'utf-16');
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2 });
    assert.deepEqual(capabilities.codeActionProvider, {
      codeActionKinds: ['quickfix', 'source.fixAll.bizha'],
      resolveProvider: true,
    });
  });

  it('pushes findings with the version, the rule, its page and what it is about', async () => {
    await client.open(uri, text, 7);
    const { diagnostics } = await client.diagnostics(uri, 7);
    const unknown = diagnostics.find(({ code }) => code === 'reference/unknown-id');
    assert.ok(unknown);
    assert.equal(textAt(text, unknown.range), 'SQL1');
    assert.equal(unknown.severity, 1);
    assert.equal(unknown.source, 'bizha');
    assert.deepEqual(unknown.data, { rule: 'reference/unknown-id', entity: 'sqlInstance:SQLPROD' });
    const gap = diagnostics.find(({ code }) => code === 'sso/no-master-secret-server');
    assert.match(gap?.codeDescription?.href ?? '', /^https:\/\/learn\.microsoft\.com\/en-us\/biztalk\//);
  });

  it('a file that says nothing yet has a hint and no error', async () => {
    await client.open(uri, '# ours\n');
    const { diagnostics } = await client.diagnostics(uri, 1);
    assert.deepEqual(
      diagnostics.map(({ code, severity }) => [code, severity]),
      [['format/missing-version', 4]],
    );
    await client.change(uri, 2, [{ text: 'servers:\n' }]);
    const missing = (await client.diagnostics(uri, 2)).diagnostics.find(
      ({ code }) => code === 'format/missing-version',
    );
    assert.equal(missing?.severity, 1);
  });

  it('fades out what has no effect', async () => {
    await client.open(uri, `bizha: 1\n# bizha-ignore tracking/no-host: we have none\nservers:\n  A:\n`);
    const { diagnostics } = await client.diagnostics(uri, 1);
    assert.deepEqual(diagnostics.find(({ code }) => code === 'ignore/useless')?.tags, [1]);
  });

  it('points to related places of the same file', async () => {
    const doubled = `${text}  A: { instances: [BTS01] }\n  a: { instances: [BTS01] }\n`;
    await client.open(uri, doubled);
    const { diagnostics } = await client.diagnostics(uri, 1);
    const twice = diagnostics.find(({ code }) => code === 'reference/duplicate-id');
    assert.equal(twice?.relatedInformation?.[0]?.location.uri, uri);
    assert.equal(textAt(doubled, twice?.relatedInformation?.[0]?.location.range ?? twice?.range ?? never()), 'A');
  });

  it('follows incremental edits', async () => {
    await client.open(uri, text);
    await client.change(uri, 2, [{ range: rangeOf(text, 'SQL1 '), text: 'SQL01 ' }]);
    const { diagnostics } = await client.diagnostics(uri, 2);
    assert.ok(!diagnostics.some(({ code }) => code === 'reference/unknown-id'));
  });

  it('follows several edits of one change, each in the text that the one before left, with CRLF', async () => {
    const crlf = text.replaceAll('\n', '\r\n');
    await client.open(uri, crlf);
    await client.change(uri, 2, [
      { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }, text: '# one\r\n# two\r\n' },
      {
        range: { start: { line: 7, character: 0 }, end: { line: 7, character: 200 } },
        text: '  SQLPROD: { on: SQL01, eddition: x }',
      },
      { range: { start: { line: 7, character: 24 }, end: { line: 7, character: 32 } }, text: 'edition' },
    ]);
    const { diagnostics } = await client.diagnostics(uri, 2);
    const bad = diagnostics.find(({ code }) => code === 'format/bad-value');
    assert.deepEqual(bad?.range, { start: { line: 7, character: 33 }, end: { line: 7, character: 34 } });
    assert.ok(!diagnostics.some(({ code }) => code === 'reference/unknown-id' || code === 'syntax/yaml'));
  });

  it('takes a whole new text as a change', async () => {
    await client.open(uri, text);
    await client.change(uri, 2, [{ text: 'bizha: 2\n' }]);
    const { diagnostics } = await client.diagnostics(uri, 2);
    assert.ok(diagnostics.some(({ code }) => code === 'format/unsupported-version'));
  });

  it('counts positions in UTF-16', async () => {
    const astral = 'bizha: 1\ngroup: { name: "😀", eddition: 1 }\n';
    await client.open(uri, astral);
    const { diagnostics } = await client.diagnostics(uri, 1);
    const key = diagnostics.find(({ code }) => code === 'format/unknown-key');
    assert.deepEqual(key?.range, { start: { line: 1, character: 21 }, end: { line: 1, character: 29 } });
  });

  it('never publishes an old version: of edits that come at once only the last counts', async () => {
    await client.open(uri, text);
    await client.diagnostics(uri, 1);
    const edits = Array.from({ length: 50 }, (_, index) =>
      client.change(uri, index + 2, [
        { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: `# ${index}\n` },
      ]),
    );
    await Promise.all(edits);
    await client.diagnostics(uri, 51);
    await client.settle();
    const versions = client.published.map(({ version }) => version ?? 0);
    assert.deepEqual(
      versions,
      [...versions].sort((a, b) => a - b),
    );
    assert.equal(new Set(versions).size, versions.length, 'a version was published twice');
    assert.ok(versions.length < 10, `of 52 versions ${versions.length} were published`);
    assert.equal(versions.at(-1), 51);
  });

  it('tells the client that the trees have changed, after the diagnostics and once a version', async () => {
    await client.open(uri, text);
    await client.waitFor(() => client.topologyChanges.length === 1, 'the notification');
    assert.equal(client.published.length, 1);
    assert.deepEqual(client.topologyChanges, [{ uri, version: 1 }]);
  });

  it('clears on close, also when nothing was published yet', async () => {
    await client.open(uri, text);
    await client.diagnostics(uri, 1);
    await client.close(uri);
    await client.waitFor(() => client.published.at(-1)?.diagnostics.length === 0, 'the clearing');
    assert.equal(client.published.at(-1)?.version, undefined);
    const before = client.published.length;
    await Promise.all([client.open(uri, text, 9), client.close(uri)]);
    await client.waitFor(() => client.published.length > before, 'the clearing');
    await client.settle();
    assert.deepEqual(client.published.at(-1)?.diagnostics, []);
    assert.ok(!client.published.some(({ version }) => version === 9));
  });

  it('keeps documents apart', async () => {
    const other = 'untitled:other';
    await Promise.all([client.open(uri, text), client.open(other, 'bizha: 3\n', 4)]);
    const { diagnostics } = await client.diagnostics(other, 4);
    assert.ok(diagnostics.some(({ code }) => code === 'format/unsupported-version'));
    assert.ok((await client.diagnostics(uri, 1)).diagnostics.length > 0);
  });
});

describe('settings', () => {
  it('are read at start: severities by rule and by family', async () => {
    const settings = { bizha: { rules: { 'sso/no-master-secret-server': 'hint', format: 'information' } } };
    const client = await startClient({ settings });
    await client.open(uri, `${text}nonsense: 1\n`);
    const { diagnostics } = await client.diagnostics(uri, 1);
    assert.equal(diagnostics.find(({ code }) => code === 'sso/no-master-secret-server')?.severity, 4);
    assert.equal(diagnostics.find(({ code }) => code === 'format/unknown-key')?.severity, 3);
    await client.stop();
  });

  it('count as soon as they change', async () => {
    const settings: { bizha: unknown } = { bizha: {} };
    const client = await startClient({ settings });
    await client.waitFor(() => client.registered.includes('workspace/didChangeConfiguration'), 'the registration');
    await client.open(uri, text);
    assert.ok((await client.diagnostics(uri, 1)).diagnostics.length > 0);
    settings.bizha = { validate: { enable: false } };
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    await client.waitFor(() => client.published.at(-1)?.diagnostics.length === 0, 'the clearing');
    assert.equal(client.published.at(-1)?.version, 1);
    settings.bizha = { validate: { enable: true } };
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    await client.waitFor(() => (client.published.at(-1)?.diagnostics.length ?? 0) > 0, 'the findings');
    await client.stop();
  });

  it('are taken from what is pushed by clients that answer no questions', async () => {
    const capabilities = { ...editorCapabilities, workspace: {} };
    const client = await startClient({ capabilities });
    await client.open(uri, text);
    await client.diagnostics(uri, 1);
    const settings = { bizha: { validate: { enable: false }, rules: { 'host/x': 'nonsense' } } };
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
    await client.waitFor(() => client.published.at(-1)?.diagnostics.length === 0, 'the clearing');
    assert.deepEqual(client.registered, []);
    await client.stop();
  });

  it('stay as they were sent at start where nothing of them is pushed', async () => {
    const capabilities = { ...editorCapabilities, workspace: {} };
    const settings = { bizha: { rules: { 'sso/no-master-secret-server': 'hint' } } };
    const client = await startClient({ capabilities, settings });
    await client.open(uri, text);
    await client.diagnostics(uri, 1);
    for (const nothing of [null, {}, { other: 1 }]) {
      const before = client.published.length;
      await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: nothing });
      await client.waitFor(() => client.published.length > before, 'the findings again');
      const found = client.published.at(-1)?.diagnostics.find(({ code }) => code === 'sso/no-master-secret-server');
      assert.equal(found?.severity, 4);
    }
    await client.stop();
  });

  it('of a folder hold for its files, also of one that comes later', async () => {
    const [off, hint] = ['file:///work/off', 'file:///work/hint'];
    const rule = 'sso/no-master-secret-server';
    const client = await startClient({
      folders: [off],
      folderSettings: { [off]: { validate: { enable: false } }, [hint]: { rules: { [rule]: 'hint' } } },
    });
    await client.waitFor(() => client.registered.includes('workspace/didChangeConfiguration'), 'the registration');
    await client.open(`${off}/a.bizha.yaml`, text);
    assert.deepEqual((await client.diagnostics(`${off}/a.bizha.yaml`, 1)).diagnostics, []);
    const file = `${hint}/a.bizha.yaml`;
    await client.open(file, text);
    const severity = (): number | undefined =>
      client.published.findLast((each) => each.uri === file)?.diagnostics.find(({ code }) => code === rule)?.severity;
    await client.waitFor(() => severity() === 1, 'the severity of the rule');
    const event = { added: [{ uri: hint, name: 'hint' }], removed: [] };
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    await client.waitFor(() => severity() === 4, 'the severity that the folder sets');
    await client.stop();
  });

  it('of a folder choose the lenses of its files, which are asked for again when they change', async () => {
    const [shop, plant] = ['file:///work/shop', 'file:///work/plant'];
    const folderSettings: Record<string, unknown> = { [shop]: { lenses: 'off' }, [plant]: { lenses: 'all' } };
    const workspace = { ...editorCapabilities.workspace, codeLens: { refreshSupport: true } };
    const capabilities = { ...editorCapabilities, workspace };
    const other = await startClient({ capabilities, folders: [shop, plant], folderSettings });
    let refreshed = 0;
    other.connection.onRequest('workspace/codeLens/refresh', () => {
      refreshed++;
      return null;
    });
    const count = async (folder: string): Promise<number> => {
      const lensesOf = { textDocument: { uri: `${folder}/a.bizha.yaml` } };
      return ((await other.connection.sendRequest('textDocument/codeLens', lensesOf)) as object[]).length;
    };
    for (const folder of [shop, plant, 'file:///elsewhere']) await other.open(`${folder}/a.bizha.yaml`, text);
    await other.waitFor(() => refreshed === 1, 'the refresh once the settings of the folders are known');
    const counts = async (): Promise<number[]> =>
      Promise.all([shop, plant, 'file:///elsewhere'].map((folder) => count(folder)));
    assert.deepEqual(await counts(), [0, 4, 2]);
    folderSettings[shop] = { lenses: 'gaps' };
    await other.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await other.waitFor(() => refreshed === 2, 'the refresh');
    assert.deepEqual(await counts(), [2, 4, 2]);
    await other.stop();
  });
});

function never(): never {
  throw new Error('the diagnostic is missing');
}
