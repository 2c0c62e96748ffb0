/** A master MessageBox that takes new messages, although others are there to do so. */
import { setKey } from '../../syntax/edit/operation.ts';
import { messageBoxes } from '../facts/tracking.ts';
import { defineRule, describeRule, notStated, preferredFix, reportOn } from '../rule.ts';

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
  const isLastToPublish = boxes.every((box) => box === master || box.entry.values.newPublication?.value === 'disabled');
  yield reportOn(master, rule.say(publication ? '' : 'unknown', { db: name }), {
    place: publication?.place ?? master.place,
    ...(publication ? {} : notStated('master-publication', 'hint')),
    fixes: () => [
      {
        ...preferredFix(rule.fix('disable-publication', { db: name }), [
          setKey(['databases', name, 'newPublication'], 'disabled'),
        ]),
        safe: publication !== undefined && !isLastToPublish,
      },
    ],
  });
});
