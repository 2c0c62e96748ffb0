/**
 * What the product says, as data: the id of a message, its English template and named arguments. Text is made at the
 * shells' edge only, so that the same finding can be shown in any language. Each room has its own tables; this one knows
 * none of them but the words that join a list.
 */

/** The names in braces of a template: `"{host}" has {n}` has `host` and `n`. */
type Names<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never;

/** English templates by key. */
export type Templates = Readonly<Record<string, string>>;

/** An argument: a word or number as it is, another message, a list of names, each of which will be quoted, or a line. */
export type Argument = string | number | Message | readonly string[] | LineOf;

/** The line where something stands. Facts are position-free: who knows the text puts the number in, see `withLines`. */
export interface LineOf {
  readonly lineOf: object;
}

export interface Message {
  /** Unique in the product; translations are found by it. */
  readonly id: string;
  /** The template in English. */
  readonly english: string;
  readonly args: Readonly<Record<string, Argument>>;
}

/** The arguments that a template wants, as the rest of a parameter list. */
export type ArgumentsOf<Template extends string> = [Names<Template>] extends [never]
  ? []
  : [Readonly<Record<Names<Template>, Argument>>];

/** The messages of a table. Called, it makes one; the compiler checks that the arguments fit the template. */
export interface Messages<Table extends Templates> {
  <Key extends keyof Table & string>(key: Key, ...args: ArgumentsOf<Table[Key]>): Message;
  /** The same in words. */
  readonly text: <Key extends keyof Table & string>(key: Key, ...args: ArgumentsOf<Table[Key]>) => string;
  /** A text as it stands in the table: names stay in braces. */
  readonly plain: (key: keyof Table & string) => string;
  /** Id → English. */
  readonly english: Templates;
}

/** The keys of a table. */
export type KeyOf<Of> = Of extends Messages<infer Table> ? keyof Table & string : never;

/**
 * The messages of a table. Their ids are its keys, after `prefix` and a dot where there is one; the key `''` has the prefix
 * as its id.
 */
export function defineMessages<const Table extends Templates>(table: Table, prefix?: string): Messages<Table> {
  const idOf = (key: string): string => (prefix === undefined ? key : key === '' ? prefix : `${prefix}.${key}`);
  const message = (key: string, args: Message['args'] = {}): Message => ({
    id: idOf(key),
    english: table[key] ?? key,
    args,
  });
  const text = (key: string, args?: Message['args']): string => render(message(key, args));
  const plain = (key: string): string => table[key] ?? key;
  const english = Object.fromEntries(Object.entries(table).map(([key, text]) => [idOf(key), text]));
  return Object.assign(message, { text, plain, english }) as Messages<Table>;
}

const listWords = { nothing: 'nothing', and: '{names} and {last}' } as const;

/** How a list of names ends. */
export const listMessages = defineMessages(listWords, 'list');

/** Renders a message, in another language where `translations` has it. A name without an argument stays in its braces. */
export function render(message: Message, translations: Templates = {}): string {
  return (translations[message.id] ?? message.english).replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = message.args[name];
    return value === undefined ? whole : renderArgument(value, translations);
  });
}

/** The message with line numbers; `lineOf` tells the line of what its arguments refer to. */
export function withLines(message: Message, lineOf: (what: object) => number): Message {
  if (!Object.values(message.args).some(isLineOf)) return message;
  const args = Object.entries(message.args).map(([name, value]) => [
    name,
    isLineOf(value) ? lineOf(value.lineOf) : value,
  ]);
  return { ...message, args: Object.fromEntries(args) };
}

function renderArgument(value: Argument, translations: Templates): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (isLineOf(value)) return '?';
  if (isMessage(value)) return render(value, translations);
  const names = value.map((name) => `"${name}"`);
  const last = names.pop();
  if (last === undefined) return render(listMessages('nothing'), translations);
  return names.length === 0 ? last : render(listMessages('and', { names: names.join(', '), last }), translations);
}

function isLineOf(value: Argument): value is LineOf {
  return typeof value === 'object' && 'lineOf' in value;
}

function isMessage(value: Message | readonly string[]): value is Message {
  return !Array.isArray(value);
}
