/**
 * Objects that PowerShell has written, whatever format it wrote them in: properties by name without case. Every value may be
 * missing, empty, a list of one or an object with a name.
 */
import { flagFrom, nameFrom, textFrom } from './names.ts';

export type Cell = string | number | boolean | null | Row | readonly Cell[];

export interface Row {
  readonly cells: ReadonlyMap<string, Cell>;
  /** The class that the file names, in lower case without its namespace. */
  readonly className?: string | undefined;
}

export function isRow(cell: Cell | undefined): cell is Row {
  return typeof cell === 'object' && cell !== null && 'cells' in cell;
}

export function has(row: Row, ...properties: readonly string[]): boolean {
  return properties.every((property) => row.cells.has(property.toLowerCase()));
}

/** The first of the properties that says something: a text, or the name of an object. */
export function text(row: Row, ...properties: readonly string[]): string | undefined {
  for (const property of properties) {
    const found = textOf(row.cells.get(property.toLowerCase()));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** As `text`, as short as a name may be. */
export function name(row: Row, ...properties: readonly string[]): string | undefined {
  return nameFrom(text(row, ...properties));
}

export function textOf(cell: Cell | undefined): string | undefined {
  if (cell === undefined || cell === null) return undefined;
  if (typeof cell !== 'object') return textFrom(String(cell));
  if (isRow(cell)) return text(cell, 'Name', 'Id');
  return cell.length === 1 ? textOf(cell[0]) : undefined;
}

export function flag(row: Row, property: string): boolean | undefined {
  const cell = row.cells.get(property.toLowerCase());
  return typeof cell === 'boolean' ? cell : flagFrom(textOf(cell));
}

export function number(row: Row, property: string): number | undefined {
  const found = text(row, property);
  return found !== undefined && /^-?\d{1,15}$/.test(found) ? Number(found) : undefined;
}

/** The objects of a property: one, a list, or none. */
export function rows(row: Row, property: string): readonly Row[] {
  return rowsOf(row.cells.get(property.toLowerCase()));
}

export function rowsOf(cell: Cell | undefined): readonly Row[] {
  if (isRow(cell)) {
    // Windows PowerShell 5.1 wraps lists like this in places.
    const wrapped = cell.cells.get('value');
    return cell.cells.has('count') && wrapped !== undefined ? rowsOf(wrapped) : [cell];
  }
  return isList(cell) ? cell.flatMap((each) => (isRow(each) ? [each] : [])) : [];
}

/** The names of a property: one, a list of texts or of objects, or texts parted by commas, bars or line ends. */
export function names(row: Row, property: string): readonly string[] {
  const cell = row.cells.get(property.toLowerCase());
  const list = isList(cell) ? cell : isRow(cell) ? (cell.cells.get('value') ?? cell) : cell;
  const each = isList(list) ? list : [list];
  const all = each.length === 1 && typeof each[0] === 'string' ? each[0].split(/[|,;\r\n]+/) : each.map(textOf);
  return all.flatMap((one) => nameFrom(one?.replace(/^\{|\}$/g, '')) ?? []);
}

function isList(cell: Cell | undefined): cell is readonly Cell[] {
  return Array.isArray(cell);
}
