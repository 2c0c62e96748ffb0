/** Where keys are typed and questions are asked in a generated topology, and what the text is then. */

/** A place in a text, zero-based. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** Something that is typed at one place, key by key, and taken back by the last key. */
export interface Spot extends Place {
  readonly title: string;
  /** The text before the first key; what is typed before it to get there is not measured. */
  readonly base: string;
  /** What is typed, one character after the other, and then deleted in one key. */
  readonly typed: string;
  /** Whether the line takes one of some fixed words, so that anything typed is wrong. */
  readonly fixedWord?: boolean;
}

/**
 * A reference in a host's list, a reference in an application's port, a free text and a fixed word in a server: each in
 * the middle of its section.
 */
export function plainSpots(text: string): Spot[] {
  return [
    spot('host', text, /^ {4}instances: \[BTS\d+, BTS\d+(?=\]$)/, '7'),
    spot('port', text, /^ {8}host: Send\d+$/, '7'),
    spot('server', text, /^ {4}rack: R\d$/, 'q'),
    { ...spot('server', text, /^ {4}addressing: static$/, 'q'), fixedWord: true },
  ];
}

/** What people point at: a key, the name of an entry, and a value, each in the middle of the hosts. */
export function hoverPlaces(text: string): Readonly<Record<'key' | 'name' | 'value', Place>> {
  return {
    key: middle(text, /^ {4}ty(?=pe: isolated$)/),
    name: middle(text, /^ {2}Rx(?=Web\d+:$)/),
    value: middle(text, /^ {4}type: iso(?=lated$)/),
  };
}

/** Where proposals are asked for: inside a key in the middle of the hosts. */
export function completionPlace(text: string): Place {
  return hoverPlaces(text).key;
}

/** A word without colon before an entry, a quote that a later one closes, and a quote that none closes. */
export function brokenSpots(text: string): Spot[] {
  const { line } = middle(text, /^ {2}RxWeb\d+:$/);
  const lines = text.split('\n');
  const base = [...lines.slice(0, line), '  ', ...lines.slice(line)].join('\n');
  return [
    { title: 'half-typed entry', base, line, character: 2, typed: 'New' },
    spot('open quote, closed by a later one', text, /^ {4}os: (?="2019"$)/, '"x'),
    spot('open quote', text, /^ {8}adapter: (?=FTP$)/, '"x'),
  ];
}

function spot(title: string, text: string, pattern: RegExp, typed: string): Spot {
  return { title, base: text, ...middle(text, pattern), typed };
}

/** The line like `pattern` that has as many such lines before it as after it, and where the match ends in it. */
function middle(text: string, pattern: RegExp): Place {
  const found = text.split('\n').flatMap((content, line) => {
    const match = pattern.exec(content);
    return match ? [{ line, character: match[0].length }] : [];
  });
  const place = found[found.length >> 1];
  if (!place) throw new Error(`no line like ${pattern}`);
  return place;
}

/** The texts that the keys make, one for each key; the last is the base again. */
export function statesOf({ base, line, character, typed }: Spot): string[] {
  const lines = base.split('\n');
  const at = lines.slice(0, line).reduce((sum, content) => sum + content.length + 1, character);
  return [...Array.from(typed, (_, n) => base.slice(0, at) + typed.slice(0, n + 1) + base.slice(at)), base];
}

/** Key `n` of a spot as the protocol says it. */
export function changeOf({ line, character, typed }: Spot, n: number): object {
  const isTyping = n < typed.length;
  const from = isTyping ? character + n : character;
  const to = isTyping ? from : character + typed.length;
  return {
    range: { start: { line, character: from }, end: { line, character: to } },
    text: isTyping ? typed.charAt(n) : '',
  };
}

/** Every `word` of a text replaced by another one, as VS Code sends it: from the end to the beginning. */
export function replaceAll(text: string, word: string, by: string): object[] {
  return text
    .split('\n')
    .flatMap((content, line) =>
      [...content.matchAll(new RegExp(word, 'g'))].map(({ index }) => ({
        range: { start: { line, character: index }, end: { line, character: index + word.length } },
        text: by,
      })),
    )
    .reverse();
}
