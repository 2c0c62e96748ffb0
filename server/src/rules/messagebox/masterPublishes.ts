/** A master MessageBox that takes new messages, although others are there to do so. */
import { setKey } from '../../syntax/edit/operation.ts';
import { messageBoxes } from '../facts/tracking.ts';
import { defineRule, describeRule } from '../rule.ts';

const rule = describeRule({
  id: 'messagebox/master-publishes',
  kind: 'R',
  severity: 'information',
  title: 'Master MessageBox publishes',
  says: {
    '': 'The master MessageBox "{db}" publishes new messages. It should only route.',
    unknown: 'Whether the master MessageBox "{db}" publishes new messages is not stated. It should only route.',
  },
  matters:
    'The master keeps the subscriptions and routes for all others. Freed from processing new messages itself it can keep up with them.',
  fixes: { 'disable-publication': 'Disable new message publication on "{db}"' },
  subject: ['database'],
  sources: ['tg/scaling-out-the-biztalk-server-databases'],
  scope: 'none',
});

export const masterPublishes = defineRule(rule, function* ({ platform }) {
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
        title: rule.fix('disable-publication', { db: name }),
        operations: [setKey(['databases', name, 'newPublication'], 'disabled')],
        preferred: true,
        safe:
          publication !== undefined &&
          boxes.some((box) => box !== master && box.entry.values.newPublication?.value !== 'disabled'),
      },
    ],
  };
  if (publication) yield { ...report, message: rule.say({ db: name }) };
  else
    yield { ...report, severity: 'hint', notStated: 'master-publication', message: rule.say('unknown', { db: name }) };
});
