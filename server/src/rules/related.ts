/**
 * Related information: what a finding is about besides its own place, where its text does not name it. One line, however
 * many there are: it names all, and leads to the first.
 */
import type { Place } from '../syntax/node.ts';
import { defineMessages, type Message } from '../text/message.ts';
import type { Handler, Host } from '../topology/platform.ts';
import { handlerName } from './facts/hosts.ts';
import type { Related } from './rule.ts';

/** What is said at the other places. */
export const relatedTexts = defineMessages(
  {
    concerned: '{names} is concerned',
    'concerned.several': '{names} are concerned',
    handler: 'Handler {names}',
    'handler.several': 'Handlers {names}',
    host: 'Host {names}',
    'host.several': 'Hosts {names}',
  },
  'related',
);

interface Named {
  readonly name: string;
  readonly place: Place;
}

/** These entries, at the name of the first. */
export function concerned(entries: readonly Named[]): readonly Related[] {
  return oneLine(entries, (names) => relatedTexts(names.length > 1 ? 'concerned.several' : 'concerned', { names }));
}

/** These handlers, where the first is written. */
export function relatedHandlers(handlers: readonly Handler[]): readonly Related[] {
  const named = handlers.map((handler) => ({ name: handlerName(handler), place: handler.place }));
  return oneLine(named, (names) => relatedTexts(names.length > 1 ? 'handler.several' : 'handler', { names }));
}

/** These hosts, at the name of the first. */
export function relatedHosts(hosts: readonly Host[]): readonly Related[] {
  return oneLine(hosts, (names) => relatedTexts(names.length > 1 ? 'host.several' : 'host', { names }));
}

/** All of them in one line, which `say` makes of their names. */
export function oneLine(entries: readonly Named[], say: (names: readonly string[]) => Message): readonly Related[] {
  const [first] = entries;
  return first ? [{ message: say([...new Set(entries.map(({ name }) => name))]), place: first.place }] : [];
}
