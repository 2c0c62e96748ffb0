/**
 * Names and texts as files have them, made fit to be shown and written: trimmed, without control characters, bounded.
 */

/** No name of BizTalk or Windows is longer. */
const longestName = 256;
const longestText = 1000;

/** Control characters, marks of direction, and what stands for bytes that are no text. */
const unprintable = /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF\uFFFD-\uFFFF]+/gu;

/**
 * What parts values in a file, and no name of BizTalk or Windows: a text that holds it is more than one value of a file
 * that is damaged, and the other may be a password.
 */
const severalValues = /" ?[,:=>]|[,:=] ?"|[\r\n]/;

/** A name, or nothing where there is none. */
export function nameFrom(raw: string | undefined): string | undefined {
  return clean(raw, longestName);
}

/** A text on one line, or nothing where there is none. */
export function textFrom(raw: string | undefined): string | undefined {
  return clean(raw, longestText);
}

/** Gives a name that is not taken: the one that is wanted, or that with a number. */
export type FreeName = (wanted: string, taken: { has(key: string): boolean }, scope?: string) => string;

/** In each scope it counts on from where it stopped, so that many of one name cost no more each than few. */
export function freeNames(): FreeName {
  const last = new Map<string, number>();
  return (wanted, taken, scope = '') => {
    const key = `${scope}\n${wanted}`.toLowerCase();
    let number = last.get(key) ?? 1;
    const numbered = (): string => (number === 1 ? wanted : `${wanted} (${number})`);
    while (taken.has(numbered().toLowerCase())) number++;
    last.set(key, number);
    return numbered();
  };
}

function clean(raw: string | undefined, longest: number): string | undefined {
  if (raw === undefined) return undefined;
  const start = raw.slice(0, 4 * longest).trim();
  if (severalValues.test(start)) return undefined;
  const text = start.replace(unprintable, ' ').trim().slice(0, longest).trimEnd();
  // A cut can leave half a character.
  return ownText(text.replace(/[\uD800-\uDBFF]$/, '')) || undefined;
}

/** The same text in memory of its own: a part of a text holds all of it, here the whole file. */
function ownText(text: string): string {
  return ` ${text}`.slice(1);
}

/** `True`, `true`, `1`, `-1` and their opposites; anything else, such as a placeholder, is not stated. */
export function flagFrom(raw: string | undefined): boolean | undefined {
  const flag = raw?.trim().toLowerCase() ?? '';
  if (/^(?:true|-?1)$/.test(flag)) return true;
  return /^(?:false|0)$/.test(flag) ? false : undefined;
}
