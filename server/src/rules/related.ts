/** Related information: what a finding is about besides its own place, where its text does not name it. */
import type { Place } from '../syntax/node.ts';
import { defineMessages } from '../text/message.ts';
import type { Handler, Host } from '../topology/platform.ts';
import { handlerName } from './facts/hosts.ts';
import type { Related } from './rule.ts';

/** What is said at the other places. */
export const relatedTexts = defineMessages(
  {
    concerned: '"{name}" is concerned',
    handler: 'Handler "{name}"',
    host: 'Host "{host}"',
  },
  'related',
);

/** These entries, at their names. */
export function concerned(entries: readonly { readonly name: string; readonly place: Place }[]): readonly Related[] {
  return entries.map(({ name, place }) => ({ message: relatedTexts('concerned', { name }), place }));
}

/** These handlers, where they are written. */
export function relatedHandlers(handlers: readonly Handler[]): readonly Related[] {
  return handlers.map((handler) => ({
    message: relatedTexts('handler', { name: handlerName(handler) }),
    place: handler.place,
  }));
}

/** These hosts, at their names. */
export function relatedHosts(hosts: readonly Host[]): readonly Related[] {
  return hosts.map(({ name, place }) => ({ message: relatedTexts('host', { host: name }), place }));
}
