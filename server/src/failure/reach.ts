/** How far a loss reaches, in words. */
import type { Message } from '../text/message.ts';
import { message } from './failureMessages.ts';
import type { Impact } from './model.ts';

/** `application, when services restart; systemwide after a while`. `named`: how the first scope is called. */
export function reachMessage({ scope, phase, later }: Impact, named: Message = message(`scope.${scope}`)): Message {
  const isAtOnce = scope === 'none' || phase === 'run';
  const now = isAtOnce ? named : message('reach.when', { scope: named, phase: message(`phase.${phase}`) });
  if (later === undefined) return now;
  return message('reach.later', { reach: now, later: message(`scope.${later}`), phase: message('phase.delayed') });
}
