/**
 * Text in columns to rows: `Export-Csv` with commas or semicolons, and lists parted by tabs. A row with another number of
 * cells than the head is a mistake, for its values would stand in the wrong columns.
 */
import Papa from 'papaparse';
import { message } from '../importMessages.ts';
import type { ImportProblem } from '../importResult.ts';
import { classFrom, placeAt } from './json.ts';
import type { Row } from './row.ts';

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

const mostColumns = 2000;

export function readTable(whole: string): Table | { readonly problem: ImportProblem } {
  const typed = /^#TYPE ([^\r\n]*)\r?\n/.exec(whole);
  const start = typed?.[0].length ?? 0;
  const text = whole.slice(start);
  const delimiter = delimiterOf(text);
  const parsed = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: 'greedy' });
  const mistake = parsed.errors.find(({ type }) => type === 'Quotes');
  if (mistake) return problemAt(whole, start + (mistake.index ?? 0));
  const [head = [], ...lines] = parsed.data;
  const columns = head.map((column) => column.trim());
  const keys = columns.map((column) => column.toLowerCase());
  if (columns.length > mostColumns || new Set(keys).size < keys.length) return problemAt(whole, start);
  const className = typed?.[1] === undefined ? undefined : classFrom(typed[1]);
  const rows: Row[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.length !== columns.length) return problemAt(whole, start + offsetOf(text, delimiter, index + 1));
    rows.push({ cells: new Map(keys.map((key, column) => [key, line[column] ?? ''])), className });
  }
  return { columns, rows };
}

/** What parts the cells of the first line. */
function delimiterOf(text: string): string {
  const [line = ''] = text.slice(0, 20_000).split(/[\r\n]/, 1);
  const [best = ','] = ['\t', ';', ','].toSorted((a, b) => line.split(b).length - line.split(a).length);
  return best;
}

/** Where the row of a number starts. */
function offsetOf(text: string, delimiter: string, row: number): number {
  let start = 0;
  let at = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    skipEmptyLines: 'greedy',
    step: ({ meta }) => {
      if (at++ < row) start = meta.cursor;
    },
  });
  return start;
}

function problemAt(text: string, offset: number): { readonly problem: ImportProblem } {
  return { problem: { message: message('import.table'), ...placeAt(text, Math.min(offset, text.length)) } };
}
