/** The vocabulary in words, for completion and hover: what a key takes, what it means, since when. */

import type { Key, ValueType } from '../../vocabulary/valueType.ts';
import { kindName } from '../kindName.ts';
import type { SlotType } from '../meaning/slot.ts';
import { message } from '../message.ts';

/** What a value of a type looks like, in a few words. */
export function describeType(type: ValueType): string {
  switch (type.type) {
    case 'enum':
      return orWords(type.values, '');
    case 'reference':
      return orWords(type.words, type.kinds.map((kind) => kindName(kind)).join(', '));
    case 'list':
      return message.text('feature.type.list', { of: describeType(type.of) });
    case 'wordsOrList':
      return orWords(type.words, message.text('feature.type.list', { of: describeType(type.of) }));
    case 'named':
      return message.text('feature.type.list', {
        of: type.kinds.map((kind) => kindName(kind)).join(', ') || message.text('feature.type.text'),
      });
    case 'object':
      return orWords(type.words, message.text('feature.type.object'));
    case 'entries':
      return message.text('feature.type.entries', { of: kindName(type.kind) });
    case 'mapOfLists':
    case 'mapOfReferences':
      return message.text('feature.type.object');
    default:
      return message.text(`feature.type.${type.type}`);
  }
}

/** What a key means and since when it is known, as Markdown. */
export function describeKey(key: Key): string {
  const since = key.since === undefined ? [] : [message.text('feature.since', { version: key.since })];
  return [key.doc, ...since].join('\n\n');
}

/** What one of the words of a type means; `undefined` where that goes without saying. */
export function meaningOfWord(type: SlotType, word: string): string | undefined {
  if (type.type !== 'enum' && type.type !== 'reference') return undefined;
  const meanings: Readonly<Record<string, string>> = type.meanings ?? {};
  const lower = word.toLowerCase();
  return Object.hasOwn(meanings, lower) ? meanings[lower] : undefined;
}

function orWords(words: readonly string[], other: string): string {
  const all = other === '' ? words : [...words, other];
  return all.length > 6 ? [...all.slice(0, 5), '…'].join(' | ') : all.join(' | ');
}
