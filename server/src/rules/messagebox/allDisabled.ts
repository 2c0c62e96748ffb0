/** No MessageBox takes new messages. */
import { setKey } from '../../syntax/edit/operation.ts';
import { hasUnknownDatabase, messageBoxes } from '../facts/tracking.ts';
import { concerned } from '../related.ts';
import { defineRule, describeRule, preferredFix, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'messagebox/all-disabled',
  kind: 'C',
  severity: 'error',
  title: 'No MessageBox publishes',
  says: 'No MessageBox ({boxes}) accepts new messages.',
  matters:
    'A MessageBox that has publication disabled takes no new messages. If none takes any, nothing that is received gets further.',
  fixes: { 'enable-publication': 'Enable new message publication on "{db}"' },
  subject: ['database'],
  sources: ['core/scaling-out-the-sql-server-tier'],
  scope: 'systemwide',
});

export const allDisabled = defineRule(rule, function* ({ platform }) {
  const boxes = messageBoxes(platform);
  const disabled = boxes.filter((box) => box.entry.values.newPublication?.value === 'disabled');
  // Of several the master is the last that should publish.
  const box = disabled.find((each) => each.entry.values.master?.value !== true) ?? disabled[0];
  if (!box || disabled.length < boxes.length || hasUnknownDatabase(platform)) return;
  const { name } = box;
  yield reportOn(box, rule.say({ boxes: boxes.map((each) => each.name) }), {
    place: box.entry.values.newPublication?.place ?? box.place,
    related: concerned(boxes.filter((each) => each !== box)),
    fixes: () => [
      preferredFix(rule.fix('enable-publication', { db: name }), [
        setKey(['databases', name, 'newPublication'], 'enabled'),
      ]),
    ],
  });
});
