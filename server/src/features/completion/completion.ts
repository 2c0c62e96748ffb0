/**
 * What can be written at the cursor. Works on half-typed lines, since it reads the lines and not their tree; of the tree
 * it asks for names only. Never parses.
 */

import type { Snapshot } from '../../analysis/snapshot.ts';
import { indentStep } from '../../syntax/edit/layout.ts';
import { sourceText } from '../../syntax/edit/sourceText.ts';
import { type Slot, slotAt, slotBelow } from '../meaning/slot.ts';
import type { CompletionItem } from './completionItem.ts';
import type { Cursor } from './cursor.ts';
import { entryItems } from './entryItems.ts';
import { ignoreItems } from './ignoreItems.ts';
import { keyItems, rootItems } from './keyItems.ts';
import { cursorAt } from './outline.ts';
import type { Site } from './site.ts';
import { itemItems, valueItems } from './valueItems.ts';

/**
 * All that can be written at an offset of the text, the likeliest first. Empty where nothing can. `reported` is asked for
 * the rules that have found something, when one of them is to be silenced.
 */
export function completionsAt(
  snapshot: Snapshot,
  offset: number,
  reported: () => readonly string[] = () => [],
): CompletionItem[] {
  const comment = ignoreItems(snapshot, offset, reported);
  if (comment) return comment;
  const cursor = cursorAt(snapshot.text, offset);
  if (!cursor) return [];
  const container = slotAt(cursor.container.path);
  if (!container) return [];
  const source = sourceText(snapshot.text, snapshot.syntax);
  const site = { snapshot, cursor, eol: source.eol, step: indentStep(source, cursor.container.path[0]) };
  const items = distinct(itemsFor(site, container));
  return items.some((item) => isTyped(item, cursor, snapshot.text)) ? [] : items;
}

/** Whether a word is typed in full: a list that is still open would take the next Enter for itself. */
function isTyped({ edit: { span, text: word }, snippet }: CompletionItem, { offset }: Cursor, text: string): boolean {
  return snippet === undefined && offset === span.end && word !== '' && text.slice(span.start, span.end) === word;
}

function itemsFor(site: Site, container: Slot): CompletionItem[] {
  const { cursor } = site;
  if (cursor.place === 'value') {
    const slot = slotBelow(container, cursor.key ?? '');
    return slot ? valueItems(site, slot) : [];
  }
  if (cursor.place === 'item') return itemItems(site, container);
  const { type } = container;
  if (type.type === 'root') return rootItems(site, container);
  if (type.type === 'object') return keyItems(site, container);
  if (type.type === 'collection' || type.type === 'entries') return entryItems(site, container);
  // Below the header of a list, where no dash has been typed yet.
  const dashless = type.type !== 'mapOfLists' && type.type !== 'mapOfReferences' && cursor.container.keys.length === 0;
  if (dashless && !cursor.container.flow && !cursor.colon)
    return itemItems({ ...site, cursor: { ...cursor, dashless: true } }, container);
  return entryItems(site, container);
}

function distinct(items: readonly CompletionItem[]): CompletionItem[] {
  return [...new Map(items.map((item) => [`${item.kind} ${item.label}`, item])).values()];
}
