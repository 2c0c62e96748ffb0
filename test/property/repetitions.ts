/**
 * Hostile texts by repetition: a unit, many times, at one place of a file. What takes more time than in proportion to the
 * length of such a text is found by doing it with one of four times the length.
 */
import { insertions } from './hostileEdits.ts';

/** A text with a run of units in it. */
export interface Repeated {
  readonly text: string;
  /** Where the run starts and ends. */
  readonly start: number;
  readonly end: number;
}

/** What is repeated, where, and how the lines of the file end. */
export interface Repetition {
  readonly unit: string;
  readonly place: Place;
  readonly lineEnd: LineEnd;
}

/** Characters and short words. */
const marks = String.raw`# [ { ] } " ' '' - ? : ! | > \ \" , / a &a *a !t -& :# bizha-ignore until`.split(' ');

const runs = [
  ...marks,
  ...['`', ' ', '\t', ' \t', '\n', '  \n', '\t\n', '\uFEFF', '\u2028', '\u0085', '😀'],
  ...marks.map((mark) => `${mark} `),
  ...[
    '# comment\n',
    '#\n',
    '  # comment\n',
    '# {',
    '---\n',
    '...\n',
    '%x\n',
    '[a, ',
    '{ a: ',
    '- &a ',
    '*a, ',
    '"a", ',
  ],
  ...['A, ', 'a:, ', 'a: ', 'a:\n', '    a: x\n', '  X: *a\n', '  X: &a { <<: *a }\n', '  X: { roles: [biztalk] }\n'],
  ...['<<: *a\n', '# bizha-ignore dr/untested: x\n', '# bizha-ignore ', 'dr/untested, '],
];

/** All units, each once. */
export const units: readonly string[] = [...new Set([...runs, ...insertions])].filter((unit) => unit !== '\u0000');

export const lineEnds = { lf: '\n', crlf: '\r\n', cr: '\r' } as const;
export type LineEnd = keyof typeof lineEnds;

/** Where a unit is put: at the end of what `pattern` matches in the first line that it is found in. */
interface PlaceInLine {
  readonly pattern: RegExp;
  /** The line before has to match as well. */
  readonly after?: RegExp;
  /** Whether a line of its own is put there. */
  readonly ownLine?: true;
}

/** Where a unit can stand; all are found in `fullText`. */
const placesInLines = {
  head: { pattern: /^/, ownLine: true },
  'before the first key': { pattern: /^(?=\w)/, ownLine: true },
  'on the line of the first key': { pattern: /^(?=\w)/ },
  'in a comment': { pattern: /^[^"']*# / },
  'in an ignore comment': { pattern: /# bizha-ignore / },
  'in a plain value': { pattern: /^ +\w+: \w/ },
  'in a name': { pattern: /^ +\w(?=\w*:)/ },
  'in double quotes': { pattern: /^[^#"]*: "/ },
  'in single quotes': { pattern: /^[^#']*: '/ },
  'in brackets': { pattern: /^[^#[]*: \[/ },
  'in braces': { pattern: /^[^#{]*: \{/ },
  'after a colon': { pattern: /^ +\w+:/ },
  'after a value': { pattern: /^ +\w+: [\w ]+$/ },
  'before an entry': { pattern: /^(?= +\w)/, after: /^\w+:/, ownLine: true },
  'on the line of an entry': { pattern: /^ +(?=\w)/, after: /^\w+:/ },
  'between entries': { pattern: /^(?= {2}\w)/, after: /^ {3}/, ownLine: true },
  'between sections': { pattern: /^(?=\w)/, after: /^ /, ownLine: true },
} as const satisfies { readonly [place: string]: PlaceInLine };

const atEnd = 'at the end';

export type Place = keyof typeof placesInLines | typeof atEnd;
export const places = [...Object.keys(placesInLines), atEnd] as readonly Place[];

/** Where a place is in a text with LF; `undefined` in a text without it. */
function offsetOf(text: string, place: Place): number | undefined {
  if (place === atEnd) return text.length;
  const { pattern, after }: PlaceInLine = placesInLines[place];
  let start = 0;
  let previous = '';
  for (const line of text.split('\n')) {
    const match = after === undefined || after.test(previous) ? pattern.exec(line) : null;
    if (match) return start + match[0].length;
    start += line.length + 1;
    previous = line;
  }
  return undefined;
}

/** The text with about `length` characters of the unit at the place; `undefined` for a text without such a place. */
export function repeated(text: string, { unit, place, lineEnd }: Repetition, length: number): Repeated | undefined {
  const at = offsetOf(text, place);
  if (at === undefined) return undefined;
  const end = lineEnds[lineEnd];
  const spelled = (part: string): string => part.replaceAll(/\r?\n/g, end);
  const before = spelled(text.slice(0, at));
  const run = spelled(unit.repeat(Math.max(1, Math.round(length / unit.length))));
  const ownLine = place === atEnd || 'ownLine' in placesInLines[place];
  const close = ownLine && !run.endsWith(end) ? end : '';
  return {
    text: before + run + close + spelled(text.slice(at)),
    start: before.length,
    end: before.length + run.length,
  };
}

/** A file in which every place is found, and in which much is wrong that can be mended. */
export const fullText = `# The group
bizha: 1
group: { name: 'Contoso', edition: enterprise, version: "2020" }
servers:
  # the first
  A: &server
    roles: [biztalk, sql]
    notes: "first"
  B: *server
  C:
    <<: *server
    rack: north side
    os: '2019'
clusters:
  X: { nodes: [A, B], groups: { SQL: { resources: [disk, network-name] } } }
hosts:
  # bizha-ignore host/single-instance: one is enough
  H: { instances: [A], receive: [FTP] } # the host
  I:
    instances:
    - A
    notes: |
      text: with
        lines
  J:
databases: { BizTalkMgmtDb: DB }
sqlInstances:
  DB: { on: X/SQL, version: "2016" }
`;

/** A configuration file in which most places are found. */
export const configText = `# Severities
rules:
  host/single-instance: off # one is enough
  # bizha-ignore is no comment here
  db: warning
  dr/untested: "hint"
  sso/master-secret-single: 'information'
x-note: [{ a: b }]
x-more: { c: d }
`;
