/** Checks of plain data that came from elsewhere: types, sizes, and nothing else is let through. Pure. */

/** Whether a value is of a type. */
export type Check<T> = (value: unknown) => value is T;

/** The type that a check finds. */
export type Checked<C> = C extends Check<infer T> ? T : never;

/** A text of no more than `max` characters. */
export function text(max = 2_000): Check<string> {
  return (value): value is string => typeof value === 'string' && value.length <= max;
}

/** A finite number. */
export const number: Check<number> = (value): value is number => typeof value === 'number' && Number.isFinite(value);

export const flag: Check<boolean> = (value): value is boolean => typeof value === 'boolean';

/** One of some words. */
export function word<const Word extends string>(...words: readonly Word[]): Check<Word> {
  return (value): value is Word => words.some((each) => each === value);
}

/** A list of no more than `max` items. */
export function list<T>(item: Check<T>, max = 10_000): Check<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.length <= max && value.every(item);
}

/** What may be absent. */
export function maybe<T>(check: Check<T>): Check<T | undefined> {
  return (value): value is T | undefined => value === undefined || check(value);
}

type Members = Readonly<Record<string, Check<unknown>>>;

/** What may be absent need not be there. */
type Found<M extends Members> = {
  readonly [Key in keyof M as undefined extends Checked<M[Key]> ? never : Key]: Checked<M[Key]>;
} & { readonly [Key in keyof M as undefined extends Checked<M[Key]> ? Key : never]?: Checked<M[Key]> };

/** An object with these members, and no others. */
export function record<M extends Members>(members: M): Check<Found<M>> {
  const checks = Object.entries(members);
  return (value): value is Found<M> =>
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).every((key) => Object.hasOwn(members, key)) &&
    checks.every(([key, check]) => check(Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined));
}

type Message<Kinds extends Readonly<Record<string, Members>>> = {
  [Type in keyof Kinds]: { readonly type: Type } & Found<Kinds[Type]>;
}[keyof Kinds];

/** A message of one of several types, told apart by its member `type`. */
export function message<Kinds extends Readonly<Record<string, Members>>>(kinds: Kinds): Check<Message<Kinds>> {
  const checks = new Map(Object.entries(kinds).map(([type, own]) => [type, record({ ...own, type: word(type) })]));
  return (value): value is Message<Kinds> => {
    const type = typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined;
    return typeof type === 'string' && checks.get(type)?.(value) === true;
  };
}
