/** The BAM databases that the backup job leaves out, without a backup of their own. */
import type { DatabaseKind } from '../../vocabulary/database.ts';
import { isBamUsed } from '../facts/bam.ts';
import { reportOnSection } from '../reports.ts';
import { defineRule, describeRule } from '../rule.ts';

const leftOut: readonly DatabaseKind[] = ['bam-star-schema', 'bam-analysis', 'bam-archive'];

const rule = describeRule({
  id: 'dr/bam-not-backed-up',
  kind: 'S',
  severity: 'warning',
  title: 'BAM databases not backed up',
  says: {
    '': 'The backup job omits {dbs}. After a restore their history is gone.',
    databases:
      'The backup job omits the BAM Star Schema, Analysis and Archive databases. After a restore their history is gone.',
  },
  matters: 'The backup job leaves these databases out. After a restore the history of the business activities is gone.',
  subject: ['backup'],
  sources: ['core/backing-up-and-restoring-biztalk-server-databases'],
  scope: 'application',
});

export const bamNotBackedUp = defineRule(rule, function* ({ platform }) {
  const bam = platform.topology.backup?.values.bam;
  if (bam?.value !== false || !isBamUsed(platform)) return;
  const described = platform.databases.filter((database) => database.kind && leftOut.includes(database.kind));
  const dbs = described.map((database) => database.name);
  yield reportOnSection('backup', bam.place, dbs.length > 0 ? rule.say({ dbs }) : rule.say('databases'), {
    about: described.map((database) => database.id),
  });
});
