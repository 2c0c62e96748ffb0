/** SQL Server Express or Workgroup under BizTalk databases of a group that must be highly available. */
import { databasesHeldBy, isBizTalkDatabase } from '../facts/sqlRedundancy.ts';
import { concerned } from '../related.ts';
import { defineRule, describeRule, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'sql/weak-edition',
  kind: 'C',
  severity: 'warning',
  title: 'Express or Workgroup edition',
  says: {
    express: 'SQL Server Express of "{instance}" lacks SQL Server Agent. No clean-up and no backup job runs.',
    workgroup: 'SQL Server Workgroup of "{instance}" cannot be clustered. The group stops when it fails.',
  },
  matters:
    'Express lacks SQL Server Agent, so no clean-up and no backup job, and other features that BizTalk needs. Workgroup may be adequate for a small group, but it cannot be clustered.',
  applies: 'The Express and Workgroup editions of SQL Server.',
  subject: ['sqlInstance'],
  sources: [
    'tg/planning-for-database-performance',
    'install/hardware-and-software-requirements-for-biztalk-server-2020',
  ],
  scope: 'systemwide',
});

export const weakEdition = defineRule(rule, function* ({ platform }) {
  if (platform.goal !== 'high') return;
  for (const instance of platform.sqlInstances) {
    const { edition } = instance.entry.values;
    if (edition?.value !== 'express' && edition?.value !== 'workgroup') continue;
    const databases = databasesHeldBy(platform, instance).filter(isBizTalkDatabase);
    if (databases.length === 0) continue;
    yield reportOn(
      instance,
      rule.say(edition.value === 'express' ? 'express' : 'workgroup', { instance: instance.name }),
      { place: edition.place, related: concerned(databases) },
    );
  }
});
