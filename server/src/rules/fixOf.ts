/** How a fix is put together, by how far it can be trusted. What it does is for the rule. */
import type { Operation } from '../syntax/edit/operation.ts';
import type { Message } from '../text/message.ts';
import type { Fix } from './rule.ts';

/** One choice among others. */
export function fixOf(title: Message, operations: readonly Operation[]): Fix {
  return { title, operations };
}

/** The one that most people want. */
export function preferredFix(title: Message, operations: readonly Operation[]): Fix {
  return { title, operations, preferred: true };
}

/** The one that most people want, fit to be applied without a look. */
export function safeFix(title: Message, operations: readonly Operation[]): Fix {
  return { title, operations, preferred: true, safe: true };
}

/** These choices, of which most people want the first. */
export function firstPreferred([first, ...others]: readonly Fix[]): readonly Fix[] {
  return first ? [{ ...first, preferred: true }, ...others] : [];
}
