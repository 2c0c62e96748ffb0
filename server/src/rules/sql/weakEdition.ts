/** SQL Server Express or Workgroup under BizTalk databases of a group that must be highly available. */
import { message } from '../../text/messages/message.ts';
import { concerned } from '../facts/concerned.ts';
import { databasesHeldBy, isBizTalkDatabase } from '../facts/sqlRedundancy.ts';
import { defineRule } from '../rule.ts';

export const weakEdition = defineRule({
  id: 'sql/weak-edition',
  kind: 'C',
  severity: 'warning',
  title: 'sql/weak-edition.title',
  subject: ['sqlInstance'],
  reads: ['sqlInstances', 'databases', 'availabilityGroups', 'group'],
  sources: [
    'tg/planning-for-database-performance',
    'install/hardware-and-software-requirements-for-biztalk-server-2020',
  ],
  scope: 'systemwide',
  *check({ platform }) {
    if (platform.goal !== 'high') return;
    for (const instance of platform.sqlInstances) {
      const { edition } = instance.entry.values;
      if (edition?.value !== 'express' && edition?.value !== 'workgroup') continue;
      const databases = databasesHeldBy(platform, instance).filter(isBizTalkDatabase);
      if (databases.length === 0) continue;
      yield {
        entity: instance.id,
        place: edition.place,
        message: message(edition.value === 'express' ? 'sql/weak-edition.express' : 'sql/weak-edition.workgroup'),
        related: concerned(databases),
      };
    }
  },
});
