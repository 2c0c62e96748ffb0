/**
 * How wide a text is at the most, in any usual font: a table of our own, so that a picture is the same everywhere. The
 * widths are those of Verdana and DejaVu Sans, the widest fonts that systems draw with; all others need less.
 */

/** The size of all labels. */
export const fontSize = 12;

/** By code point: up to (excluded), width in thousandths of the font size. */
const blocks: readonly (readonly [until: number, width: number])[] = [
  [0x250, 850],
  [0x300, 900],
  [0x370, 0],
  [0x600, 1100],
  [0x1100, 1300],
  [0x2e80, 1250],
  [0xa4d0, 1050],
  [0xac00, 1300],
  [0xd7b0, 1050],
  [0xf900, 1300],
  [0xfb00, 1050],
  [0xfdf0, 1400],
  [0xfe00, 12_000],
  [0x10000, 1400],
  [0x12000, 2000],
  [0x13000, 5000],
  [0x20000, 2000],
];

const narrow = new Set(" !'()*,-./:;I[\\]`fijlrt{|}");
const wide = new Set('%@MWmw');

/** The width of a label in pixels, rounded up; `bold` for headings. */
export function textWidth(text: string, bold = false): number {
  let sum = 0;
  for (const character of text) sum += widthOf(character);
  return Math.ceil((sum * fontSize * (bold ? 115 : 100)) / 100_000);
}

function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x7f) {
    if (narrow.has(character)) return 460;
    if (wide.has(character)) return 1080;
    return code >= 0x41 && code <= 0x5a ? 800 : 650;
  }
  return blocks.find(([until]) => code < until)?.[1] ?? 1100;
}

/** The label, cut with "…" where it is wider than `room`; empty where not even that fits. */
export function cut(text: string, room: number, bold = false): string {
  if (textWidth(text, bold) <= room) return text;
  const kept: string[] = [];
  let width = textWidth('…', bold);
  for (const character of text) {
    width += textWidth(character, bold);
    if (width > room) break;
    kept.push(character);
  }
  // No blank before the dots, and no mark that has lost its letter.
  while (/^[\s\p{M}\u200d]$/u.test(kept.at(-1) ?? '')) kept.pop();
  return textWidth('…', bold) <= room ? `${kept.join('')}…` : '';
}

/** The words of a text on lines no wider than `room`; a word that is wider is cut. */
export function wrapped(text: string, room: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, true) <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(cut(word, room, true));
  }
  return lines;
}
