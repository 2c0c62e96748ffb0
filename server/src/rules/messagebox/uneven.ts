/** MessageBoxes besides the master on unlike hardware: each gets an equal share of the work. */
import { messageBoxes } from '../facts/tracking.ts';
import { concerned } from '../related.ts';
import { defineRule, describeRule, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'messagebox/uneven',
  kind: 'R',
  severity: 'hint',
  title: 'Unlike MessageBox hardware',
  says: 'MessageBoxes {boxes} have unlike hardware. They share the work evenly.',
  matters: 'Messages are spread evenly over the secondary MessageBoxes. The slowest machine sets the pace for all.',
  subject: ['database'],
  sources: ['core/scaling-out-the-sql-server-tier'],
  scope: 'none',
});

export const uneven = defineRule(rule, function* ({ platform }) {
  const boxes = messageBoxes(platform);
  // Where no master is marked the secondary ones are not known.
  if (!boxes.some((box) => box.entry.values.master?.value === true)) return;
  const secondary = boxes.filter((box) => box.entry.values.master?.value !== true && box.entry.values.hardware);
  const wordOf = (box: (typeof boxes)[number]): string => box.entry.values.hardware?.value.toLowerCase() ?? '';
  const [first] = secondary;
  const unlike = first && secondary.find((box) => wordOf(box) !== wordOf(first));
  if (!unlike) return;
  yield reportOn(unlike, rule.say({ boxes: secondary.map((box) => box.name) }), {
    place: unlike.entry.values.hardware?.place ?? unlike.place,
    related: concerned(secondary.filter((box) => box !== unlike)),
  });
});
