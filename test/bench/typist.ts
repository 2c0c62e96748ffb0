/**
 * One server with one file open, typed into key by key. Says how long each answer took and what it was; whether it is
 * right, the caller knows.
 */
import { openTrees, type Reply, type Request, requestsAfterAnswer, requestsWithKey } from './editorRequests.ts';
import { generateTopology } from './generateTopology.ts';
import {
  bytesOf,
  type LspProcess,
  type Published,
  type ServerCommand,
  startLsp,
  type Transport,
} from './lspProcess.ts';
import { changeOf, type Place, type Spot } from './spots.ts';

/** What is asked at once after a key; at a place, where it has one. */
export type Question =
  | { readonly of: 'diagnostics' | 'everything' }
  | { readonly of: 'hover' | 'completion'; readonly at: Place };

export interface Answer {
  /** From the key to the answer: of `diagnostics` to the first ones, of `everything` to the last answer. */
  readonly ms: number;
  /** From the key to the last diagnostics of that state. */
  readonly completeMs: number;
  /** How many diagnostics the state after the key has. */
  readonly diagnostics: number;
  /** How much was answered: diagnostics, characters of the hover, proposals, or requests of which none failed. */
  readonly size: number;
  /** Bytes from the server, by kind, where everything was asked. */
  readonly bytes: Bytes;
}

export interface Bytes {
  /** Messages of its own, `bizha/…`: notices and answers. */
  readonly own: number;
  readonly lenses: number;
  readonly symbols: number;
}

export interface Typist {
  readonly lsp: LspProcess;
  readonly openMs: number;
  /** The diagnostics of the text as opened. */
  readonly opened: number;
  /** Types key `n` of a spot (the one after the last deletes all of it) and asks at once. */
  readonly key: (spot: Spot, n: number, question: Question) => Promise<Answer>;
  /** Sends changes in one message, from the last to the first, as VS Code does for *Replace All*. */
  readonly edit: (contentChanges: readonly object[]) => Promise<Answer>;
  /** Asks about the file. */
  readonly ask: <T>(method: string, params: object) => Promise<T>;
}

const uri = 'file:///bench/group.bizha.yaml';
const probe = 'file:///bench/probe.bizha.yaml';
/** A small group with a wrong word in it, of which both servers say something: rules look at no file that says nothing. */
const smallText = generateTopology(100).replace(/addressing: static$/m, '$&q');
/** So long a server is left alone after it has opened the file, ms: it may have something left to do. */
const rest = 300;
const noBytes: Bytes = { own: 0, lenses: 0, symbols: 0 };

