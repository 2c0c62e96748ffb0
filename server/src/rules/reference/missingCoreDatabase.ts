/**
 * The databases are listed, and one without which no group works is not among them. A file that lists none says nothing
 * about them, which is said once.
 */
import { setKey } from '../../syntax/edit/operation.ts';
import type { Platform } from '../../topology/platform.ts';
import { coreDatabaseKinds, type DatabaseKind, defaultNameOf } from '../../vocabulary/database.ts';
import { describesBizTalk } from '../facts/partialFile.ts';
import { isCoreDatabase } from '../facts/sqlRedundancy.ts';
import { reportOnGroup } from '../reports.ts';
import { defineRule, describeRule, type Fix, preferredFix } from '../rule.ts';

const rule = describeRule({
  id: 'reference/missing-core-database',
  kind: 'M',
  severity: 'error',
  title: 'Core database missing',
  says: {
    '': 'The group has no {kind} database.',
    'not-stated': 'The databases are not described. Whether they are redundant cannot be checked.',
    management: 'management',
    messagebox: 'MessageBox',
    sso: 'SSO',
  },
  matters:
    'Without the management, the MessageBox and the SSO database no host instance runs. One that is not described cannot be checked for redundancy.',
  fixes: { 'add-database': 'Add the missing entry: database "{database}" on {place}' },
  subject: ['group'],
  sources: ['core/databases-in-biztalk-server'],
  scope: 'systemwide',
});

export const missingCoreDatabase = defineRule(rule, function* ({ platform }) {
  const { databases, topology } = platform;
  const place = topology.groupPlace;
  if (databases.length === 0) {
    const described = (['hosts', 'servers', 'sqlInstances'] as const).some((section) => topology.stated.has(section));
    if (described)
      yield reportOnGroup(place, rule.say('not-stated'), { severity: 'information', notStated: 'databases' });
    return;
  }
  // An import of some databases speaks of no group, and a database of unknown kind may be the one that is missing.
  const known = describesBizTalk(platform) && databases.every((database) => database.kind !== undefined);
  for (const kind of coreDatabaseKinds) {
    if (databases.some((database) => database.kind === kind)) continue;
    yield reportOnGroup(place, rule.say({ kind: rule.say(kind) }), {
      ...(known ? {} : { severity: 'information' as const }),
      fixes: () => addFixes(platform, kind),
    });
  }
});

/** Beside the other databases without which the group stops, else beside any. */
function addFixes({ databases }: Platform, kind: DatabaseKind): readonly Fix[] {
  const name = defaultNameOf(kind);
  const neighbours = [...databases.filter(isCoreDatabase), ...databases];
  const holder = neighbours.map((each) => each.instance ?? each.availabilityGroup).find((each) => each !== undefined);
  const taken = databases.some((each) => each.name.toLowerCase() === name?.toLowerCase());
  if (name === undefined || !holder || taken) return [];
  return [
    preferredFix(rule.fix('add-database', { database: name, place: holder.name }), [
      setKey(['databases', name], holder.name),
    ]),
  ];
}
