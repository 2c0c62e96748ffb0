/** No MessageBox takes new messages. */
import { message } from '../../text/messages/message.ts';
import { concerned } from '../facts/concerned.ts';
import { hasUnknownDatabase, messageBoxes } from '../facts/tracking.ts';
import { defineRule } from '../rule.ts';

export const allDisabled = defineRule({
  id: 'messagebox/all-disabled',
  kind: 'C',
  severity: 'error',
  title: 'messagebox/all-disabled.title',
  subject: ['database'],
  reads: ['databases'],
  sources: ['core/scaling-out-the-sql-server-tier'],
  scope: 'systemwide',
  *check({ platform }) {
    const boxes = messageBoxes(platform);
    const disabled = boxes.filter((box) => box.entry.values.newPublication?.value === 'disabled');
    // Of several the master is the last that should publish.
    const box = disabled.find((each) => each.entry.values.master?.value !== true) ?? disabled[0];
    if (!box || disabled.length < boxes.length || hasUnknownDatabase(platform)) return;
    const { name } = box;
    yield {
      entity: box.id,
      place: box.entry.values.newPublication?.place ?? box.place,
      message: message('messagebox/all-disabled'),
      related: concerned(boxes.filter((each) => each !== box)),
      fixes: () => [
        {
          title: message('fix.enable-publication', { db: name }),
          operations: [{ op: 'set', path: ['databases', name, 'newPublication'], value: 'enabled' }],
          preferred: true,
        },
      ],
    };
  },
});
