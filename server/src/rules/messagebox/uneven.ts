/** MessageBoxes besides the master on unlike hardware: each gets an equal share of the work. */
import { message } from '../../text/messages/message.ts';
import { concerned } from '../facts/concerned.ts';
import { messageBoxes } from '../facts/tracking.ts';
import { defineRule } from '../rule.ts';

export const uneven = defineRule({
  id: 'messagebox/uneven',
  kind: 'R',
  severity: 'hint',
  title: 'messagebox/uneven.title',
  subject: ['database'],
  reads: ['databases'],
  sources: ['core/scaling-out-the-sql-server-tier'],
  scope: 'none',
  *check({ platform }) {
    const boxes = messageBoxes(platform);
    // Where no master is marked nobody knows which are the secondary ones.
    if (!boxes.some((box) => box.entry.values.master?.value === true)) return;
    const secondary = boxes.filter((box) => box.entry.values.master?.value !== true && box.entry.values.hardware);
    const wordOf = (box: (typeof boxes)[number]): string => box.entry.values.hardware?.value.toLowerCase() ?? '';
    const [first] = secondary;
    const unlike = first && secondary.find((box) => wordOf(box) !== wordOf(first));
    if (!unlike) return;
    yield {
      entity: unlike.id,
      place: unlike.entry.values.hardware?.place ?? unlike.place,
      message: message('messagebox/uneven'),
      related: concerned(secondary.filter((box) => box !== unlike)),
    };
  },
});
