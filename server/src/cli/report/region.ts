/** Places of findings as reports for other tools count them: from one, without the byte order mark; addresses too. */
import type { Place } from '../../syntax/node.ts';
import { positionAt } from '../../text/lineIndex.ts';
import type { CheckedFile } from '../checkedFile.ts';

/** One-based lines and UTF-16 columns; the end column is exclusive. */
export interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export function regionOf({ snapshot }: CheckedFile, place: Place): Region {
  const span = snapshot.rangeOf(place);
  const mark = snapshot.text.startsWith('\uFEFF') ? 1 : 0;
  const at = (offset: number): { line: number; column: number } => {
    const { line, character } = positionAt(snapshot.lines, offset);
    return { line: line + 1, column: line === 0 ? Math.max(1, character + 1 - mark) : character + 1 };
  };
  const start = at(span.start);
  const end = at(span.end);
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** The address of a file, relative to the working directory where it can be. */
export function addressOf(path: string): string {
  const escaped = path.split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]:\//.test(path)) return `file:///${path.slice(0, 2)}${escaped.slice(escaped.indexOf('/'))}`;
  return path.startsWith('/') ? `file://${escaped}` : escaped;
}
