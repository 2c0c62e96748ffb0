/** BAM without what keeps its Primary Import database small. */
import { isBamUsed } from '../facts/bam.ts';
import { defineRule, describeRule } from '../rule.ts';

const rule = describeRule({
  id: 'bam/maintenance',
  kind: 'R',
  severity: 'hint',
  title: 'BAM without online window or archiving',
  says: {
    '': 'BAM has no {missing}. Its Primary Import database grows until the disk is full.',
    window: 'limited online window',
    archiving: 'archiving',
    both: 'limited online window and no archiving',
  },
  matters:
    'Without an online window and an archiving job the Primary Import database keeps everything, until queries are slow and the disk is full.',
  subject: ['bam'],
  sources: ['tg/scaling-out-the-biztalk-server-databases'],
  scope: 'application',
});

export const maintenance = defineRule(rule, function* ({ platform }) {
  const { bam } = platform.topology;
  if (!bam || !isBamUsed(platform)) return;
  const { onlineWindow, archiving } = bam.values;
  const [first, ...others] = [onlineWindow, archiving].filter((fact) => fact?.value === false);
  if (!first) return;
  const text = rule.say({
    missing: rule.say(others.length > 0 ? 'both' : first === archiving ? 'archiving' : 'window'),
  });
  const related = others.flatMap((fact) => (fact ? [{ message: text, place: fact.place }] : []));
  yield { entity: bam.id, place: first.place, message: text, related };
});
