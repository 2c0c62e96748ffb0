/** How reports on what is described are put together. What they say is for the rules. */
import type { Place } from '../syntax/node.ts';
import type { Message } from '../text/message.ts';
import type { Report } from './rule.ts';

/** Something described, with the place that stands for it. */
interface Subject {
  readonly id: string;
  readonly place: Place;
}

/** A report on something described, at its place unless another one is given. */
export function reportOn(
  { id, place }: Subject,
  message: Message,
  more?: Partial<Omit<Report, 'entity' | 'message'>>,
): Report {
  return { entity: id, place, message, ...more };
}
