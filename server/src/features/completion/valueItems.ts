/** Values of a key and items of a list: words that the vocabulary knows, and names. */
import { supportedFormatVersion } from '../../vocabulary/format.ts';
import type { EnumType, ReferenceType, ValueType } from '../../vocabulary/valueType.ts';
import { bareSlot, type Slot, slotOfItem } from '../meaning/slot.ts';
import { type CompletionItem, joined, literal, offer, stop, type Template, written } from './completionItem.ts';
import { describeKey, meaningOfWord } from './describe.ts';
import { entryValueItems } from './entryItems.ts';
import { keyTemplate } from './keyItems.ts';
import { offeredNames } from './names.ts';
import type { Site } from './site.ts';
import { inFlow } from './startValues.ts';

/** How an item is put: as it is, in brackets, after a dash. */
type Wrap = (text: string) => Template;

/** The possible values of the key at the cursor. */
export function valueItems(site: Site, slot: Slot): CompletionItem[] {
  const { cursor } = site;
  const path = [...cursor.container.path, cursor.key ?? ''];
  const bare = bareSlot(slot);
  const { type } = bare;
  switch (type.type) {
    case 'formatVersion':
      return [offer(cursor, String(supportedFormatVersion), 'value', literal(String(supportedFormatVersion)))];
    case 'boolean':
      return ['true', 'false'].map((word) => offer(cursor, word, 'value', literal(word), aboutWord(slot, word)));
    case 'enum':
    case 'reference': {
      const whole = bare === slot ? [] : entryValueItems(site, slot);
      return [...scalarItems(site, bare, type, path, [], literal), ...whole];
    }
    case 'list':
    case 'named':
      return listItems(site, bare, path);
    case 'wordsOrList':
      return [...wordItems(site, bare, type.words), ...listItems(site, bare, path)];
    case 'object': {
      if (slot.key === undefined) return entryValueItems(site, slot);
      const keys = Object.entries(type.shape).map(([name, key]) => {
        const template = joined('{ ', keyTemplate(site, name, key.type), ' }');
        return offer(cursor, name, 'key', template, { documentation: describeKey(key), opensNext: true });
      });
      return [...wordItems(site, bare, type.words), ...keys];
    }
    default:
      return [];
  }
}

/** What can be added to the list at the cursor; `slot` is that of the whole list. */
export function itemItems(site: Site, slot: Slot): CompletionItem[] {
  const { cursor } = site;
  const item = slotOfItem(slot);
  if (!item || !isScalar(item.type)) return [];
  const wrap: Wrap = (text) => literal(cursor.dashless ? `- ${text}` : text);
  return scalarItems(site, item, item.type, cursor.container.path, cursor.container.items, wrap);
}

function listItems(site: Site, slot: Slot, path: readonly string[]): CompletionItem[] {
  const item = slotOfItem(slot);
  if (!item || !isScalar(item.type)) return [];
  return scalarItems(inFlow(site), item, item.type, path, [], (text) => joined('[', text, stop(0), ']'));
}

function scalarItems(
  site: Site,
  slot: Slot,
  type: EnumType | ReferenceType,
  path: readonly string[],
  taken: readonly string[],
  wrap: Wrap,
): CompletionItem[] {
  const { cursor } = site;
  if (type.type === 'enum') {
    const used = new Set(taken.map((word) => word.toLowerCase()));
    // Of versions the newest is the likeliest.
    const values = type.quoted ? [...type.values].reverse() : type.values;
    return values
      .filter((word) => !used.has(word))
      .map((word) => offer(cursor, word, 'value', wrap(written(cursor, word, type.quoted)), aboutWord(slot, word)));
  }
  const names = offeredNames(site, type.kinds, path, taken).map(({ name, kind, more }) =>
    offer(cursor, name, kind, wrap(written(cursor, name)), more),
  );
  return [...names, ...wordItems(site, slot, type.words, wrap)];
}

function wordItems(site: Site, slot: Slot, words: readonly string[], wrap: Wrap = literal): CompletionItem[] {
  return words.map((word) => offer(site.cursor, word, 'value', wrap(word), aboutWord(slot, word)));
}

/** What a word means here, and what the key is about. */
function aboutWord(slot: Slot, word: string): { detail?: string; documentation?: string } {
  const detail = meaningOfWord(slot.type, word);
  return {
    ...(detail === undefined ? {} : { detail }),
    ...(slot.key ? { documentation: describeKey(slot.key) } : {}),
  };
}

function isScalar(type: Slot['type']): type is EnumType | ReferenceType {
  return (type as ValueType).type === 'enum' || (type as ValueType).type === 'reference';
}
