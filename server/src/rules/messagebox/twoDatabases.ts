/** Two MessageBoxes: the master routes for both, so the second brings next to nothing. */
import { type Operation, removeKey, setKey } from '../../syntax/edit/operation.ts';
import type { Database, Platform } from '../../topology/platform.ts';
import { hasUnknownDatabase, messageBoxes } from '../facts/tracking.ts';
import { freeName } from '../fixes/freeName.ts';
import { concerned } from '../related.ts';
import { defineRule, describeRule, type Fix, fixOf, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'messagebox/two-databases',
  kind: 'R',
  severity: 'warning',
  title: 'Two MessageBoxes',
  says: 'Two MessageBoxes bring almost no benefit. Use one, or three with the master routing only.',
  matters:
    'With several MessageBoxes the master routes for all. A second one hardly pays for that work, while it is one more database whose loss stops the group.',
  fixes: {
    'add-messagebox': 'Add a third MessageBox, "{db}", and let the master "{master}" only route',
    'remove-messagebox': 'Remove the MessageBox "{db}"',
  },
  subject: ['database'],
  sources: ['tg/scaling-out-the-biztalk-server-databases'],
  scope: 'none',
});

export const twoDatabases = defineRule(rule, function* ({ platform }) {
  const boxes = messageBoxes(platform);
  const [first, second] = boxes;
  if (!first || !second || boxes.length > 2 || hasUnknownDatabase(platform)) return;
  const [master, other] = isMaster(second) ? [second, first] : [first, second];
  yield reportOn(other, rule.say(), {
    related: concerned([master]),
    fixes: () => [addThird(platform, master, other), removeOther(master, other)],
  });
});

function isMaster({ entry }: Database): boolean {
  return entry.values.master?.value === true;
}

/** Beside the second one; the master then only routes. */
function addThird(platform: Platform, master: Database, other: Database): Fix {
  const names = platform.databases.map((database) => database.name);
  const name = freeName(names, other.name);
  const on = other.entry.values.on?.name;
  return fixOf(rule.fix('add-messagebox', { db: name, master: master.name }), [
    setKey(['databases', name], { ...(on === undefined ? {} : { on }), kind: 'messagebox' }),
    setKey(['databases', master.name, 'newPublication'], 'disabled'),
  ]);
}

/** The only MessageBox takes the new messages, and is the master without saying so. */
function removeOther(master: Database, other: Database): Fix {
  const publish: readonly Operation[] =
    master.entry.values.newPublication?.value === 'disabled'
      ? [setKey(['databases', master.name, 'newPublication'], 'enabled')]
      : [];
  return fixOf(rule.fix('remove-messagebox', { db: other.name }), [removeKey(['databases', other.name]), ...publish]);
}
