/** What a fix puts to use: an entry that is there, or one that it adds. */
import { type Operation, setKey, type Written } from '../../syntax/edit/operation.ts';
import type { Fact } from '../../topology/fact.ts';

/** An entry by its name, and what has to be written for it to be there. */
export interface Chosen {
  readonly name: string;
  readonly operations: readonly Operation[];
}

export function existing({ name }: { readonly name: string }): Chosen {
  return { name, operations: [] };
}

/** The values of facts that are stated. */
export function statedValues(facts: { readonly [key: string]: Fact<Written> | undefined }): {
  readonly [key: string]: Written;
} {
  return Object.fromEntries(Object.entries(facts).flatMap(([key, fact]) => (fact ? [[key, fact.value]] : [])));
}

export function newEntry(section: string, name: string, value: Written): Chosen {
  return { name, operations: [setKey([section, name], value)] };
}
