/** Several MessageBoxes of which none, or more than one, is the master. */
import type { Operation } from '../../syntax/edit/operation.ts';
import { message } from '../../text/messages/message.ts';
import type { Database } from '../../topology/platform.ts';
import { messageBoxes } from '../facts/tracking.ts';
import { defineRule, type Fix } from '../rule.ts';

export const masterCount = defineRule({
  id: 'messagebox/master-count',
  kind: 'M',
  severity: 'error',
  title: 'messagebox/master-count.title',
  subject: ['database'],
  reads: ['databases'],
  sources: ['tg/scaling-out-the-biztalk-server-databases'],
  scope: 'none',
  *check({ platform }) {
    const boxes = messageBoxes(platform);
    const masters = boxes.filter((box) => box.entry.values.master?.value === true);
    const [first, second] = boxes;
    if (!first || !second || masters.length === 1) return;
    const wrong = masters[1] ?? first;
    const report = {
      entity: wrong.id,
      place: wrong.entry.values.master?.place ?? wrong.place,
      related: masters
        .filter((box) => box !== wrong)
        .map((box) => ({ message: message('messagebox/master-count.other', { db: box.name }), place: box.place })),
      fixes: () => [masters.length === 0 ? markFix(first) : onlyFix(masters)],
    };
    if (boxes.some((box) => box.entry.values.master !== undefined))
      yield { ...report, message: message('messagebox/master-count', { n: masters.length }) };
    else
      yield {
        ...report,
        severity: 'information',
        notStated: 'master-messagebox',
        message: message('messagebox/master-count.unknown', { dbs: boxes.map((box) => box.name) }),
      };
  },
});

function markFix({ name }: Database): Fix {
  return {
    title: message('fix.mark-master', { db: name }),
    operations: [{ op: 'set', path: ['databases', name, 'master'], value: true }],
    preferred: true,
  };
}

/** The first stays; once one entry has the marker, the others have it not. */
function onlyFix([first, ...others]: readonly Database[]): Fix {
  return {
    title: message('fix.only-master', { db: first?.name ?? '' }),
    operations: others.map(({ name }): Operation => ({ op: 'remove', path: ['databases', name, 'master'] })),
    preferred: true,
  };
}
