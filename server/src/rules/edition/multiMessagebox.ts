/** Several MessageBoxes under an edition that has one. */
import { message } from '../../text/messages/message.ts';
import { concerned } from '../facts/concerned.ts';
import { editionFix } from '../facts/editionFix.ts';
import { messageBoxes } from '../facts/tracking.ts';
import { defineRule } from '../rule.ts';

export const multiMessagebox = defineRule({
  id: 'edition/multi-messagebox',
  kind: 'C',
  severity: 'warning',
  title: 'edition/multi-messagebox.title',
  subject: ['group'],
  reads: ['group', 'databases'],
  sources: ['tg/planning-for-high-availability-and-disaster-recovery'],
  scope: 'none',
  *check({ platform }) {
    const { edition } = platform.topology.group?.values ?? {};
    const boxes = messageBoxes(platform);
    if ((edition?.value !== 'standard' && edition?.value !== 'branch') || boxes.length < 2) return;
    yield {
      entity: 'group',
      place: edition.place,
      message: message('edition/multi-messagebox'),
      related: concerned(boxes),
      fixes: () => [editionFix()],
    };
  },
});
