/** Several MessageBoxes under an edition that has one. */
import { messageBoxes } from '../facts/tracking.ts';
import { editionFix } from '../fixes/editionFix.ts';
import { concerned } from '../related.ts';
import { reportOnGroup } from '../reports.ts';
import { defineRule, describeRule } from '../rule.ts';

const rule = describeRule({
  id: 'edition/multi-messagebox',
  kind: 'C',
  severity: 'warning',
  title: 'Several MessageBoxes need Enterprise',
  says: 'Several MessageBoxes ({boxes}) need the Enterprise edition.',
  matters: 'The edition is for one MessageBox: a second one is not licensed, and so not supported.',
  applies: 'The Standard and Branch editions.',
  subject: ['group'],
  sources: ['tg/planning-for-high-availability-and-disaster-recovery'],
  scope: 'none',
});

export const multiMessagebox = defineRule(rule, function* ({ platform }) {
  const { edition } = platform.topology.group?.values ?? {};
  const boxes = messageBoxes(platform);
  if ((edition?.value !== 'standard' && edition?.value !== 'branch') || boxes.length < 2) return;
  yield reportOnGroup(edition.place, rule.say({ boxes: boxes.map((box) => box.name) }), {
    related: concerned(boxes),
    fixes: () => [editionFix()],
  });
});
