/**
 * Titles that hide nothing: what a fix adds or changes and its title does not name is put after it. Goes by the operations
 * alone; it changes none of them.
 */
import type { Operation } from '../../syntax/edit/operation.ts';
import { groupBy } from '../../text/groupBy.ts';
import { defineMessages, type KeyOf, listMessages, type Message, render } from '../../text/message.ts';
import { findName } from '../../topology/names.ts';
import type { Platform } from '../../topology/platform.ts';
import type { EntityKind } from '../../vocabulary/entityKind.ts';
import { sectionOf } from '../../vocabulary/format.ts';
import { kindName } from '../reference/kindNames.ts';
import { isPlan } from './asPlanned.ts';

/** What is put around a title. */
export const planTitles = defineMessages(
  {
    planned: 'Plan: {title}',
    plans: '{title}: plans {what}',
    with: '{title}, with {what}',
    adds: '{title}; adds {what}',
    changes: '{title}; changes {what}',
    removes: '{title}; removes {what}',
    entry: '{kind} {name}',
    entries: '{kinds} {first} and {last}',
    count: '{n} {kinds}',
    role: 'role {role} to {name}',
    comma: '{first}, {rest}',
  },
  'whole-title',
);

/** Several entries of one kind. */
export const kindNames = defineMessages(
  {
    site: 'sites',
    server: 'servers',
    cluster: 'clusters',
    clusterGroup: 'cluster groups',
    loadBalancer: 'load balancers',
    sqlInstance: 'SQL Server instances',
    availabilityGroup: 'availability groups',
    database: 'databases',
    host: 'hosts',
  },
  'kinds',
);

/** More names of one kind than this are counted. */
const maxNames = 2;

type NamesOfKind = ReadonlyMap<EntityKind, readonly string[]>;

/**
 * The title, with what the operations do to entries that it does not name, and that are not among the subjects of the
 * finding, entities such as `host:Send`.
 */
export function wholeTitle(
  platform: Platform,
  title: Message,
  operations: readonly Operation[],
  subjects: readonly string[],
): Message {
  const text = render(title);
  const touched = operations.flatMap((operation) => entryOf(platform, operation) ?? []);
  const isMeant = (_: EntityKind, name: string): boolean =>
    names(text, name) || subjects.some((subject) => names(subject, name));
  const isAdded = isPlan(operations)
    ? (kind: EntityKind, name: string): boolean => namesAs(text, kindName.plain(kind), name)
    : isMeant;
  const parts = [
    ['adds', rolesAdded(text, touched)],
    ['changes', unsaid(text, ofFate(touched, 'changed'), isMeant)],
    ['removes', unsaid(text, ofFate(touched, 'removed'), isMeant)],
  ] as const;
  let full = planOf(title, operations, unsaid(text, ofFate(touched, 'added'), isAdded));
  for (const [key, items] of parts) {
    const what = joined(items);
    if (what) full = planTitles(key, { title: full, what });
  }
  return full;
}

/** The title with what is added; that it is a plan is said in any case. */
function planOf(title: Message, operations: readonly Operation[], added: readonly Message[]): Message {
  const what = joined(added);
  const saysPlan = title.english.startsWith('Plan ');
  if (!isPlan(operations)) return what ? planTitles('adds', { title, what }) : title;
  if (saysPlan) return what ? planTitles('with', { title, what }) : title;
  return what ? planTitles('plans', { title, what }) : planTitles('planned', { title });
}

/** An entry to which an operation does something. */
interface Touched {
  readonly kind: EntityKind;
  readonly name: string;
  readonly fate: 'added' | 'changed' | 'removed';
  readonly operation: Operation;
}

