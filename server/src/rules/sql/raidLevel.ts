/** Databases on storage of another RAID level than 1+0. One page names RAID 5; the others recommend 1+0. */
import { message } from '../../text/messages/message.ts';
import { isBizTalkDatabase } from '../facts/sqlRedundancy.ts';
import { databasesAt } from '../facts/storage.ts';
import { defineRule } from '../rule.ts';

export const raidLevel = defineRule({
  id: 'sql/raid-level',
  kind: 'R',
  severity: 'hint',
  title: 'sql/raid-level.title',
  subject: ['storage'],
  reads: ['storage', 'databases', 'sqlInstances'],
  sources: ['tg/high-availability-for-databases'],
  scope: 'none',
  *check({ platform }) {
    for (const storage of platform.topology.storage) {
      const { raid } = storage.values;
      if (raid === undefined || levelOf(raid.value) === '10') continue;
      const databases = databasesAt(platform, storage).filter(isBizTalkDatabase);
      if (databases.length === 0) continue;
      yield {
        entity: storage.id,
        place: raid.place,
        message: message('sql/raid-level', {
          dbs: databases.map((database) => database.name),
        }),
      };
    }
  },
});

/** `RAID 1 + 0`, `1+0` and `10` are one level. */
function levelOf(raid: string): string {
  return raid.toLowerCase().replace(/raid|[\s+-]/g, '');
}
