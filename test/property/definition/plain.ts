/**
 * A topology file as plain objects of the YAML. The definition shares no code with the product, so that a misreading on
 * either side shows. It reads sound files only.
 */
import { parse } from 'yaml';

/** What `parse` answers: anything. */
export type Plain = ReturnType<typeof parse>;

export interface Named {
  readonly name: string;
  readonly values: Plain;
}

export interface File {
  readonly root: Plain;
  /** The entries of a section in their order. */
  readonly all: (section: string) => readonly Named[];
  readonly find: (section: string, name: unknown) => Named | undefined;
}

/** Names are compared without case. */
export function same(a: unknown, b: unknown): boolean {
  return typeof a === 'string' && typeof b === 'string' && a.toLowerCase() === b.toLowerCase();
}

/** A list of names, or a mapping name → settings; `undefined` where it is not stated. */
export function entries(value: Plain): readonly Named[] | undefined {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value)) return value.map((name) => ({ name: String(name), values: {} }));
  return Object.entries(value).map(([name, values]) => ({ name, values: long(values) }));
}

/** A bare value for an entry is short for where it is: `SQLPROD` for `{ on: SQLPROD }`. */
export function long(values: Plain): Plain {
  return typeof values === 'string' ? { on: values } : (values ?? {});
}

export function parsed(text: string): Plain {
  return parse(text, { merge: true }) ?? {};
}

export function fileOf(root: Plain): File {
  const sections = new Map<string, readonly Named[]>();
  const all = (section: string): readonly Named[] => {
    const found = sections.get(section) ?? entries(root[section]) ?? [];
    sections.set(section, found);
    return found;
  };
  const byName = new Map<string, Named | undefined>();
  const find = (section: string, name: unknown): Named | undefined => {
    const key = `${section} ${name}`;
    if (!byName.has(key))
      byName.set(
        key,
        all(section).find((each) => same(each.name, name)),
      );
    return byName.get(key);
  };
  return { root, all, find };
}

/** A function of one argument that is asked the same again and again. */
export function remembered<Of, To>(answer: (of: Of) => To): (of: Of) => To {
  const known = new Map<Of, To>();
  return (of) => {
    if (!known.has(of)) known.set(of, answer(of));
    return known.get(of) as To;
  };
}
