/** Two MessageBoxes: the master routes for both, so the second brings next to nothing. */
import type { Operation } from '../../syntax/edit/operation.ts';
import { message } from '../../text/messages/message.ts';
import type { Database, Platform } from '../../topology/platform.ts';
import { concerned } from '../facts/concerned.ts';
import { freeName } from '../facts/freeName.ts';
import { hasUnknownDatabase, messageBoxes } from '../facts/tracking.ts';
import { defineRule, type Fix } from '../rule.ts';

export const twoDatabases = defineRule({
  id: 'messagebox/two-databases',
  kind: 'R',
  severity: 'warning',
  title: 'messagebox/two-databases.title',
  subject: ['database'],
  reads: ['databases'],
  sources: ['tg/scaling-out-the-biztalk-server-databases'],
  scope: 'none',
  *check({ platform }) {
    const boxes = messageBoxes(platform);
    const [first, second] = boxes;
    if (!first || !second || boxes.length > 2 || hasUnknownDatabase(platform)) return;
    const [master, other] = isMaster(second) ? [second, first] : [first, second];
    yield {
      entity: other.id,
      place: other.place,
      message: message('messagebox/two-databases'),
      related: concerned([master]),
      fixes: () => [addThird(platform, master, other), removeOther(master, other)],
    };
  },
});

function isMaster({ entry }: Database): boolean {
  return entry.values.master?.value === true;
}

/** Beside the second one; the master then only routes. */
function addThird(platform: Platform, master: Database, other: Database): Fix {
  const names = platform.databases.map((database) => database.name);
  const name = freeName(names, other.name);
  const on = other.entry.values.on?.name;
  return {
    title: message('fix.add-messagebox', { db: name, master: master.name }),
    operations: [
      { op: 'set', path: ['databases', name], value: { ...(on === undefined ? {} : { on }), kind: 'messagebox' } },
      { op: 'set', path: ['databases', master.name, 'newPublication'], value: 'disabled' },
    ],
  };
}

/** The only MessageBox takes the new messages, and is the master without saying so. */
function removeOther(master: Database, other: Database): Fix {
  const publish: readonly Operation[] =
    master.entry.values.newPublication?.value === 'disabled'
      ? [{ op: 'set', path: ['databases', master.name, 'newPublication'], value: 'enabled' }]
      : [];
  return {
    title: message('fix.remove-messagebox', { db: other.name }),
    operations: [{ op: 'remove', path: ['databases', other.name] }, ...publish],
  };
}
