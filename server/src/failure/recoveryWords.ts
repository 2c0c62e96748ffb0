/** How work comes back, in words: by what mechanism, by itself or not, and within what time. */
import type { Message } from '../text/message.ts';
import { formatDuration } from '../topology/scalars.ts';
import { message } from './failureMessages.ts';
import type { Recovery } from './recoveryTime.ts';

/** What happens, and what is lacking where it does. */
export function howMessage({ mechanism, after = 0, lacks = [] }: Recovery): Message {
  if (mechanism === 'service-restart') return message('recovery.service-restart', { after: formatDuration(after) });
  const how = message(`recovery.${mechanism}`);
  const [first, ...others] = lacks;
  if (!first) return how;
  const all = others.reduce((one, other) => message('recovery.lacks.and', { one, other }), first);
  return message('recovery.lacks', { how, lacks: all });
}

/** By itself, by hand, or what cannot be told. */
export function whoMessage({ automatic }: Recovery): Message {
  if (automatic === undefined) return message('recovery.cannot-tell');
  return message(automatic ? 'recovery.automatic' : 'recovery.by-hand');
}

/** How long it takes at most. */
export function figureMessage({ range }: Recovery): Message {
  if (range === undefined) return message('recovery.no-figure');
  return range.to === 0 ? message('recovery.at-once') : message('recovery.up-to', { time: formatDuration(range.to) });
}