function entryOf({ names: known }: Platform, operation: Operation): Touched | undefined {
  if (operation.op === 'replace') return undefined;
  const { path, op } = operation;
  const [section = '', name, key, group] = path;
  const declared = sectionOf(section);
  if (declared?.form !== 'collection' || name === undefined) return undefined;
  const { kind } = declared;
  const isThere = findName(known, [kind], name) !== undefined;
  if (op === 'remove' && path.length === 2) return isThere ? { kind, name, fate: 'removed', operation } : undefined;
  if (!isThere) return { kind, name, fate: 'added', operation };
  const isGroup = kind === 'cluster' && key === 'groups' && group !== undefined;
  return isGroup && !findName(known, ['clusterGroup'], `${name}/${group}`)
    ? { kind: 'clusterGroup', name: `${name}/${group}`, fate: 'added', operation }
    : { kind, name, fate: 'changed', operation };
}

/** The names with one fate, by kind; of a host that only gets instances a title that speaks of host instances says enough. */
function ofFate(touched: readonly Touched[], fate: Touched['fate']): NamesOfKind {
  const isElsewhere = ({ name }: Touched): boolean =>
    touched.some((other) => other.name === name && other.fate !== fate);
  const found = touched.filter(
    (each) => each.fate === fate && !isRole(each) && !(fate === 'changed' && isElsewhere(each)),
  );
  const byKind = groupBy(found, ({ kind }) => kind);
  return new Map([...byKind].map(([kind, all]) => [kind, [...new Set(all.map(({ name }) => name))]]));
}

function isRole({ fate, operation }: Touched): boolean {
  return fate === 'changed' && operation.op === 'add' && operation.path[2] === 'roles';
}

function rolesAdded(text: string, touched: readonly Touched[]): readonly Message[] {
  return touched.flatMap((each) =>
    isRole(each) && each.operation.op === 'add' && !names(text, each.operation.name)
      ? planTitles('role', { role: each.operation.name, name: each.name })
      : [],
  );
}

/** What a text does not name: one or two entries by name, more of one kind counted. */
function unsaid(
  text: string,
  found: NamesOfKind,
  isNamed: (kind: EntityKind, name: string) => boolean,
): readonly Message[] {
  return [...found].flatMap(([kind, all]): readonly Message[] => {
    if (kind === 'host' && /host instances/i.test(text)) return [];
    const [first, last, ...more] = all.filter((name) => !isNamed(kind, name));
    if (first === undefined) return [];
    if (last === undefined || !isKey(kind)) return [planTitles('entry', { kind: kindName(kind), name: first })];
    const kinds = kindNames(kind);
    if (more.length + 2 <= maxNames) return [planTitles('entries', { kinds, first, last })];
    const count = planTitles('count', { n: all.length, kinds });
    return text.includes(render(count)) ? [] : [count];
  });
}

function isKey(kind: string): kind is KeyOf<typeof kindNames> {
  return `kinds.${kind}` in kindNames.english;
}

/** Whether a text says a name; the name of a group without that of its cluster does. */
function names(text: string, name: string): boolean {
  const [all, short] = [text.toLowerCase(), shortName(name)];
  for (let at = all.indexOf(short); at !== -1; at = all.indexOf(short, at + 1))
    if (!isInWord(all[at - 1]) && !isInWord(all[at + short.length])) return true;
  return false;
}

function isInWord(character: string | undefined): boolean {
  return character !== undefined && /\w/.test(character);
}

/** Whether a text names what is new as such: `server SQL02`, `cluster "SQLCLU"`, `Plan BizTalk servers …: BTS02`. */
function namesAs(text: string, kind: string, name: string): boolean {
  const word = kind.slice(kind.lastIndexOf(' ') + 1);
  const [plan, ...words] = text.split(/[\s",:;]+/);
  const end = words.findIndex((each) => /^(?:for|of|in|on)$/.test(each));
  const head = end === -1 ? words : words.slice(0, end);
  if (plan === 'Plan' && head.some((each) => each === word || each === `${word}s`)) return names(text, name);
  return words.some((each, index) => words[index - 1] === word && shortName(each) === shortName(name));
}

function shortName(name: string): string {
  return name.slice(name.indexOf('/') + 1).toLowerCase();
}

function joined([first, ...rest]: readonly Message[]): Message | undefined {
  const [last, ...more] = rest;
  if (!first || !last) return first;
  if (more.length === 0) return listMessages('and', { names: first, last });
  return planTitles('comma', { first, rest: joined(rest) ?? '' });
}
