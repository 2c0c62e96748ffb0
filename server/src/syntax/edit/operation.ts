/**
 * Changes of a topology as data, in the words of the format: what a fix wants, without knowing how the file is written.
 * `plan.ts` turns them into text edits that keep comments, style, indentation and line ends.
 */
import type { Place } from '../node.ts';

/** A value to write. Mappings of mappings are written as a block, everything else in flow style. */
export type Written = string | number | boolean | readonly Written[] | { readonly [key: string]: Written };

/**
 * Keys from the section down: `['hosts', 'Send', 'instances']`. Names of entries are compared without case.
 */
export type Path = readonly string[];

export type Operation =
  /** Sets the value at `path`; missing parents are written too, sections at their usual place. */
  | { readonly op: 'set'; readonly path: Path; readonly value: Written }
  /** Adds a name to the list at `path`, or a key to the mapping that stands for one; a missing list is written. */
  | {
      readonly op: 'add';
      readonly path: Path;
      readonly name: string;
      readonly settings?: { readonly [key: string]: Written };
    }
  /** Removes a name from the list, or from the mapping, at `path`. */
  | { readonly op: 'drop'; readonly path: Path; readonly name: string }
  /** Removes the key or entry at `path` with its value. */
  | { readonly op: 'remove'; readonly path: Path }
  /** Replaces the text of a place as it is. */
  | { readonly op: 'replace'; readonly place: Place; readonly text: string };

/** Sets the value at a path. */
export function setKey(path: Path, value: Written): Operation {
  return { op: 'set', path, value };
}

/** Adds a name to the list at a path. */
export function addTo(path: Path, name: string): Operation {
  return { op: 'add', path, name };
}

/** Removes a name from the list at a path. */
export function dropFrom(path: Path, name: string): Operation {
  return { op: 'drop', path, name };
}

/** Removes the key or entry at a path. */
export function removeKey(path: Path): Operation {
  return { op: 'remove', path };
}

/** Replaces the text of a place as it is. */
export function replaceAt(place: Place, text: string): Operation {
  return { op: 'replace', place, text };
}
