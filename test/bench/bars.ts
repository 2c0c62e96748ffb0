/** What must hold, as ratios of medians measured in one run: the table, and whether it holds. */
import type { Measured } from './compare.ts';
import { median, quantile } from './statistics.ts';

export interface Verdict {
  readonly title: string;
  readonly ratio: number;
  readonly bar: number;
  readonly holds: boolean;
}

/** Twice the head-room where others work on the same machine. */
const headRoom = process.env['CI'] === 'true' ? 2 : 1;

export function verdict(title: string, ratio: number, bar: number): Verdict {
  return { title, ratio, bar: bar * headRoom, holds: ratio <= bar * headRoom };
}

const small = 1000;
const middle = 10_000;

/** The bars of one size; those of the middle size are the most. */
export function barsOf({ lines, own, peer, parse, broken }: Measured): Verdict[] {
  const at = (title: string): string => `${title}, ${lines} lines`;
  const toPeer = (row: 'diagnostics' | 'hover' | 'completion' | 'open' | 'start'): number =>
    median(own[row]) / median(peer[row]);
  if (lines === small) return [verdict(at('key to diagnostics, to the peer'), toPeer('diagnostics'), 0.25)];
  if (lines !== middle) return [];
  return [
    verdict(at('key to diagnostics, to the peer'), toPeer('diagnostics'), 0.05),
    verdict(at('key to diagnostics, to a parse'), median(own.diagnostics) / median(parse), 0.1),
    verdict(at('hover after a key, to the peer'), toPeer('hover'), 0.05),
    verdict(at('completion after a key, to the peer'), toPeer('completion'), 0.05),
    ...[...broken].map(([title, times]) => verdict(at(`${title}, to a parse`), median(times) / median(parse), 0.1)),
    verdict(at('open to diagnostics, to the peer'), toPeer('open'), 1),
    verdict(at('memory after the run, to the peer'), own.memory / peer.memory, 0.4),
    verdict(at('spawn to initialize, to the peer'), toPeer('start'), 0.35),
  ];
}

/** How key to diagnostics grows with the text. */
export function growthOf(all: readonly Measured[]): Verdict[] {
  const [least, most] = [all.find(({ lines }) => lines === small), all.find(({ lines }) => lines === 50_000)];
  if (!least || !most) return [];
  const growth = median(most.own.diagnostics) / median(least.own.diagnostics);
  return [verdict('key to diagnostics, 50000 to 1000 lines', growth, 10)];
}

/** Medians in milliseconds, with the 95th percentile where it says something. */
export function rowsOf({ lines, diagnostics, own, peer, parse, shipped, broken, complete }: Measured): object[] {
  const both = (title: string, row: 'diagnostics' | 'hover' | 'completion' | 'open' | 'start'): object => ({
    row: title,
    ...timesOf('own', own[row]),
    ...timesOf('peer', peer[row]),
    'own / peer': rounded(median(own[row]) / median(peer[row])),
    'own / parse': rounded(median(own[row]) / median(parse)),
  });
  return [
    { row: `parse of ${lines} lines, ${diagnostics} diagnostics`, ...timesOf('own', parse) },
    both('key to diagnostics', 'diagnostics'),
    {
      row: 'the same, failure graph included',
      ...timesOf('own', complete),
      'own / peer': rounded(median(complete) / median(peer.diagnostics)),
      'own / parse': rounded(median(complete) / median(parse)),
    },
    { row: 'the same, peer as shipped', ...timesOf('peer', shipped) },
    both('hover right after a key', 'hover'),
    both('completion right after a key', 'completion'),
    ...[...broken].map(([title, times]) => ({
      row: title,
      ...timesOf('own', times),
      'own / parse': rounded(median(times) / median(parse)),
    })),
    both('open to diagnostics', 'open'),
    both('spawn to initialize', 'start'),
    {
      row: 'memory, MiB',
      own: Math.round(own.memory),
      peer: Math.round(peer.memory),
      'own / peer': rounded(own.memory / peer.memory),
    },
  ];
}

function timesOf(side: 'own' | 'peer', times: readonly number[]): object {
  return { [side]: rounded(median(times)), [`${side} p95`]: rounded(quantile(times, 0.95)) };
}

/** Three digits that count. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
