/**
 * One server with one file open, typed into key by key. Says how long each answer took and what it was; whether it is
 * right, the caller knows.
 */
import { generateTopology } from './generateTopology.ts';
import { type LspProcess, type Published, type ServerCommand, startLsp } from './lspProcess.ts';
import type { Spot } from './spots.ts';

/** What stands between two places in a line, and what is typed instead. */
interface Change {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export type Question = 'diagnostics' | 'hover' | 'completion';

export interface Answer {
  /** From the key to the answer. */
  readonly ms: number;
  /** From the key to the last diagnostics of that state. */
  readonly completeMs: number;
  /** How many diagnostics the state after the key has. */
  readonly diagnostics: number;
  /** How much was answered: diagnostics, characters of the hover, or proposals. */
  readonly size: number;
}

export interface Typist {
  readonly lsp: LspProcess;
  readonly openMs: number;
  /** The diagnostics of the text as opened. */
  readonly opened: number;
  /** Types key `n` of a spot (the one after the last deletes all of it) and asks at once. */
  readonly key: (spot: Spot, n: number, question: Question) => Promise<Answer>;
  /** Puts another text in place of all, unmeasured; answers with the number of diagnostics. */
  readonly replace: (text: string) => Promise<number>;
}

const uri = 'file:///bench/group.bizha.yaml';
const probe = 'file:///bench/probe.bizha.yaml';
/** A small group with a wrong word in it, of which both servers say something: rules look at no file that says nothing. */
const smallText = generateTopology(100).replace(/addressing: static$/m, '$&q');
/** So long a server is left alone after it has opened the file, ms: it may have something left to do. */
const rest = 300;

/** Starts a server, has it check something small, so that all its code is loaded, and opens the file. */
export async function startTypist(server: ServerCommand, text: string): Promise<Typist> {
  const lsp = await startLsp(server);
  const send = (method: string, params: object): Promise<void> => lsp.connection.sendNotification(method, params);
  const ready = lsp.published(probe, ({ diagnostics }) => diagnostics.length > 0);
  await send('textDocument/didOpen', document(probe, server.languageId, smallText));
  await ready;
  await send('textDocument/didClose', { textDocument: { uri: probe } });

  /** The last diagnostics of a version, where a server says which they are. */
  const last = (wanted: number): Promise<Published | undefined> =>
    server.publishesVersions ? lsp.complete(uri, wanted) : Promise.resolve(undefined);
  const opened = lsp.published(uri);
  const all = last(1);
  const started = performance.now();
  await send('textDocument/didOpen', document(uri, server.languageId, text));
  const first = await opened;
  const openedAll = await all;
  await new Promise((done) => setTimeout(done, rest));

  let version = 1;
  /** The first diagnostics after a change, and the last ones. */
  const change = async (contentChanges: readonly object[]): Promise<{ at: number; lastAt: number; count: number }> => {
    version++;
    const wanted = version;
    const answered = lsp.published(uri, (found) => !server.publishesVersions || found.version === wanted);
    const finished = last(wanted);
    void send('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    const { at, diagnostics } = await answered;
    const end = await finished;
    return { at, lastAt: end?.at ?? at, count: (end?.diagnostics ?? diagnostics).length };
  };
  return {
    lsp,
    openMs: first.at - started,
    opened: (openedAll ?? first).diagnostics.length,
    replace: async (next) => (await change([{ text: next }])).count,
    key: async (spot, n, question) => {
      const keyed = performance.now();
      const answered = change([contentChange(changeOf(spot, n))]);
      if (question === 'diagnostics') {
        const { at, lastAt, count } = await answered;
        return { ms: at - keyed, completeMs: lastAt - keyed, diagnostics: count, size: count };
      }
      const position = { line: spot.line, character: spot.key };
      const answer = await lsp.connection.sendRequest(`textDocument/${question}`, { textDocument: { uri }, position });
      const ms = performance.now() - keyed;
      const { lastAt, count } = await answered;
      return { ms, completeMs: lastAt - keyed, diagnostics: count, size: sizeOf(answer) };
    },
  };
}

function document(address: string, languageId: string, text: string): object {
  return { textDocument: { uri: address, languageId, version: 1, text } };
}

function changeOf({ line, character, typed }: Spot, n: number): Change {
  return n < typed.length
    ? { line, from: character + n, to: character + n, text: typed.charAt(n) }
    : { line, from: character, to: character + typed.length, text: '' };
}

function contentChange({ line, from, to, text }: Change): object {
  return { range: { start: { line, character: from }, end: { line, character: to } }, text };
}

/** Proposals, or characters of a hover; 0 for nothing. */
function sizeOf(answer: unknown): number {
  if (answer === null || answer === undefined) return 0;
  if (Array.isArray(answer)) return answer.length;
  const { items, contents } = answer as { items?: unknown[]; contents?: unknown };
  return items ? items.length : JSON.stringify(contents ?? '').length;
}
