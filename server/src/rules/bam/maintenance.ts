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
    const missing = [
      { fact: bam.values.onlineWindow, message: message('bam/maintenance.online-window') },
      { fact: bam.values.archiving, message: message('bam/maintenance.archiving') },
    ].flatMap(({ fact, message: text }) => (fact?.value === false ? [{ place: fact.place, message: text }] : []));
    const [first, ...others] = missing;
    if (!first) return;
    yield { entity: bam.id, place: first.place, message: first.message, related: others };
  },
});
