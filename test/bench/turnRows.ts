/**
 * How long our server keeps others waiting: the longest turn of its event loop for each kind of work, and *Replace All*.
 * Opening is apart: the parse of one text is one turn.
 */
import assert from 'node:assert/strict';
import { checkOwn, diagnosticsOf, parses } from './contest.ts';
import { askDiagram } from './diagramRows.ts';
import type { ServerCommand } from './lspProcess.ts';
import { type Row, rowOf, valueRow } from './rows.ts';
import { brokenSpots, completionPlace, hoverPlaces, plainSpots, replaceAll, type Spot, statesOf } from './spots.ts';
import { median } from './statistics.ts';
import { pause, type Question, startTypist, type Typist } from './typist.ts';

/** So long after the last answer it may still be at work on it, ms. */
const restMs = 100;
/** A third of a parse: 50 ms where that takes 150. */
const turnBar = 1 / 3;
const replaceBar = 3;
const [word, otherWord] = ['BTS', 'BIZ'];

/** Each kind of work is done so often; the turns of a row are medians of the longest of each time. */
export async function turnRows(server: ServerCommand, text: string, lines: number, times: number): Promise<Row[]> {
  const parse = median(parses(text));
  const own = await startTypist(server, text, { probe: true });
  try {
    const turns = new Map<string, number>();
    for (const [title, work] of worksOf(own, text)) {
      const longest: number[] = [];
      for (let time = 0; time < times; time++) {
        await own.lsp.longestTurn();
        await work(time);
        await pause(restMs);
        longest.push(await own.lsp.longestTurn());
      }
      turns.set(title, median(longest));
    }
    const [slowest] = [...turns].sort(([, a], [, b]) => b - a);
    return [
      ...[...turns].map(([title, ms]) => rowOf(`longest turn, ${title}`, lines, { own: ms, parse })),
      valueRow(`longest turn of any (${slowest?.[0]})`, lines, (slowest?.[1] ?? Number.NaN) / parse, {
        to: 'parse',
        bar: turnBar,
      }),
    ];
  } finally {
    await own.lsp.stop();
  }
}

/** What is done, by name. Each begins and ends with the text as it was. */
function worksOf(own: Typist, text: string): Map<string, (time: number) => Promise<void>> {
  const spots = plainSpots(text);
  const type = async (spot: Spot, question: Question): Promise<void> => {
    for (const n of statesOf(spot).keys()) checkOwn(spot, n, await own.key(spot, n, question));
  };
  const asking = (question: Question) => (time: number) => type(spots[time % spots.length] as Spot, question);
  const { key, name, value } = hoverPlaces(text);
  const follow = async (time: number): Promise<void> => {
    const spot = spots[time % spots.length] as Spot;
    let held: string | undefined;
    for (const n of statesOf(spot).keys()) {
      checkOwn(spot, n, await own.key(spot, n, { of: 'diagnostics' }));
      held = (await askDiagram(own, held)).resultId;
    }
  };
  return new Map([
    ['a key', asking({ of: 'diagnostics' })],
    ['all that VS Code sends with a key', asking({ of: 'everything' })],
    ['a diagram that follows keys', follow],
    ['hover on a key', asking({ of: 'hover', at: key })],
    ['hover on a name', asking({ of: 'hover', at: name })],
    ['hover on a value', asking({ of: 'hover', at: value })],
    ['completion', asking({ of: 'completion', at: completionPlace(text) })],
    // The half-typed entry needs another text below it.
    ...brokenSpots(text)
      .filter(({ base }) => base === text)
      .map((spot) => [spot.title, () => type(spot, { of: 'diagnostics' })] as const),
  ]);
}

/** Two thousand hits replaced in one change, there and back, against a parse. */
export async function replaceAllRows(
  server: ServerCommand,
  text: string,
  lines: number,
  times: number,
): Promise<Row[]> {
  const there = replaceAll(text, word, otherWord);
  const replaced = text.replaceAll(word, otherWord);
  const back = replaceAll(replaced, otherWord, word);
  const own = await startTypist(server, text, { probe: true });
  try {
    const [first, last, turns]: [number[], number[], number[]] = [[], [], []];
    for (let time = 0; time < times; time++)
      for (const [changes, wanted] of [
        [there, replaced],
        [back, text],
      ] as const) {
        await own.lsp.longestTurn();
        const { ms, completeMs, diagnostics } = await own.edit(changes);
        assert.equal(diagnostics, diagnosticsOf(wanted), 'diagnostics after Replace All');
        first.push(ms);
        last.push(completeMs);
        turns.push(await own.lsp.longestTurn());
      }
    const parse = parses(text);
    return [
      rowOf(`Replace All of ${there.length} hits, to diagnostics`, lines, { own: first, parse }, { parse: replaceBar }),
      rowOf(`Replace All of ${there.length} hits, to the last diagnostics`, lines, { own: last, parse }),
      rowOf('longest turn, Replace All', lines, { own: turns, parse }),
    ];
  } finally {
    await own.lsp.stop();
  }
}
