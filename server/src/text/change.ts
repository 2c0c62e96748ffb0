/** One replacement that covers everything that happened between two texts. It holds neither text. */
import type { TextEdit } from './textEdit.ts';

/**
 * The characters from `start` to `end` of the old text were replaced; `length` characters stand there in the new text.
 * Everything outside is the same in both.
 */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly length: number;
}

/** The smallest change that covers edits of one text, of which there is at least one. */
export function changeOf(edits: readonly TextEdit[]): Change {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  let grown = 0;
  for (const { span, text } of edits) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
    grown += text.length - (span.end - span.start);
  }
  return { start, end, length: end - start + grown };
}
