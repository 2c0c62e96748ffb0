/** The rows of the benchmark: what was measured, beside what, what must hold of it, and how a table shows it. */
import { heldAt } from './missedBars.ts';
import { median } from './statistics.ts';

/** What a measurement is held against. */
export type Against = 'peer' | 'parse' | 'small' | 'bar' | 'naive' | 'whole';

export interface Ratio {
  readonly to: Against;
  readonly value: number;
  /** What it may be at the most; absent where it is only told. */
  readonly bar?: number;
}

export interface Row {
  readonly title: string;
  /** Lines of the text, 0 where there is none. */
  readonly lines: number;
  readonly unit: 'ms' | 'MiB' | 'kB' | '';
  readonly own: number;
  readonly peer?: number;
  readonly parse?: number;
  readonly ratios: readonly Ratio[];
  /** Whether the machine has a say in it, and not the program alone. */
  readonly timed: boolean;
}

/** What was measured of a row: samples, or one number. */
type Measured = readonly number[] | number;

interface Sides {
  readonly own: Measured;
  readonly peer?: Measured;
  readonly parse?: Measured;
}

interface Bars {
  readonly peer?: number;
  readonly parse?: number;
}

/** A row of times or sizes: medians of samples, and the ratios to the peer and to a parse where they were measured. */
export function rowOf(title: string, lines: number, sides: Sides, bars: Bars = {}, unit: Row['unit'] = 'ms'): Row {
  const own = typical(sides.own);
  const ratios = (['peer', 'parse'] as const).flatMap((to): Ratio[] => {
    const other = sides[to];
    const bar = bars[to];
    return other === undefined ? [] : [{ to, value: own / typical(other), ...(bar === undefined ? {} : { bar }) }];
  });
  return {
    title,
    lines,
    unit,
    own,
    ...(sides.peer === undefined ? {} : { peer: typical(sides.peer) }),
    ...(sides.parse === undefined ? {} : { parse: typical(sides.parse) }),
    ratios,
    timed: true,
  };
}

/** A row with one value that is a ratio already, or is held to a bar in its own unit. */
export function valueRow(
  title: string,
  lines: number,
  value: number,
  { to = 'bar', bar, unit = '', timed = true }: Partial<Ratio & Pick<Row, 'unit' | 'timed'>> = {},
): Row {
  return { title, lines, unit, own: value, ratios: [{ to, value, ...(bar === undefined ? {} : { bar }) }], timed };
}

function typical(measured: Measured): number {
  return typeof measured === 'number' ? measured : median(measured);
}

export interface Verdict {
  readonly row: Row;
  readonly ratio: Ratio & { readonly bar: number };
  /** The bar with its head-room; of a bar that is known to be missed what it is held at, in the short form. */
  readonly limit: number;
  readonly holds: boolean;
  /** Whether the bar is known to be missed, and was. */
  readonly missed: boolean;
}

/**
 * What must hold of the rows; bars of what is timed are `headRoom` times as wide. In the short form bars that are known to
 * be missed are held at where they stand, so that nothing gets worse.
 */
export function verdictsOf(rows: readonly Row[], headRoom: number, short: boolean): Verdict[] {
  return rows.flatMap((row) =>
    row.ratios.flatMap((ratio) => {
      const { bar } = ratio;
      if (bar === undefined) return [];
      const held = short ? heldAt(row.title, row.lines, ratio.to) : undefined;
      const limit = Math.max(bar, held ?? 0) * (row.timed ? headRoom : 1);
      const missed = held !== undefined && ratio.value > bar;
      return [{ row, ratio: { ...ratio, bar }, limit, holds: ratio.value <= limit, missed }];
    }),
  );
}

/** Of the same rows measured several times, the worst of each. */
export function worstOf(runs: readonly (readonly Row[])[]): Row[] {
  const [first = []] = runs;
  return first.map((row, index) => {
    const same = runs.flatMap((rows) => rows[index] ?? []);
    const worst = (each: Row): number => Math.max(0, ...each.ratios.map(({ value, bar }) => value / (bar ?? 1)));
    return same.reduce((a, b) => (worst(b) > worst(a) ? b : a), row);
  });
}

const against: Readonly<Record<Against, string>> = {
  peer: 'to the peer',
  parse: 'to a parse',
  small: 'to 1,000 lines',
  naive: 'to one by one',
  whole: 'to all of it again',
  bar: '',
};

/** A verdict in one line. */
export function verdictLine({ row, ratio, limit, holds, missed }: Verdict): string {
  const doubled = missed ? ` (misses the bar of ${ratio.bar})` : limit === ratio.bar ? '' : ` (twice ${ratio.bar})`;
  const title = [row.title, sizeOf(row), against[ratio.to]].filter(Boolean).join(', ');
  return `${!holds ? 'FAIL' : missed ? 'miss' : 'pass'}  ${title}: ${rounded(ratio.value)} ≤ ${rounded(limit)}${doubled}`;
}

/** All rows as a table in Markdown. */
export function markdownOf(rows: readonly Row[]): string {
  const shown = (value: number | undefined, unit = ''): string =>
    value === undefined ? '' : `${rounded(value)}${unit ? ` ${unit}` : ''}`;
  const cells = rows.map((row) => {
    const isRatio = row.unit === '';
    const bars = row.ratios.map(({ value, bar, to }) =>
      [to === 'bar' ? '' : `**${rounded(value)}** ${against[to]}`, bar === undefined ? '' : `≤ ${rounded(bar)}`]
        .filter(Boolean)
        .join(', '),
    );
    return [
      row.title,
      row.lines === 0 ? '' : row.lines.toLocaleString('en'),
      isRatio ? '' : shown(row.own, row.unit),
      shown(row.peer, row.unit),
      shown(row.parse, row.unit),
      bars.filter(Boolean).join('; '),
    ];
  });
  const table = [
    ['row', 'lines', 'ours', 'peer', 'parse', 'ratio and bar'],
    ['---', '---', '---', '---', '---', '---'],
    ...cells,
  ];
  return table.map((line) => `| ${line.join(' | ')} |`).join('\n');
}

function sizeOf({ lines }: Row): string {
  return lines === 0 ? '' : `${lines.toLocaleString('en')} lines`;
}

/** Three digits that count. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
