/** The fix of a word that is close to one that is known. */
import { replaceAt } from '../../syntax/edit/operation.ts';
import type { Place } from '../../syntax/node.ts';
import { defineMessages } from '../../text/message.ts';
import { type Fix, preferredFix } from '../rule.ts';

/** The title of the fix. */
export const replaceTitles = defineMessages({ 'replace-nearest': 'Replace with "{name}"' }, 'fix');

/** Writes `name` in place of what stands there. */
export function replaceNearest(place: Place, name: string): Fix {
  return preferredFix(replaceTitles('replace-nearest', { name }), [replaceAt(place, name)]);
}
