/** JSON to rows. Finds the place of a mistake itself: what the engine says of it can quote the file. */
import { message } from '../importMessages.ts';
import type { ImportProblem } from '../importResult.ts';
import { type Cell, isRow } from './row.ts';

/** Deeper than any artefact nests its objects. */
const deepest = 100;

export function readJson(text: string): { readonly cell: Cell } | { readonly problem: ImportProblem } {
  let value: Json;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: { message: message('import.json'), ...placeAt(text, firstMistake(text)) } };
  }
  return isTooDeep(value, 0) ? { problem: { message: message('import.too-deep') } } : { cell: cellOf(value) };
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

function isTooDeep(value: Json, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth > deepest || Object.values(value).some((each) => isTooDeep(each, depth + 1));
}

function cellOf(value: Json): Cell {
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map(cellOf);
  const cells = new Map(Object.entries(value).map(([key, each]) => [key.toLowerCase(), cellOf(each)]));
  return { cells, className: classIn(cells) };
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}

/** `ConvertTo-Json` of objects of WMI keeps their class. */
function classIn(cells: ReadonlyMap<string, Cell>): string | undefined {
  const known = cells.get('__class') ?? cells.get('cimclass');
  if (typeof known === 'string') return classFrom(known);
  const named = isRow(known) ? known.cells.get('cimclassname') : undefined;
  return typeof named === 'string' ? classFrom(named) : undefined;
}

/** `root/MicrosoftBizTalkServer:MSBTS_HostSetting` and the type names of PowerShell, as the class alone. */
export function classFrom(raw: string): string | undefined {
  const last = raw
    .trim()
    .split(/[^\w.]/)
    .at(-1);
  return last === '' ? undefined : last?.toLowerCase();
}

/** Line and column, from one, of an offset. */
export function placeAt(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  const lastEnd = before.lastIndexOf('\n');
  let line = 1;
  for (let at = before.indexOf('\n'); at >= 0; at = before.indexOf('\n', at + 1)) line++;
  return { line, column: offset - lastEnd };
}

const token =
  /[ \t\r\n]*(?:([{}[\],:])|"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/uy;

/** The offset of the first token that cannot stand where it stands; the end where the text stops too early. */
function firstMistake(text: string): number {
  const open: string[] = [];
  let wants: 'value' | 'key' | 'colon' | 'next' | 'end' = 'value';
  let mayClose = false;
  for (let at = 0; ; ) {
    token.lastIndex = at;
    const found = token.exec(text);
    const start = at + (/^[ \t\r\n]*/.exec(text.slice(at, at + 1000))?.[0].length ?? 0);
    if (!found) return start;
    at = token.lastIndex;
    const [, sign] = found;
    const isText = sign === undefined && text[start] === '"';
    const closes = (sign === '}' && open.at(-1) === '{') || (sign === ']' && open.at(-1) === '[');
    if (closes && (wants === 'next' || mayClose)) open.pop();
    else if (wants === 'value' && (sign === '{' || sign === '[')) {
      open.push(sign);
      wants = sign === '{' ? 'key' : 'value';
      mayClose = true;
      continue;
    } else if (wants === 'value' && sign === undefined) wants = 'next';
    else if (wants === 'key' && isText) wants = 'colon';
    else if (wants === 'colon' && sign === ':') wants = 'value';
    else if (wants === 'next' && sign === ',') wants = open.at(-1) === '{' ? 'key' : 'value';
    else return start;
    mayClose = false;
    if (closes) wants = 'next';
    if (wants === 'next' && open.length === 0) wants = 'end';
  }
}
