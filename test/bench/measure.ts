/**
 * One server, one file: how long after a key until diagnostics, hover and completion are there. Checks the answers: a
 * server that answers nothing is fast for nothing.
 */
import assert from 'node:assert/strict';
import type { LspProcess } from './lspProcess.ts';

export interface Subject {
  readonly lsp: LspProcess;
  readonly uri: string;
  readonly languageId: string;
  readonly text: string;
  /** Whether it publishes the version that its diagnostics are of. */
  readonly versions: boolean;
}

/** Where keys are typed: the end of a plain value in the middle of the file. */
export interface Spot {
  readonly line: number;
  /** The end of the line. */
  readonly end: number;
  /** A character inside the key of the line, for hover. */
  readonly key: number;
}

export interface Typist {
  readonly openMs: number;
  /** Types or takes back a character; milliseconds until the diagnostics of that state are there. */
  readonly keyToDiagnostics: () => Promise<number>;
  /** The same, then hover at once; milliseconds until its answer. */
  readonly keyToHover: () => Promise<number>;
  readonly keyToCompletion: () => Promise<number>;
}

/** The nearest line to the middle that is `    key: value` with a plain value; throws when there is none. */
export function findSpot(text: string): Spot {
  const lines = text.split('\n');
  const middle = lines.length >> 1;
  for (let distance = 0; distance < lines.length; distance++)
    for (const line of [middle + distance, middle - distance]) {
      const found = lines[line];
      if (found !== undefined && /^ {4,8}adapter: [A-Z-]*[A-Za-z]$|^ {4}address: \S*\w$|^ {4}os: "2019"$/.test(found))
        return { line, end: found.length, key: found.search(/\S/) + 2 };
      if (found !== undefined && /^ {4}[a-z]+: [A-Za-z]+$/.test(found)) return { line, end: found.length, key: 6 };
    }
  throw new Error('no line to type on');
}

/** Opens the file and returns what can be measured on it. */
export async function openFor(subject: Subject, spot: Spot): Promise<Typist> {
  const { lsp, uri } = subject;
  const textDocument = { uri };
  let version = 1;
  let typed = false;
  const opened = lsp.published(uri);
  const started = performance.now();
  await lsp.connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: subject.languageId, version, text: subject.text },
  });
  const openMs = (await opened).at - started;

  const key = (): { started: number; settled: Promise<number> } => {
    version++;
    const wanted = version;
    const settled = lsp.published(uri, (found) => !subject.versions || found.version === wanted);
    const from = { line: spot.line, character: spot.end };
    const to = { line: spot.line, character: spot.end + (typed ? 1 : 0) };
    const keyed = performance.now();
    void lsp.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: from, end: to }, text: typed ? '' : 'q' }],
    });
    typed = !typed;
    return { started: keyed, settled: settled.then((found) => found.at) };
  };
  const ask = async (method: string, character: number, check: (answer: unknown) => void): Promise<number> => {
    const { started: keyed, settled } = key();
    const answer = await lsp.connection.sendRequest(method, { textDocument, position: { line: spot.line, character } });
    const ms = performance.now() - keyed;
    await settled;
    check(answer);
    return ms;
  };
  return {
    openMs,
    keyToDiagnostics: async () => {
      const { started: keyed, settled } = key();
      return (await settled) - keyed;
    },
    keyToHover: () => ask('textDocument/hover', spot.key, (answer) => assert.ok(answer, 'no hover')),
    keyToCompletion: () =>
      ask('textDocument/completion', spot.key, (answer) => {
        const items = Array.isArray(answer) ? answer : (answer as { items?: unknown[] } | null)?.items;
        assert.ok(items && items.length > 0, 'no completion');
      }),
  };
}
