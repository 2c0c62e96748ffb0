/** Databases on storage of another RAID level than 1+0. One page names RAID 5; the others recommend 1+0. */
import { isBizTalkDatabase } from '../facts/sqlRedundancy.ts';
import { databasesAt } from '../facts/storage.ts';
import { defineRule, describeRule, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'sql/raid-level',
  kind: 'R',
  severity: 'hint',
  title: 'RAID level other than 1+0',
  says: 'The storage of {dbs} is not RAID 1+0, which is recommended.',
  matters:
    'The MessageBox writes all the time. RAID 1+0 survives the loss of a disk and writes fast; RAID 5 pays for each write and suffers while it rebuilds.',
  subject: ['storage'],
  sources: ['tg/high-availability-for-databases'],
  scope: 'none',
});

export const raidLevel = defineRule(rule, function* ({ platform }) {
  for (const storage of platform.topology.storage) {
    const { raid } = storage.values;
    if (raid === undefined || levelOf(raid.value) === '10') continue;
    const databases = databasesAt(platform, storage).filter(isBizTalkDatabase);
    if (databases.length === 0) continue;
    yield reportOn(storage, rule.say({ dbs: databases.map((database) => database.name) }), { place: raid.place });
  }
});

/** `RAID 1 + 0`, `1+0` and `10` are one level. */
function levelOf(raid: string): string {
  return raid.toLowerCase().replace(/raid|[\s+-]/g, '');
}
