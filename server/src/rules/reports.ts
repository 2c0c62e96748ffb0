/** Reports on the group as a whole, and on several things at once. What they say is for the rules. */
import type { Place } from '../syntax/node.ts';
import type { Message } from '../text/message.ts';
import type { SettingsName } from '../vocabulary/format.ts';
import { type Report, reportOn } from './rule.ts';

/** Something described, with the place that stands for it. */
interface Subject {
  readonly id: string;
  readonly place: Place;
}

/** What else a report says. */
type More = Partial<Omit<Report, 'entity' | 'message'>>;

/** A report on a section of settings, where a fact of it stands. */
export function reportOnSection(section: SettingsName, place: Place, message: Message, more?: More): Report {
  return reportOn({ id: section, place }, message, more);
}

/** A report on the group, where a fact about it stands. */
export function reportOnGroup(place: Place, message: Message, more?: More): Report {
  return reportOnSection('group', place, message, more);
}

/** A report on the first of several that it is about; the others are related, each with what is said of it. */
export function reportOnFirst<Item extends Subject>(
  first: Item,
  all: readonly Item[],
  say: (item: Item) => Message,
  more?: More,
): Report {
  const others = all.filter((each) => each !== first);
  return reportOn(first, say(first), {
    about: others.map(({ id }) => id),
    related: others.map((each) => ({ message: say(each), place: each.place })),
    ...more,
  });
}
