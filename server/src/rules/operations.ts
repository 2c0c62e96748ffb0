/** Operations in the words in which fixes are thought of. What they do to a text is for `syntax/edit`. */
import type { Operation, Path, Written } from '../syntax/edit/operation.ts';
import type { Place } from '../syntax/node.ts';

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
