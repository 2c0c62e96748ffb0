/** Several MessageBoxes of which none, or more than one, is the master. */
import { removeKey, setKey } from '../../syntax/edit/operation.ts';
import type { Database } from '../../topology/platform.ts';
import { messageBoxes } from '../facts/tracking.ts';
import { defineRule, describeRule, type Fix, notStated, preferredFix, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'messagebox/master-count',
  kind: 'M',
  severity: 'error',
  title: 'Not exactly one master',
  says: {
    '': '{n} MessageBoxes are marked as master, not one: a group has exactly one.',
    unknown: 'Which of {dbs} is master is not stated. A group has exactly one master MessageBox.',
    other: '"{db}" is marked too',
  },
  matters:
    'Exactly one MessageBox holds the subscriptions and routes to the others. Which one it is decides what else has to be protected most.',
  fixes: {
    'mark-master': 'Mark "{db}" as the master MessageBox',
    'only-master': 'Keep "{db}" as the only master MessageBox',
  },
  subject: ['database'],
  sources: ['tg/scaling-out-the-biztalk-server-databases'],
  scope: 'none',
});

export const masterCount = defineRule(rule, function* ({ platform }) {
  const boxes = messageBoxes(platform);
  const masters = boxes.filter((box) => box.entry.values.master?.value === true);
  const [first, second] = boxes;
  if (!first || !second || masters.length === 1) return;
  const wrong = masters[1] ?? first;
  const isStated = boxes.some((box) => box.entry.values.master !== undefined);
  const message = isStated
    ? rule.say({ n: masters.length })
    : rule.say('unknown', { dbs: boxes.map((box) => box.name) });
  yield reportOn(wrong, message, {
    place: wrong.entry.values.master?.place ?? wrong.place,
    ...(isStated ? {} : notStated('master-messagebox')),
    related: masters
      .filter((box) => box !== wrong)
      .map((box) => ({ message: rule.say('other', { db: box.name }), place: box.place })),
    fixes: () => [masters.length === 0 ? markFix(first) : onlyFix(masters)],
  });
});

function markFix({ name }: Database): Fix {
  return preferredFix(rule.fix('mark-master', { db: name }), [setKey(['databases', name, 'master'], true)]);
}

/** The first stays; once one entry has the marker, the others have it not. */
function onlyFix([first, ...others]: readonly Database[]): Fix {
  return preferredFix(
    rule.fix('only-master', { db: first?.name ?? '' }),
    others.map(({ name }) => removeKey(['databases', name, 'master'])),
  );
}
