/** Keys, and what is asked with them: both servers in turn on the same text, with a parse of it between them. */
import assert from 'node:assert/strict';
import { type Contest, checkOwn, diagnosticsOf, inTurn, parseMs, startContest } from './contest.ts';
import type { ServerCommand } from './lspProcess.ts';
import { peerCommand } from './peer/peer.ts';
import { type Row, rowOf, valueRow } from './rows.ts';
import { brokenSpots, completionPlace, hoverPlaces, plainSpots, type Spot, statesOf } from './spots.ts';
import { median } from './statistics.ts';
import { type Answer, pause, type Question, startTypist } from './typist.ts';

const shippedKeys = 6;
const restMs = 2000;

export interface KeyOptions {
  /** How often all questions are asked. */
  readonly rounds: number;
  /** How often they are asked before that, for both to be warm. */
  readonly warmUp: number;
  /** For how many keys processor time is taken. */
  readonly processorKeys: number;
  /** Without the rows that are only told. */
  readonly short: boolean;
}

/** Bars at a size, to the peer. */
const bars: Readonly<Record<number, Readonly<Record<'key' | 'everything' | 'processor', number>>>> = {
  1000: { key: 0.25, everything: 0.35, processor: 0.3 },
  10000: { key: 0.05, everything: 0.1, processor: 0.1 },
};
const large = 10_000;
const everything = 'what VS Code sends with a key, all answered';

interface Samples {
  readonly own: Answer[];
  readonly peer: Answer[];
}

/** All rows about keys at one size. */
export async function keyRows(server: ServerCommand, text: string, lines: number, options: KeyOptions): Promise<Row[]> {
  const { rounds, processorKeys, short } = options;
  const contest = await startContest(server, text);
  try {
    const processor = await processorTimes(contest, text, processorKeys);
    const { asked, parse } = await askAll(contest, text, options);
    const broken = lines === large ? await brokenRows(contest, text, lines, rounds) : [];
    const bar = bars[lines];
    const times = (title: string, peerBar?: number): Row => {
      const { own, peer } = samplesOf(asked, title);
      const sides = { own: own.map(({ ms }) => ms), peer: peer.map(({ ms }) => ms) };
      return rowOf(title, lines, sides, peerBar === undefined ? {} : { peer: peerBar });
    };
    const keys = samplesOf(asked, 'diagnostics');
    const sides = { own: keys.own.map(({ ms }) => ms), peer: keys.peer.map(({ ms }) => ms), parse };
    const complete = { ...sides, own: keys.own.map(({ completeMs }) => completeMs) };
    const parseBar = lines === large ? { parse: 0.1 } : {};
    const atLarge = lines === large ? 0.05 : undefined;
    return [
      rowOf('key to diagnostics', lines, sides, { ...(bar ? { peer: bar.key } : {}), ...parseBar }),
      rowOf('key to the last diagnostics', lines, complete),
      ...(short || lines !== large ? [] : await otherwise(server, text, lines, sides.own)),
      rowOf(
        `processor time of ${processorKeys} keys and ${restMs / 1000} s of rest`,
        lines,
        processor,
        bar ? { peer: bar.processor } : {},
      ),
      times(everything, bar?.everything),
      ...(lines === large ? [] : byteRows(samplesOf(asked, everything).own, lines)),
      ...(['key', 'name', 'value'] as const).map((place) => times(`hover after a key, on a ${place}`, atLarge)),
      times('completion after a key', atLarge),
      ...broken,
      rowOf(
        'memory after the run',
        lines,
        { own: contest.own.lsp.residentMiB(), peer: contest.peer.lsp.residentMiB() },
        lines === large ? { peer: 0.4 } : {},
        'MiB',
      ),
    ];
  } finally {
    await contest.stop();
  }
}

/** Each question with its name in the rows. */
function questionsOn(text: string): readonly (readonly [title: string, question: Question])[] {
  const hovers = Object.entries(hoverPlaces(text)).map(
    ([place, at]) => [`hover after a key, on a ${place}`, { of: 'hover', at }] as const,
  );
  return [
    ['diagnostics', { of: 'diagnostics' }],
    [everything, { of: 'everything' }],
    ...hovers,
    ['completion after a key', { of: 'completion', at: completionPlace(text) }],
  ];
}

async function askAll(
  contest: Contest,
  text: string,
  { rounds, warmUp }: KeyOptions,
): Promise<{ readonly asked: ReadonlyMap<string, Samples>; readonly parse: readonly number[] }> {
  const questions = questionsOn(text);
  const asked = new Map(questions.map(([title]): [string, Samples] => [title, { own: [], peer: [] }]));
  const parse: number[] = [];
  const spots = plainSpots(text);
  for (let round = -warmUp; round < rounds; round++) {
    const spot = spots.at(round % spots.length) as Spot;
    const parsed = parseMs(text);
    if (round >= 0) parse.push(parsed);
    for (const [title, question] of questions)
      for (const n of statesOf(spot).keys()) {
        const { own, peer } = await contest.key(spot, n, question);
        checkContent(title, question, own, peer);
        if (round < 0) continue;
        samplesOf(asked, title).own.push(own);
        samplesOf(asked, title).peer.push(peer);
      }
  }
  return { asked, parse };
}

