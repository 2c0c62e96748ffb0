/** Random edits that people make, the same for the same random numbers. */
import type { TextEdit } from '../../server/src/text/textEdit.ts';
import type { Random } from '../bench/random.ts';

/** Edits that change what a file says rather than whether it can be read: words for other words, lines that go and come. */
export function editOf(text: string, random: Random): TextEdit {
  const lines = [...text.matchAll(/^.*\n/gm)];
  const words = [...text.matchAll(/[A-Za-z][\w/-]*/g)];
  const line = random.pick(lines as [RegExpExecArray, ...RegExpExecArray[]]);
  const word = random.pick(words as [RegExpExecArray, ...RegExpExecArray[]]);
  const other = random.pick(words as [RegExpExecArray, ...RegExpExecArray[]])[0];
  const at = (match: RegExpExecArray, length: number, by: string): TextEdit => ({
    span: { start: match.index, end: match.index + length },
    text: by,
  });
  switch (random.int(5)) {
    case 0:
      return at(line, line[0].length, '');
    case 1:
      return at(line, 0, random.pick(lines as [RegExpExecArray, ...RegExpExecArray[]])[0]);
    case 2:
      return at(word, word[0].length, other);
    case 3:
      return at(word, word[0].length, `${word[0]}x`);
    default:
      return at(word, word[0].length, word[0].toLowerCase());
  }
}
