/** Points to what a finding is about besides its own place, where the text of the catalogue does not name it. */
import type { Place } from '../../syntax/node.ts';
import { message } from '../../text/messages/message.ts';
import type { Related } from '../rule.ts';

/** Related information for each of these entries, at its name. */
export function concerned(entries: readonly { readonly name: string; readonly place: Place }[]): readonly Related[] {
  return entries.map(({ name, place }) => ({ message: message('related.concerned', { name }), place }));
}
