/** The BAM databases that the backup job leaves out, without a backup of their own. */
import { message } from '../../text/messages/message.ts';
import type { DatabaseKind } from '../../vocabulary/database.ts';
import { isBamUsed } from '../facts/bam.ts';
import { defineRule } from '../rule.ts';

const leftOut: readonly DatabaseKind[] = ['bam-star-schema', 'bam-analysis', 'bam-archive'];

export const bamNotBackedUp = defineRule({
  id: 'dr/bam-not-backed-up',
  kind: 'S',
  severity: 'warning',
  title: 'dr/bam-not-backed-up.title',
  subject: ['backup'],
  reads: ['backup', 'bam', 'databases'],
  sources: ['core/backing-up-and-restoring-biztalk-server-databases'],
  scope: 'application',
  *check({ platform }) {
    const bam = platform.topology.backup?.values.bam;
    if (bam?.value !== false || !isBamUsed(platform)) return;
    const described = platform.databases.filter((database) => database.kind && leftOut.includes(database.kind));
    const dbs = described.map((database) => database.name);
    yield {
      entity: 'backup',
      place: bam.place,
      message: dbs.length > 0 ? message('dr/bam-not-backed-up', { dbs }) : message('dr/bam-not-backed-up.databases'),
      about: described.map((database) => database.id),
      fixes: () => [
        {
          title: message('fix.back-up-bam'),
          preferred: true,
          operations: [{ op: 'set', path: ['backup', 'bam'], value: true }],
        },
      ],
    };
  },
});