/** Starts a server, has it check something small, so that all its code is loaded, and opens the file. */
export async function startTypist(
  server: ServerCommand,
  text: string,
  options: { readonly transport?: Transport; readonly probe?: boolean } = {},
): Promise<Typist> {
  const lsp = await startLsp(server, options);
  const { connection } = lsp;
  const ready = lsp.published(probe, ({ diagnostics }) => diagnostics.length > 0);
  await connection.sendNotification('textDocument/didOpen', document(probe, server.languageId, smallText));
  await ready;
  await connection.sendNotification('textDocument/didClose', { textDocument: { uri: probe } });

  /** The last diagnostics of a version, where a server says which they are. */
  const last = (wanted: number): Promise<Published | undefined> =>
    server.publishesVersions ? lsp.complete(uri, wanted) : Promise.resolve(undefined);
  const first = lsp.published(uri);
  const all = last(1);
  const started = performance.now();
  await connection.sendNotification('textDocument/didOpen', document(uri, server.languageId, text));
  const openMs = (await first).at - started;
  let known = (await all) ?? (await first);
  await pause(rest);

  let version = 1;
  /** Changes the text, and sends `ask` behind it; the first diagnostics after the change, and the last ones. */
  const change = async <T>(contentChanges: readonly object[], ask: (noticed: Promise<unknown>) => Promise<T>) => {
    version++;
    const wanted = version;
    const answered = lsp.published(uri, (found) => !server.publishesVersions || found.version === wanted);
    const finished = last(wanted);
    const keyed = performance.now();
    void connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    const answer = await ask(finished);
    const { at, diagnostics } = await answered;
    const end = (await finished) ?? { at, diagnostics };
    known = { uri, ...end };
    return { answer, keyed, firstMs: at - keyed, completeMs: end.at - keyed, diagnostics: end.diagnostics.length };
  };
  const edit = async (contentChanges: readonly object[]): Promise<Answer> => {
    const { firstMs, completeMs, diagnostics } = await change(contentChanges, async () => undefined);
    return { ms: firstMs, completeMs, diagnostics, size: diagnostics, bytes: noBytes };
  };

  const askOne = async (spot: Spot, n: number, method: string, { line, character }: Place): Promise<Answer> => {
    const params = { textDocument: { uri }, position: { line, character } };
    const { answer, keyed, completeMs, diagnostics } = await change([changeOf(spot, n)], async () => {
      const result = await connection.sendRequest(`textDocument/${method}`, params);
      return { size: sizeOf(result), at: performance.now() };
    });
    return { ms: answer.at - keyed, completeMs, diagnostics, size: answer.size, bytes: noBytes };
  };

  const trees = openTrees();
  const askEverything = async (spot: Spot, n: number): Promise<Answer> => {
    const cursor = { uri, line: spot.line, character: spot.character, diagnostics: known.diagnostics };
    const noticesBefore = lsp.ownNoticeBytes();
    const replies: Reply[] = [];
    const ask = async (request: Request): Promise<void> => {
      const reply = { ...request, result: await connection.sendRequest(request.method, request.params) };
      replies.push(reply);
      trees.note(reply);
      await Promise.all(requestsAfterAnswer(cursor, reply).map(ask));
    };
    const { answer, keyed, completeMs, diagnostics } = await change([changeOf(spot, n)], async (noticed) => {
      const asked = requestsWithKey(lsp.capabilities, cursor).map(ask);
      if (server.publishesVersions) {
        await noticed;
        asked.push(...trees.requests(uri).map(ask));
      }
      await Promise.all(asked);
      return performance.now();
    });
    const bytesFor = (pattern: RegExp): number =>
      replies.reduce((sum, { method, result }) => sum + (pattern.test(method) ? bytesOf(result) : 0), 0);
    return {
      ms: Math.max(answer - keyed, completeMs),
      completeMs,
      diagnostics,
      size: replies.length,
      bytes: {
        own: bytesFor(/^bizha\//) + lsp.ownNoticeBytes() - noticesBefore,
        lenses: bytesFor(/codeLens/),
        symbols: bytesFor(/documentSymbol/),
      },
    };
  };

  return {
    lsp,
    openMs,
    opened: known.diagnostics.length,
    edit,
    ask: (method, params) => connection.sendRequest(method, { uri, ...params }),
    key: (spot, n, question) => {
      if ('at' in question) return askOne(spot, n, question.of, question.at);
      return question.of === 'everything' ? askEverything(spot, n) : edit([changeOf(spot, n)]);
    },
  };
}

/** Milliseconds from the spawn of a server to the first diagnostics of a file that is opened at once. */
export async function startToDiagnostics(server: ServerCommand, text: string): Promise<number> {
  const lsp = await startLsp(server);
  const found = lsp.published(uri, ({ diagnostics }) => diagnostics.length > 0);
  await lsp.connection.sendNotification('textDocument/didOpen', document(uri, server.languageId, text));
  const { at } = await found;
  await lsp.stop();
  return at - lsp.spawned;
}

export function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

function document(address: string, languageId: string, text: string): object {
  return { textDocument: { uri: address, languageId, version: 1, text } };
}

/** Proposals, or characters of a hover; 0 for nothing. */
function sizeOf(answer: unknown): number {
  if (answer === null || answer === undefined) return 0;
  if (Array.isArray(answer)) return answer.length;
  const { items, contents } = answer as { items?: unknown[]; contents?: unknown };
  return items ? items.length : JSON.stringify(contents ?? '').length;
}
