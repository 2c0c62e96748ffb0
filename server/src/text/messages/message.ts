/**
 * What the product says, as data: an id of the message table and named arguments. Text is made at the shells' edge only,
 * so that the same finding can be shown in any language.
 */
import { english } from './english.ts';

/** The names in braces of a template: `"{host}" has {n}` has `host` and `n`. */
type Names<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never;

/** The English table is the type of all others. */
export type Messages = { readonly [Id in keyof typeof english]: string };
export type MessageId = keyof Messages;

/** An argument: a word or number as it is, another message, a list of names, each of which will be quoted, or a line. */
export type Argument = string | number | Message | readonly string[] | LineOf;

/** The line where something stands. Facts are position-free: who knows the text puts the number in, see `withLines`. */
export interface LineOf {
  readonly lineOf: object;
}

export interface Message {
  readonly id: MessageId;
  readonly args: Readonly<Record<string, Argument>>;
}

/** The arguments that the message `Id` wants. */
export type ArgumentsOf<Id extends MessageId> = Readonly<Record<Names<(typeof english)[Id]>, Argument>>;

/** A message; the compiler checks that the arguments fit the template. */
export function message<Id extends MessageId>(
  id: Id,
  ...args: [Names<(typeof english)[Id]>] extends [never] ? [] : [ArgumentsOf<Id>]
): Message {
  return { id, args: args[0] ?? {} };
}

/** Renders a message in the language of `table`. A name without an argument stays in its braces. */
export function render(msg: Message, table: Messages = english): string {
  return table[msg.id].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = msg.args[name];
    return value === undefined ? whole : renderArgument(value, table);
  });
}

/** The message with line numbers; `lineOf` tells the line of what its arguments refer to. */
export function withLines(msg: Message, lineOf: (what: object) => number): Message {
  if (!Object.values(msg.args).some(isLineOf)) return msg;
  const args = Object.entries(msg.args).map(([name, value]) => [name, isLineOf(value) ? lineOf(value.lineOf) : value]);
  return { id: msg.id, args: Object.fromEntries(args) };
}

function renderArgument(value: Argument, table: Messages): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (isLineOf(value)) return '?';
  if (isMessage(value)) return render(value, table);
  const names = value.map((name) => `"${name}"`);
  const last = names.pop();
  if (last === undefined) return table['list.nothing'];
  if (names.length === 0) return last;
  return table['list.and'].replace('{names}', () => names.join(', ')).replace('{last}', () => last);
}

function isLineOf(value: Argument): value is LineOf {
  return typeof value === 'object' && 'lineOf' in value;
}

function isMessage(value: Message | readonly string[]): value is Message {
  return !Array.isArray(value);
}
