/** The server as a process of its own, over standard input and output, with real files. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

const entry = fileURLToPath(new URL('../../server/src/lsp/main.ts', import.meta.url));

describe('the server as a process', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bizha-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('checks the files of a folder, and ends when it is told to', async () => {
    mkdirSync(join(folder, 'a b', 'node_modules'), { recursive: true });
    writeFileSync(join(folder, 'a b', 'one.bizha.yaml'), 'bizha: 2\n');
    writeFileSync(join(folder, 'a b', 'node_modules', 'two.bizha.yaml'), 'bizha: 2\n');
    writeFileSync(join(folder, 'three.yaml'), 'bizha: 2\n');
    const child = spawn(process.execPath, ['--import', 'tsx', entry, '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const published: PublishDiagnosticsParams[] = [];
    const first = new Promise<void>((resolve) => {
      connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
        published.push(params);
        resolve();
      });
    });
    connection.listen();
    const uri = pathToFileURL(folder).href;
    // Of the first there is nothing on this machine, as on a share of Windows.
    const workspaceFolders = [
      { uri: 'file://server/share', name: 'share' },
      { uri, name: 'work' },
    ];
    await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: uri,
      capabilities: {},
      workspaceFolders,
    });
    await connection.sendNotification(InitializedNotification.type, {});
    await first;
    await connection.sendRequest(ShutdownRequest.type);
    assert.deepEqual(
      published.map((each) => each.uri),
      [`${uri}/a%20b/one.bizha.yaml`],
    );
    assert.ok(published[0]?.diagnostics.some(({ code }) => code === 'format/unsupported-version'));
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    await connection.sendNotification(ExitNotification.type);
    assert.equal(await ended, 0);
    connection.dispose();
  }).timeout(20_000);
});
