/** Paths as Windows compares them. */
import { trimmedEnd } from '../text/trimmedEnd.ts';

/** A path without case, with one kind of separator and none at the end. */
export function normalPath(path: string): string {
  return trimmedEnd(path.replaceAll('/', '\\'), '\\').toLowerCase();
}
