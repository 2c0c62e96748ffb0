/** How work comes back, in words: by what mechanism, by itself or not, and within what time. */
import type { Message } from '../text/message.ts';
import { formatDuration } from '../topology/scalars.ts';
import { message } from './failureMessages.ts';
import type { Recovery } from './recoveryTime.ts';

/** What happens. */
export function howMessage({ mechanism, after = 0 }: Recovery): Message {
  return mechanism === 'service-restart'
    ? message('recovery.service-restart', { after: formatDuration(after) })
    : message(`recovery.${mechanism}`);
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
