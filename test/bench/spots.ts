/** Where keys are typed in a generated topology, and what the text is then. */

/** Something that is typed at one place, key by key, and taken back by the last key. */
export interface Spot {
  readonly title: string;
  /** The text before the first key; what is typed before it to get there is not measured. */
  readonly base: string;
  readonly line: number;
  /** Where the first key is typed. */
  readonly character: number;
  /** A character inside the key of that line, where hover and completion are asked. */
  readonly key: number;
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

/** A word without colon before an entry, a quote that a later one closes, and a quote that none closes. */
export function brokenSpots(text: string): Spot[] {
  const { line } = spot('', text, /^ {2}RxWeb\d+:$/, '');
  const lines = text.split('\n');
  const base = [...lines.slice(0, line), '  ', ...lines.slice(line)].join('\n');
  return [
    { title: 'half-typed entry', base, line, character: 2, key: 2, typed: 'New' },
    { ...spot('open quote', text, /^ {4}os: (?="2019"$)/, '"x'), title: 'open quote, closed by a later one' },
    { ...spot('open quote', text, /^ {8}adapter: (?=FTP$)/, '"x'), title: 'open quote' },
  ];
}

/** The line like `pattern` that has as many such lines before it as after it; the keys come where the match ends. */
function spot(title: string, text: string, pattern: RegExp, typed: string): Spot {
  const found = text.split('\n').flatMap((content, line) => {
    const match = pattern.exec(content);
    return match ? [{ line, character: match[0].length, key: content.search(/\S/) + 1 }] : [];
  });
  const middle = found[found.length >> 1];
  if (!middle) throw new Error(`no line to type on: ${title}`);
  return { title, base: text, ...middle, typed };
}

/** The texts that the keys make, one for each key; the last is the base again. */
export function statesOf({ base, line, character, typed }: Spot): string[] {
  const lines = base.split('\n');
  const at = lines.slice(0, line).reduce((sum, content) => sum + content.length + 1, character);
  return [...Array.from(typed, (_, n) => base.slice(0, at) + typed.slice(0, n + 1) + base.slice(at)), base];
}
