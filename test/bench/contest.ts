/**
 * Our server and the one that it is compared with, and what both must answer: a wrong answer makes the run void, since a
 * server that answers nothing is fast for nothing.
 */
import assert from 'node:assert/strict';
import { LineCounter, parseDocument } from 'yaml';
import { serverFlags } from '../../client/src/server/serverFlags.ts';
import { findingsOf } from '../../server/src/analysis/findings.ts';
import { open } from '../../server/src/analysis/snapshot.ts';
import { today } from '../../server/src/lsp/today.ts';
import type { ServerCommand } from './lspProcess.ts';
import { benchNode, peerCommand } from './peer/peer.ts';
import { type Spot, statesOf } from './spots.ts';
import { type Answer, type Question, startTypist, type Typist } from './typist.ts';

/** Our server as the client starts it, from a folder with bundles. */
export function ownCommand(dist: string): ServerCommand {
  return {
    node: benchNode,
    execArgv: serverFlags,
    script: `${dist}/server.cjs`,
    // As our client in VS Code says it.
    initializationOptions: {
      validate: { enable: true },
      lenses: 'gaps',
      rules: {},
      client: { rulePage: 'command:bizha.showRule?{rule}', hoverShowsDiagnostics: true, simulates: true },
    },
    settings: {},
    languageId: 'bizha',
    publishesVersions: true,
  };
}

/** No more than so many diagnostics of a file are published. */
const maxPublished = 1000;

export interface Answers {
  readonly own: Answer;
  readonly peer: Answer;
}

/** Both with the same text open. */
export interface Contest {
  readonly own: Typist;
  readonly peer: Typist;
  /** Types key `n` of a spot into both, one after the other, and takes turns in who is first. */
  readonly key: (spot: Spot, n: number, question: Question) => Promise<Answers>;
  readonly stop: () => Promise<void>;
}

/** Starts both, in the order that `round` says, and opens the text. */
export async function startContest(
  own: ServerCommand,
  text: string,
  round = 0,
  transport: 'ipc' | 'stdio' = 'ipc',
): Promise<Contest> {
  const [ours, theirs] = await inTurn(
    round,
    () => startTypist(own, text, { transport }),
    () => startTypist(peerCommand({ debounce: false }), text, { transport }),
  );
  assert.equal(ours.opened, diagnosticsOf(text), 'diagnostics of the text as opened');
  assert.equal(theirs.opened, 0, 'the generated text has a fault in the eyes of the peer');
  const check = peerCheck();
  let keys = 0;
  return {
    own: ours,
    peer: theirs,
    key: async (spot, n, question) => {
      const [ownAnswer, peerAnswer] = await inTurn(
        keys++,
        () => ours.key(spot, n, question),
        () => theirs.key(spot, n, question),
      );
      checkOwn(spot, n, ownAnswer);
      check(spot, n, peerAnswer);
      return { own: ownAnswer, peer: peerAnswer };
    },
    stop: async () => {
      await Promise.all([ours.lsp.stop(), theirs.lsp.stop()]);
    },
  };
}

/** Does both, the first one first in even rounds. */
export async function inTurn<A, B>(round: number, one: () => Promise<A>, other: () => Promise<B>): Promise<[A, B]> {
  if (round % 2 === 0) return [await one(), await other()];
  const second = await other();
  return [await one(), second];
}

const known = new Map<string, number>();

/** What our server must publish for a text: the findings of the text opened on its own. */
export function diagnosticsOf(text: string): number {
  const found =
    known.get(text) ?? findingsOf(open(text), {}, today()).filter(({ suppressed }) => suppressed === undefined).length;
  known.set(text, found);
  return Math.min(maxPublished, found);
}

/** After key `n` of a spot ours has published what the text says. */
export function checkOwn(spot: Spot, n: number, { diagnostics }: Answer): void {
  assert.equal(diagnostics, diagnosticsOf(statesOf(spot)[n] ?? ''), `our diagnostics after a key: ${spot.title}`);
}

/** What is known of the peer: nothing is wrong with the text; a word that is none of the fixed ones is; always the same. */
function peerCheck(): (spot: Spot, key: number, answer: Answer) => void {
  const seen = new Map<string, number>();
  return (spot, key, { diagnostics }) => {
    const state = `${spot.line} ${key}`;
    const wanted = seen.get(state) ?? (key === spot.typed.length ? 0 : diagnostics);
    assert.equal(diagnostics, wanted, `the peer's diagnostics after a key in a ${spot.title}`);
    if (spot.fixedWord && key === 0) assert.ok(diagnostics > 0, 'the peer has not seen a wrong word');
    seen.set(state, wanted);
  };
}

/** Milliseconds of one parse of the text as a tree with positions. */
export function parseMs(text: string): number {
  const started = performance.now();
  parseDocument(text, { lineCounter: new LineCounter(), uniqueKeys: false });
  return performance.now() - started;
}

/** Some parses, the first ones to be warm. */
export function parses(text: string, count = 5): number[] {
  return Array.from({ length: count + 2 }, () => parseMs(text)).slice(2);
}