function checkContent(title: string, question: Question, own: Answer, peer: Answer): void {
  if (question.of === 'hover' || question.of === 'completion') {
    assert.ok(own.size > 0, `we have nothing for: ${title}`);
    assert.ok(peer.size > 0, `the peer has nothing for: ${title}`);
  } else if (question.of === 'everything') {
    const empty = '[]'.length;
    assert.ok(
      own.bytes.lenses > empty && own.bytes.symbols > empty && own.bytes.own > empty,
      'an answer of ours is empty',
    );
    assert.ok(peer.bytes.symbols > empty, 'the peer has no symbols');
  }
}

function samplesOf(asked: ReadonlyMap<string, Samples>, title: string): Samples {
  const samples = asked.get(title);
  if (!samples) throw new Error(`not asked: ${title}`);
  return samples;
}

/** Processor time of each server for the same keys, with what it does after them, ms. */
async function processorTimes(contest: Contest, text: string, keys: number): Promise<{ own: number; peer: number }> {
  const spots = plainSpots(text);
  const { own, peer } = contest;
  const type = async (count: number): Promise<void> => {
    for (let key = 0; key < count; key++) {
      const spot = spots[(key >> 1) % spots.length] as Spot;
      await contest.key(spot, key % 2, { of: 'diagnostics' });
    }
  };
  await type(spots.length * 2);
  const before = [own.lsp.processorMs(), peer.lsp.processorMs()] as const;
  await type(keys);
  await pause(restMs);
  return { own: own.lsp.processorMs() - before[0], peer: peer.lsp.processorMs() - before[1] };
}

/** Bytes from the server with a key: the median of all keys, in kB. */
function byteRows(answers: readonly Answer[], lines: number): Row[] {
  const kB = (kind: keyof Answer['bytes']): number => median(answers.map(({ bytes }) => bytes[kind])) / 1000;
  const size = { unit: 'kB', timed: false } as const;
  return [
    valueRow('messages of its own to the client with a key', lines, kB('own'), { ...size, bar: 20 }),
    valueRow('code lenses to the client with a key', lines, kB('lenses'), { ...size, bar: 20 }),
    valueRow('symbols to the client with a key, which the protocol sends whole', lines, kB('symbols'), size),
  ];
}

/** Types what breaks the text and goes on typing in it: ours against a parse. */
async function brokenRows({ own }: Contest, text: string, lines: number, rounds: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const spot of brokenSpots(text)) {
    const times: number[] = [];
    const parse: number[] = [];
    const based = await own.edit([{ text: spot.base }]);
    assert.equal(based.diagnostics, diagnosticsOf(spot.base));
    for (let round = -1; round < Math.max(2, rounds / 4); round++)
      for (const n of statesOf(spot).keys()) {
        const parsed = parseMs(text);
        const answer = await own.key(spot, n, { of: 'diagnostics' });
        checkOwn(spot, n, answer);
        if (round < 0) continue;
        times.push(answer.ms);
        parse.push(parsed);
      }
    rows.push(rowOf(`key to diagnostics, ${spot.title}`, lines, { own: times, parse }, { parse: 0.1 }));
  }
  await own.edit([{ text }]);
  return rows;
}

/** The same key for the peer with its delay, and for both over stdio: told, and held to nothing. */
async function otherwise(server: ServerCommand, text: string, lines: number, own: readonly number[]): Promise<Row[]> {
  const [spot] = plainSpots(text) as [Spot];
  const peer = await startTypist(peerCommand({ debounce: true }), text);
  const stdio = await startContest(server, text, 0, 'stdio');
  const [shipped, ours, theirs]: [number[], number[], number[]] = [[], [], []];
  for (let key = -2; key < shippedKeys; key++) {
    const [slow, answers] = await inTurn(
      key & 1,
      () => peer.key(spot, key & 1, { of: 'diagnostics' }),
      () => stdio.key(spot, key & 1, { of: 'diagnostics' }),
    );
    if (key < 0) continue;
    shipped.push(slow.ms);
    ours.push(answers.own.ms);
    theirs.push(answers.peer.ms);
  }
  await Promise.all([peer.lsp.stop(), stdio.stop()]);
  return [
    rowOf('key to diagnostics, the peer with its delay', lines, { own, peer: shipped }),
    rowOf('key to diagnostics, both over stdio', lines, { own: ours, peer: theirs }),
  ];
}
