/**
 * A process of its own, started with `--expose-gc` and a number of edits: the server with a client that remembers nothing.
 * Prints the bytes of heap in use, after a forced collection, as one line of JSON.
 */
import { PassThrough } from 'node:stream';
import { createConnection } from 'vscode-languageserver/node';
import {
  createProtocolConnection,
  InitializeRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { startServer } from '../../server/src/lsp/startServer.ts';
import { indexLines, positionAt } from '../../server/src/text/lineIndex.ts';
import { applyEdits } from '../../server/src/text/textEdit.ts';
import { generateTopology } from '../bench/generateTopology.ts';
import { seeded } from '../bench/random.ts';
import { changeOf, plainSpots } from '../bench/spots.ts';
import { hostileEdits } from '../property/hostileEdits.ts';
import { smallTexts } from '../property/hostileTexts.ts';

/**
 * What is measured: after so many edits of one document, after so many keys in a large one, whose diagnostics come in two
 * waves, and after so many documents were opened and closed.
 */
export interface HeapInUse {
  readonly keys: Readonly<Record<number, number>>;
  readonly edits: Readonly<Record<number, number>>;
  readonly closed: Readonly<Record<number, number>>;
}

/** A small group with everything in it: the less an edit costs, the more of them there is time for. */
const text = [...smallTexts].sort((a, b) => b.length - a.length)[0] ?? '';
const moments = { edits: [100, Number(process.argv[2])], keys: [8, 32], closed: [20, 400] } as const;
/** More than a thousand entries. */
const largeText = generateTopology(6000);

const toServer = new PassThrough();
const toClient = new PassThrough();
startServer((how) => createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient), how), {
  fileSystem: {
    findTopologies: async () => ({ uris: [], complete: true }),
    readText: async () => undefined,
    readBytes: async () => undefined,
  },
  today: () => '2026-11-23',
  now: () => performance.now(),
  defer: (run) => void setImmediate(run),
});
const client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
let answered: (version: number | undefined) => void = () => {};
client.onNotification('textDocument/publishDiagnostics', ({ version }: { version?: number }) => answered(version));
/** Called when everything about a version has been said. */
let told: (version: number | null) => void = () => {};
client.onNotification('bizha/topologyChanged', ({ version }: { version: number | null }) => told(version));
client.listen();
await client.sendRequest(InitializeRequest.type, {
  processId: null,
  rootUri: null,
  capabilities: {},
  workspaceFolders: null,
});

/** Sends a notification and waits for the diagnostics of that version. */
async function send(method: string, version: number | undefined, params: object): Promise<void> {
  const done = new Promise<void>((resolve) => {
    answered = (published) => {
      if (published === version) resolve();
    };
  });
  await client.sendNotification(method, params);
  await done;
}

async function heapInUse(): Promise<number> {
  for (let turn = 0; turn < 4; turn++) {
    await new Promise((resolve) => setImmediate(resolve));
    globalThis.gc?.();
  }
  return process.memoryUsage().heapUsed;
}

const opened = (uri: string): Promise<void> =>
  send('textDocument/didOpen', 1, { textDocument: { uri, languageId: 'bizha', version: 1, text } });

const uri = 'file:///edited.bizha.yaml';
await opened(uri);
const random = seeded(1);
const edits: Record<number, number> = {};
let current = text;
for (let edit = 1; edit <= moments.edits[1]; edit++) {
  // Every other edit takes the one before back, so that the text does not drift away from what people write.
  const made = hostileEdits(current, text, random, current === text ? 0 : 1);
  const lines = indexLines(current);
  const contentChanges = made
    .map(({ span, text: typed }) => ({
      range: { start: positionAt(lines, span.start), end: positionAt(lines, span.end) },
      text: typed,
    }))
    .reverse();
  current = applyEdits(current, made);
  await send('textDocument/didChange', edit + 1, { textDocument: { uri, version: edit + 1 }, contentChanges });
  if (edit === moments.edits[0] || edit === moments.edits[1]) edits[edit] = await heapInUse();
}

const large = 'file:///large.bizha.yaml';
const keys: Record<number, number> = {};
const [spot] = plainSpots(largeText);
const allSaid = (version: number): Promise<void> =>
  new Promise((resolve) => {
    told = (said) => {
      if (said === version) resolve();
    };
  });
let said = allSaid(1);
await client.sendNotification('textDocument/didOpen', {
  textDocument: { uri: large, languageId: 'bizha', version: 1, text: largeText },
});
await said;
for (let key = 1; spot && key <= moments.keys[1]; key++) {
  said = allSaid(key + 1);
  await client.sendNotification('textDocument/didChange', {
    textDocument: { uri: large, version: key + 1 },
    contentChanges: [changeOf(spot, (key - 1) % 2)],
  });
  await said;
  if (key === moments.keys[0] || key === moments.keys[1]) keys[key] = await heapInUse();
}
await send('textDocument/didClose', undefined, { textDocument: { uri: large } });

const closed: Record<number, number> = {};
for (let count = 1; count <= moments.closed[1]; count++) {
  const each = `file:///closed${count}.bizha.yaml`;
  await opened(each);
  await send('textDocument/didClose', undefined, { textDocument: { uri: each } });
  if (count === moments.closed[0] || count === moments.closed[1]) closed[count] = await heapInUse();
}
console.log(JSON.stringify({ edits, keys, closed } satisfies HeapInUse));
process.exit(0);
