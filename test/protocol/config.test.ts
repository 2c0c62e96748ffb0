/** The configuration file in the editor: it moves severities, is checked itself, and what it holds for follows it. */
import assert from 'node:assert/strict';
import {
  type CodeAction,
  DidChangeWatchedFilesNotification,
  FileChangeType,
} from 'vscode-languageserver-protocol/node';
import { edited, type LanguageClient, rangeOf, startClient, textAt } from '../support/languageClient.ts';

const rule = 'host/single-biztalk-server';
const group = `bizha: 1
servers:
  BTS01: { roles: [biztalk] }
`;
const uri = 'file:///work/sub/group.bizha.yaml';
const other = 'file:///work/other.bizha.yaml';
const near = 'file:///work/sub/.bizharc.yaml';
const far = 'file:///work/.bizharc.yaml';

describe('a configuration file in the editor', () => {
  const files = new Map<string, string>();
  let client: LanguageClient;
  beforeEach(() => files.clear());
  afterEach(() => client.stop());

  const start = async (settings: unknown = {}): Promise<void> => {
    client = await startClient({ files, folders: ['file:///work'], settings: { bizha: settings } });
  };
  /** The severity of the rule in the last publication of a file: 1 error, 4 hint; 0 when it is not among the findings. */
  const severityIn = (of: string): number | undefined => {
    const last = client.published.findLast((each) => each.uri === of);
    return last && (last.diagnostics.find(({ code }) => code === rule)?.severity ?? 0);
  };
  const severity = (of: string, wanted: number): Promise<void> =>
    client.waitFor(() => severityIn(of) === wanted, `severity ${wanted} in ${of}`);
  const changed = (of: string, type: FileChangeType): Promise<void> =>
    client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: of, type }] });
  const codesIn = (of: string): unknown[] | undefined =>
    client.published.findLast((each) => each.uri === of)?.diagnostics.map(({ code }) => code);

  it('holds for the files below, the nearest one only, open or not', async () => {
    files.set(uri, group).set(other, group).set(far, `rules: { ${rule}: hint }`).set(near, `rules: { host: warning }`);
    await start();
    await severity(uri, 2);
    await severity(other, 4);
    await client.open(uri, group, 5);
    assert.equal((await client.diagnostics(uri, 5)).diagnostics.find(({ code }) => code === rule)?.severity, 2);
  });

  it('wins over the settings, which hold for what it leaves open', async () => {
    files.set(uri, group).set(far, `rules: { host: hint }`);
    await start({ rules: { [rule]: 'off', 'infra/single-domain-controller': 'error', sso: 'off' } });
    await severity(uri, 4);
    assert.ok(!codesIn(uri)?.some((code) => String(code).startsWith('sso/')));
  });

  it('is followed on disk: created, changed, deleted', async () => {
    files.set(uri, group).set(other, group);
    await start();
    await client.open(uri, group);
    await severity(uri, 1);
    await severity(other, 1);
    files.set(far, `rules: { ${rule}: hint }`);
    await changed(far, FileChangeType.Created);
    await severity(uri, 4);
    await severity(other, 4);
    files.set(far, `rules: { ${rule}: off }`);
    await changed(far, FileChangeType.Changed);
    await severity(uri, 0);
    await severity(other, 0);
    files.delete(far);
    await changed(far, FileChangeType.Deleted);
    await severity(uri, 1);
    await severity(other, 1);
  });

  it('counts as it stands in the editor, and on disk again when it is closed', async () => {
    files.set(uri, group).set(far, `rules: { ${rule}: hint }`);
    await start();
    await client.open(uri, group);
    await severity(uri, 4);
    const text = `rules: { ${rule}: hint }`;
    await client.open(far, text, 1);
    await client.change(far, 2, [{ range: rangeOf(text, 'hint'), text: 'warning' }]);
    await severity(uri, 2);
    await changed(far, FileChangeType.Changed);
    await client.settle();
    assert.equal(severityIn(uri), 2, 'the file on disk does not count while it is open');
    await client.close(far);
    await severity(uri, 4);
  });

  it('shows what is wrong in itself, with its version while it is open, and loses nothing else', async () => {
    files.set(uri, group).set(far, `rules:\n  nonsense: off\n  ${rule}: hint\n`);
    await start();
    await severity(uri, 4);
    await client.waitFor(() => codesIn(far)?.[0] === 'format/unknown-key', 'the finding in the configuration');
    await client.open(uri, group);
    const text = `rules:\n  host/no-instance: off\n  ${rule}: warning\n`;
    await client.open(far, text, 7);
    const { diagnostics } = await client.diagnostics(far, 7);
    assert.deepEqual(
      diagnostics.map(({ code, range }) => [code, textAt(text, range)]),
      [['format/bad-value', 'off']],
    );
    await severity(uri, 2);
    files.delete(far);
    await client.close(far);
    await client.waitFor(() => codesIn(far)?.length === 0, 'the clearing');
    await severity(uri, 1);
  });

  it('is not checked where validation is off', async () => {
    files.set(uri, group).set(far, 'rules: { nonsense: off }');
    await start({ validate: { enable: false } });
    await client.open(far, 'rules: { nonsense: off }', 3);
    assert.deepEqual((await client.diagnostics(far, 3)).diagnostics, []);
  });

  it('has completion, hover and fixes of its own, and nothing of a topology', async () => {
    await start();
    const text = 'rules:\n  host/sinlge-instance: hint\n  tracking: \n';
    await client.open(far, text, 1);
    const ask = <T>(method: string, params: object = {}): Promise<T> =>
      client.connection.sendRequest(method, { textDocument: { uri: far }, ...params });
    const items = await ask<{ label: string }[]>('textDocument/completion', { position: { line: 2, character: 12 } });
    assert.deepEqual(
      items.map(({ label }) => label),
      ['off', 'hint', 'information', 'warning', 'error'],
    );
    const hover = await ask<{ contents: { value: string } }>('textDocument/hover', {
      position: { line: 2, character: 4 },
    });
    assert.match(hover.contents.value, /tracking\/no-host/);
    const range = rangeOf(text, 'host/sinlge-instance');
    const [action] = await ask<CodeAction[]>('textDocument/codeAction', { range, context: { diagnostics: [] } });
    assert.equal(action?.title, 'Replace with "host/single-instance"');
    const resolved = await client.connection.sendRequest<CodeAction>('codeAction/resolve', action);
    const [change] = resolved.edit?.documentChanges ?? [];
    assert.ok(change && 'edits' in change);
    assert.match(edited(text, change.edits as Parameters<typeof edited>[1]), /^ {2}host\/single-instance: hint$/m);
    assert.deepEqual(await ask('textDocument/documentSymbol'), []);
    assert.deepEqual(await ask('textDocument/codeLens'), []);
  });
});

describe('a server that sees no files', () => {
  it('goes by the settings of the editor', async () => {
    const client = await startClient({ settings: { bizha: { rules: { [rule]: 'hint' } } }, noFiles: true });
    await client.open(uri, group);
    const { diagnostics } = await client.diagnostics(uri, 1);
    assert.equal(diagnostics.find(({ code }) => code === rule)?.severity, 4);
    await client.stop();
  });
});
