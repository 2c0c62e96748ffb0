/** What is published when something fails: nothing, while what was published before stays; and the log says so once. */
import assert from 'node:assert/strict';
import type { Connection } from 'vscode-languageserver';
import { clientOf } from '../../../server/src/lsp/client.ts';
import { publishNow } from '../../../server/src/lsp/publisher.ts';
import { newSession } from '../../../server/src/lsp/session.ts';

const uri = 'file:///a.bizha.yaml';

function started() {
  const published: (number | undefined)[] = [];
  const logged: string[] = [];
  const connection = {
    sendDiagnostics: async ({ version }: { readonly version?: number }) => void published.push(version),
    sendNotification: async () => {},
    console: { error: (text: string) => void logged.push(text) },
  } as unknown as Connection;
  const host = {
    fileSystem: undefined,
    today: () => '2026-11-23',
    now: () => 0,
    defer: (run: () => void) => void setImmediate(run),
  };
  const session = newSession(connection, host, clientOf({ capabilities: {} }), {});
  let version = 0;
  /** Publishes the next version of a document, of which one stage may fail. */
  const publish = async (text: string, broken?: 'syntax' | 'topology'): Promise<void> => {
    version++;
    session.documents.open(uri, version, text);
    const document = session.documents.get(uri);
    assert.ok(document);
    if (broken) Object.defineProperty(document.snapshot, broken, { get: fail });
    await publishNow(session, document);
  };
  return { published, logged, session, publish };
}

function fail(): never {
  throw new Error('a fault');
}

describe('a stage that fails', () => {
  it('costs its publication and nothing else, and is logged once', async () => {
    const { published, logged, publish } = started();
    await publish('bizha: 1\n');
    for (let count = 0; count < 3; count++) await publish('bizha: 1\nservers:\n', 'topology');
    assert.deepEqual(published, [1]);
    assert.equal(logged.length, 1);
    assert.match(logged[0] ?? '', /The analysis of file:\/\/\/a\.bizha\.yaml failed: Error: a fault/);
    await publish('bizha: 1\nservers:\n  A:\n');
    assert.deepEqual(published, [1, 5]);
  });

  it('keeps no question waiting', async () => {
    const { session, publish } = started();
    await publish('bizha: 1\n', 'syntax');
    const document = session.documents.get(uri);
    assert.ok(document);
    await session.scheduler.run(document, [][Symbol.iterator]());
  });
});
