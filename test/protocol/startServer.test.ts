/** The first moment: a client that says everything in one breath, and a server whose code cannot be loaded. */
import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { createConnection } from 'vscode-languageserver/node';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ErrorCodes,
  type Hover,
  HoverRequest,
  InitializeRequest,
  LogMessageNotification,
  type ProtocolConnection,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { type Core, startServer } from '../../server/src/lsp/startServer.ts';

const uri = 'file:///a.bizha.yaml';

describe('a server that has just started', () => {
  const open: { readonly dispose: () => void }[] = [];
  afterEach(() => {
    for (const each of open.splice(0)) each.dispose();
  });

  /** A client whose server has answered `initialize`. */
  async function started(loadCore?: () => Promise<Core>): Promise<ProtocolConnection> {
    const toServer = new PassThrough();
    const toClient = new PassThrough();
    const server = startServer(
      (how) => createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient), how),
      { fileSystem: undefined, today: () => '2026-11-23', now: () => 0, defer: (run) => void setImmediate(run) },
      loadCore,
    );
    const client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    client.listen();
    open.push(client, server);
    await client.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      capabilities: {},
      workspaceFolders: null,
    });
    return client;
  }

  const hover = (client: ProtocolConnection): Promise<Hover | null> =>
    client.sendRequest(HoverRequest.type, { textDocument: { uri }, position: { line: 0, character: 1 } });

  it('answers in order what comes while the rules are being loaded', async () => {
    const client = await started();
    const before = hover(client);
    void client.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'bizha', version: 1, text: 'bizha: 2\n' },
    });
    const opened = hover(client);
    void client.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text: 'servers:\n  A: {}\n' }],
    });
    const changed = hover(client);
    assert.equal(await before, null);
    assert.match(JSON.stringify(await opened), /bizha/);
    assert.match(JSON.stringify(await changed), /server/);
  });

  it('answers with the reason when the rules cannot be loaded, logs it once, and ends when it is told to', async () => {
    const client = await started(() => Promise.reject(new Error('Cannot find module')));
    const logged: string[] = [];
    client.onNotification(LogMessageNotification.type, ({ message }) => {
      logged.push(message);
    });
    for (let time = 0; time < 2; time++)
      await assert.rejects(hover(client), { code: ErrorCodes.InternalError, message: /Cannot find module/ });
    await client.sendRequest(ShutdownRequest.type);
    assert.equal(logged.length, 1);
    assert.match(logged[0] ?? '', /Cannot find module/);
  });
});
