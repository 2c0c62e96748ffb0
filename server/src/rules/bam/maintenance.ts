/** BAM without what keeps its Primary Import database small. */
import { message } from '../../text/messages/message.ts';
import { isBamUsed } from '../facts/bam.ts';
import { defineRule } from '../rule.ts';

export const maintenance = defineRule({
  id: 'bam/maintenance',
  kind: 'R',
  severity: 'hint',
  title: 'bam/maintenance.title',
  subject: ['bam'],
  reads: ['bam', 'databases'],
  sources: ['tg/scaling-out-the-biztalk-server-databases'],
  scope: 'application',
  *check({ platform }) {
    const { bam } = platform.topology;
    if (!bam || !isBamUsed(platform)) return;
    const text = message('bam/maintenance');
    const [first, ...others] = [bam.values.onlineWindow, bam.values.archiving].filter((fact) => fact?.value === false);
    if (!first) return;
    const related = others.flatMap((fact) => (fact ? [{ message: text, place: fact.place }] : []));
    yield { entity: bam.id, place: first.place, message: text, related };
  },
});
