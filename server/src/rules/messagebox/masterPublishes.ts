/** A master MessageBox that takes new messages, although others are there to do so. */
import { message } from '../../text/messages/message.ts';
import { messageBoxes } from '../facts/tracking.ts';
import { defineRule } from '../rule.ts';

export const masterPublishes = defineRule({
  id: 'messagebox/master-publishes',
  kind: 'R',
  severity: 'information',
  title: 'messagebox/master-publishes.title',
  subject: ['database'],
  reads: ['databases'],
  sources: ['tg/scaling-out-the-biztalk-server-databases'],
  scope: 'none',
  *check({ platform }) {
    const boxes = messageBoxes(platform);
    if (boxes.length < 3) return;
    const masters = boxes.filter((box) => box.entry.values.master?.value === true);
    const [master] = masters;
    const publication = master?.entry.values.newPublication;
    if (!master || masters.length > 1 || publication?.value === 'disabled') return;
    const { name } = master;
    const report = {
      entity: master.id,
      place: publication?.place ?? master.place,
      fixes: () => [
        {
          title: message('fix.disable-publication', { db: name }),
          operations: [{ op: 'set', path: ['databases', name, 'newPublication'], value: 'disabled' }] as const,
          preferred: true,
          safe:
            publication !== undefined &&
            boxes.some((box) => box !== master && box.entry.values.newPublication?.value !== 'disabled'),
        },
      ],
    };
    if (publication) yield { ...report, message: message('messagebox/master-publishes', { db: name }) };
    else
      yield {
        ...report,
        severity: 'hint',
        notStated: 'master-publication',
        message: message('messagebox/master-publishes.unknown', { db: name }),
      };
  },
});
