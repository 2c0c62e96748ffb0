/** The beginning of every linked entry. It links nothing. */
import type { CollectionName } from '../vocabulary/format.ts';
import type { EntryOf } from './entry.ts';
import type { Linked } from './platform.ts';

/** An entry with what everybody asks of it. */
export function linked<Section extends CollectionName>(entry: EntryOf<Section>): Linked<Section> {
  return { entry, name: entry.name, id: entry.id, place: entry.place };
}
