/**
 * One server with one file open, typed into key by key. Says how long each answer took and what it was; whether it is
 * right, the caller knows.
 */
import { type LspProcess, type ServerCommand, startLsp } from './lspProcess.ts';
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
/** So long a server is left alone after it has opened the file, ms: it may have something left to do. */
const rest = 300;

/** Starts a server, has it check something small, so that all its code is loaded, and opens the file. */
export async function startTypist(server: ServerCommand, text: string): Promise<Typist> {
  const lsp = await startLsp(server);
  const send = (method: string, params: object): Promise<void> => lsp.connection.sendNotification(method, params);
  const ready = lsp.published(probe, ({ diagnostics }) => diagnostics.length > 0);
  await send('textDocument/didOpen', document(probe, server.languageId, 'bizha: 2\n'));
  await ready;
  await send('textDocument/didClose', { textDocument: { uri: probe } });

  const opened = lsp.published(uri);
  const started = performance.now();
  await send('textDocument/didOpen', document(uri, server.languageId, text));
  const first = await opened;
  await new Promise((done) => setTimeout(done, rest));

  let version = 1;
  const change = (contentChanges: readonly object[]): ReturnType<LspProcess['published']> => {
    version++;
    const wanted = version;
    const answered = lsp.published(uri, (found) => !server.publishesVersions || found.version === wanted);
    void send('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    return answered;
  };
  return {
    lsp,
    openMs: first.at - started,
    opened: first.diagnostics.length,
    replace: async (next) => (await change([{ text: next }])).diagnostics.length,
    key: async (spot, n, question) => {
      const keyed = performance.now();
      const answered = change([contentChange(changeOf(spot, n))]);
      if (question === 'diagnostics') {
        const { at, diagnostics } = await answered;
        return { ms: at - keyed, diagnostics: diagnostics.length, size: diagnostics.length };
      }
      const position = { line: spot.line, character: spot.key };
      const answer = await lsp.connection.sendRequest(`textDocument/${question}`, { textDocument: { uri }, position });
      const ms = performance.now() - keyed;
      return { ms, diagnostics: (await answered).diagnostics.length, size: sizeOf(answer) };
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
