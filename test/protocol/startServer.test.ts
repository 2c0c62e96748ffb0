/** The first moment: a client that says everything in one breath. */
import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { createConnection } from 'vscode-languageserver/node';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type Hover,
  HoverRequest,
  InitializeRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { startServer } from '../../server/src/lsp/startServer.ts';

describe('a server that has just started', () => {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const server = startServer(
    (how) => createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient), how),
    { fileSystem: undefined, today: () => '2026-11-23', now: () => 0, defer: (run) => void setImmediate(run) },
  );
  const client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  client.listen();
  after(() => {
    client.dispose();
    server.dispose();
  });

  it('answers in order what comes while the rules are being loaded', async () => {
    await client.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      capabilities: {},
      workspaceFolders: null,
    });
    const uri = 'file:///a.bizha.yaml';
    const hover = (): Promise<Hover | null> =>
      client.sendRequest(HoverRequest.type, { textDocument: { uri }, position: { line: 0, character: 1 } });
    const before = hover();
    void client.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'bizha', version: 1, text: 'bizha: 2\n' },
    });
    const opened = hover();
    void client.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text: 'servers:\n  A: {}\n' }],
    });
    const changed = hover();
    assert.equal(await before, null);
    assert.match(JSON.stringify(await opened), /bizha/);
    assert.match(JSON.stringify(await changed), /server/);
  });
});
