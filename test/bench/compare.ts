/**
 * Our server and the one that it is compared with, on the same text, key by key in turn, with a plain parse of that text
 * between them. Every answer is checked: a wrong one makes the run void, since a server that answers nothing is fast for
 * nothing.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { root } from '../../scripts/setUp.mjs';
import { findingsOf } from '../../server/src/analysis/findings.ts';
import { open } from '../../server/src/analysis/snapshot.ts';
import { today } from '../../server/src/lsp/today.ts';
import { generateTopology } from './generateTopology.ts';
import type { ServerCommand } from './lspProcess.ts';
import { benchNode, peerCommand } from './peer/peer.ts';
import { brokenSpots, plainSpots, type Spot, statesOf } from './spots.ts';
import { type Answer, type Question, startTypist, type Typist } from './typist.ts';

export const questions = ['diagnostics', 'hover', 'completion'] as const satisfies readonly Question[];

/** Milliseconds, each measured often. */
export interface Measured {
  readonly lines: number;
  readonly diagnostics: number;
  readonly parse: number[];
  readonly own: Side;
  readonly peer: Side;
  /** Key to diagnostics of the peer as it is shipped. */
  readonly shipped: number[];
  /** Key to diagnostics of ours, by what is broken. */
  readonly broken: Map<string, number[]>;
  /** Key to the last diagnostics of ours: of large files those of the failure graph come after the others. */
  readonly complete: number[];
}

export interface Side extends Readonly<Record<Question, number[]>> {
  readonly start: number[];
  readonly open: number[];
  memory: number;
}

const ownCommand: ServerCommand = {
  command: benchNode,
  args: [join(root, 'dist', 'server.cjs'), '--stdio'],
  settings: {},
  languageId: 'bizha',
  publishesVersions: true,
};
/** How often both are started and open the file: once for so many rounds of keys, and often enough for a median. */
const startsFor = (rounds: number): number => Math.max(3, Math.round(rounds / 5));
const warmUp = 4;
const shippedKeys = 6;
/** Broken texts are no larger than that: what they cost is judged at this size. */
const brokenUpTo = 10_000;
/** No more than so many diagnostics of a file are published. */
const publishedAtMost = 1000;

/** Measures at one size, with so many rounds of keys: each types a character and takes it back, once for each question. */
export async function compare(lines: number, rounds: number): Promise<Measured> {
  const text = generateTopology(lines);
  const expected = expectations();
  const measured: Measured = {
    lines,
    diagnostics: expected(text),
    parse: [],
    own: newSide(),
    peer: newSide(),
    shipped: [],
    broken: new Map(),
    complete: [],
  };
  const { own, peer } = await openInTurn(measured, text, startsFor(rounds));
  assert.equal(own.opened, expected(text), 'diagnostics of the text as opened');
  assert.equal(peer.opened, 0, 'the generated text has a fault in the eyes of the peer');
  try {
    const checkPeer = peerCheck();
    for (let round = -warmUp; round < rounds; round++) {
      const spot = plainSpots(text).at(round % 4) as Spot;
      const parsed = parseOnce(text);
      if (round >= 0) measured.parse.push(parsed);
      for (const question of questions)
        for (const [n, state] of statesOf(spot).entries()) {
          const ours = await own.key(spot, n, question);
          const theirs = await peer.key(spot, n, question);
          assert.equal(ours.diagnostics, expected(state), `our diagnostics after a key in a ${spot.title}`);
          assert.ok(
            question === 'diagnostics' || (ours.size > 0 && theirs.size > 0),
            `no ${question} in a ${spot.title}`,
          );
          checkPeer(spot, n, theirs);
          if (round < 0) continue;
          measured.own[question].push(ours.ms);
          if (question === 'diagnostics') measured.complete.push(ours.completeMs);
          measured.peer[question].push(theirs.ms);
        }
    }
    if (lines <= brokenUpTo) await breakIt(measured, own, text, Math.max(2, Math.round(rounds / 4)), expected);
    measured.own.memory = own.lsp.residentMiB();
    measured.peer.memory = peer.lsp.residentMiB();
  } finally {
    await Promise.all([own.lsp.stop(), peer.lsp.stop()]);
  }
  await asShipped(measured, text);
  return measured;
}

/** Starts both some times in turn; the last ones stay. */
async function openInTurn(measured: Measured, text: string, starts: number): Promise<{ own: Typist; peer: Typist }> {
  for (let run = 1; ; run++) {
    const typists: Typist[] = [];
    for (const [side, command] of [
      [measured.own, ownCommand],
      [measured.peer, peerCommand({ debounce: false })],
    ] as const) {
      const typist = await startTypist(command, text);
      side.start.push(typist.lsp.startMs);
      side.open.push(typist.openMs);
      typists.push(typist);
    }
    const [own, peer] = typists as [Typist, Typist];
    if (run === starts) return { own, peer };
    await Promise.all([own.lsp.stop(), peer.lsp.stop()]);
  }
}

/** Types what breaks the text and goes on typing in it. */
async function breakIt(
  { broken, parse }: Measured,
  own: Typist,
  text: string,
  rounds: number,
  expected: (text: string) => number,
): Promise<void> {
  for (const spot of brokenSpots(text)) {
    const times: number[] = [];
    broken.set(spot.title, times);
    assert.equal(await own.replace(spot.base), expected(spot.base));
    for (let round = -1; round < rounds; round++) {
      parse.push(parseOnce(text));
      for (const [n, state] of statesOf(spot).entries()) {
        const { ms, diagnostics } = await own.key(spot, n, 'diagnostics');
        assert.equal(diagnostics, expected(state), `our diagnostics after a key: ${spot.title}`);
        if (round >= 0) times.push(ms);
      }
    }
  }
  await own.replace(text);
}

async function asShipped({ shipped }: Measured, text: string): Promise<void> {
  const peer = await startTypist(peerCommand({ debounce: true }), text);
  const [spot] = plainSpots(text) as [Spot];
  for (let key = -2; key < shippedKeys; key++) {
    const { ms } = await peer.key(spot, key & 1, 'diagnostics');
    if (key >= 0) shipped.push(ms);
  }
  await peer.lsp.stop();
}

/** What our server must publish for a text, by opening it anew. */
function expectations(): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    const count =
      known.get(text) ??
      Math.min(
        publishedAtMost,
        findingsOf(open(text), {}, today()).filter(({ suppressed }) => suppressed === undefined).length,
      );
    known.set(text, count);
    return count;
  };
}

/** What is known of the peer: nothing is wrong with the text; a word that is none of the fixed ones is; always the same. */
function peerCheck(): (spot: Spot, key: number, answer: Answer) => void {
  const known = new Map<string, number>();
  return (spot, key, { diagnostics }) => {
    const state = `${spot.line} ${key}`;
    const wanted = known.get(state) ?? (key === spot.typed.length ? 0 : diagnostics);
    assert.equal(diagnostics, wanted, `the peer's diagnostics after a key in a ${spot.title}`);
    if (spot.fixedWord && key === 0) assert.ok(diagnostics > 0, 'the peer has not seen a wrong word');
    known.set(state, wanted);
  };
}

/** One parse of the text as a tree with positions. */
function parseOnce(text: string): number {
  const started = performance.now();
  parseDocument(text, { lineCounter: new LineCounter(), uniqueKeys: false });
  return performance.now() - started;
}

function newSide(): Side {
  return { start: [], open: [], diagnostics: [], hover: [], completion: [], memory: Number.NaN };
}
