/** Code actions beyond single fixes: all that is safe, and comments that silence. */
import assert from 'node:assert/strict';
import {
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  type TextDocumentEdit,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';
import { file } from '../support/cursor.ts';
import { edited, type LanguageClient, rangeOf, startClient } from '../support/languageClient.ts';

const uri = 'file:///work/group.bizha.yaml';
const textDocument = { uri };
const text = file`
  bizha: 1
  group: { name: Contoso, version: "2020", edition: enterprise }
  servers:
    BTS01: { roles: [biztalk] }
    BTS02: { roles: [biztalk] } # the spare one
  hosts:
    Send:
      default: true
      instances: [BTS01]
      send: [WCF-SQL]
    Rx: { receive: [FTP], instances: [BTS01, BTS02] }
`;

describe('source actions', () => {
  let client: LanguageClient;
  beforeEach(async () => {
    client = await startClient();
  });
  afterEach(() => client.stop());

  const actionsAt = async (on: string, only?: string[]): Promise<CodeAction[]> =>
    (await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range: rangeOf(text, on),
      context: only ? { diagnostics: [], only } : { diagnostics: [] },
    })) as CodeAction[];

  const applied = async (action: CodeAction, to = text): Promise<string> => {
    const { edit } = await client.connection.sendRequest(CodeActionResolveRequest.type, action);
    const changes = edit?.documentChanges?.[0] as TextDocumentEdit;
    return edited(to, changes.edits as TextEdit[]);
  };

  it('fix all: when asked for by its kind or a wider one, never among quick fixes', async () => {
    await client.open(uri, text);
    for (const only of ['source', 'source.fixAll', 'source.fixAll.bizha']) {
      const actions = await actionsAt('bizha', [only]);
      assert.deepEqual(
        actions.map(({ title, kind }) => [title, kind]),
        [['Fix all redundancy gaps in this file', 'source.fixAll.bizha']],
      );
    }
    assert.ok((await actionsAt('Send')).every(({ kind }) => kind === 'quickfix'));
    assert.deepEqual(await actionsAt('Send', ['source.organizeImports']), []);
    const [action] = await actionsAt('bizha', ['source.fixAll']);
    assert.ok(action);
    assert.match(await applied(action), /instances: \[BTS01, BTS02\]\n {4}send: \[WCF-SQL\]/);
  });

  it('fix all: not offered where nothing is safe', async () => {
    await client.open(uri, 'bizha: 1\n');
    assert.deepEqual(await actionsAt('bizha', ['source.fixAll']), []);
  });

  it('ignore here: a comment with a reason above the entry; the finding is gone', async () => {
    await client.open(uri, text);
    const action = (await actionsAt('Send')).find(
      ({ title }) => title === 'Ignore "host/single-instance" here with a reason',
    );
    assert.ok(action);
    assert.equal(action.kind, 'quickfix');
    const after = await applied(action);
    assert.equal(
      after,
      text.replace('  Send:', '  # bizha-ignore host/single-instance: reason to be written\n  Send:'),
    );
    await client.change(uri, 2, [{ text: after }]);
    const { diagnostics } = await client.diagnostics(uri, 2);
    assert.deepEqual(
      diagnostics
        .map(({ code }) => code)
        .filter((code) => code === 'host/single-instance' || `${code}`.startsWith('ignore/')),
      [],
    );
  });

  it('ignore in this file: behind the byte order mark, with the line ends of the file', async () => {
    const windows = `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    await client.open(uri, windows);
    const action = (await actionsAt('Send')).find(
      ({ title }) => title === 'Ignore "host/single-instance" in this file',
    );
    assert.ok(action);
    assert.equal(
      await applied(action, windows),
      windows.replace('\uFEFF', '\uFEFF# bizha-ignore-file host/single-instance: reason to be written\r\n'),
    );
  });

  it('what cannot work is not offered to be ignored', async () => {
    await client.open(uri, text);
    const titles = (await actionsAt('Rx: {')).map(({ title }) => title);
    assert.ok(!titles.some((title) => title.startsWith('Ignore "adapter/duplicate-receive"')), titles.join(' | '));
  });
});
