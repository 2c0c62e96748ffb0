/**
 * The databases are listed, and one without which no group works is not among them. A file that lists none says nothing
 * about them, which is said once.
 */
import { message } from '../../text/messages/message.ts';
import type { Platform } from '../../topology/platform.ts';
import { coreDatabaseKinds, type DatabaseKind, defaultNameOf } from '../../vocabulary/database.ts';
import { isCoreDatabase } from '../facts/sqlRedundancy.ts';
import { defineRule, type Fix } from '../rule.ts';

export const missingCoreDatabase = defineRule({
  id: 'reference/missing-core-database',
  kind: 'M',
  severity: 'error',
  title: 'reference/missing-core-database.title',
  subject: ['group'],
  reads: ['databases', 'sqlInstances', 'availabilityGroups', 'hosts', 'servers'],
  sources: ['core/databases-in-biztalk-server'],
  scope: 'systemwide',
  *check({ platform }) {
    const { databases, topology } = platform;
    const place = topology.groupPlace;
    if (databases.length === 0) {
      const described = (['hosts', 'servers', 'sqlInstances'] as const).some((section) => topology.stated.has(section));
      if (described)
        yield {
          entity: 'group',
          place,
          severity: 'information',
          message: message('reference/missing-core-database.not-stated'),
          notStated: 'databases',
        };
      return;
    }
    const known = databases.every((database) => database.kind !== undefined);
    for (const kind of coreDatabaseKinds) {
      if (databases.some((database) => database.kind === kind)) continue;
      yield {
        entity: 'group',
        place,
        message: message('reference/missing-core-database', { kind: message(`core-database.${kind}`) }),
        // A database of unknown kind may be the one that is missing.
        ...(known ? {} : { severity: 'information' as const }),
        fixes: () => addFixes(platform, kind),
      };
    }
  },
});

/** Beside the other databases without which the group stops, else beside any. */
function addFixes({ databases }: Platform, kind: DatabaseKind): readonly Fix[] {
  const name = defaultNameOf(kind);
  const neighbours = [...databases.filter(isCoreDatabase), ...databases];
  const holder = neighbours.map((each) => each.instance ?? each.availabilityGroup).find((each) => each !== undefined);
  const taken = databases.some((each) => each.name.toLowerCase() === name?.toLowerCase());
  if (name === undefined || !holder || taken) return [];
  return [
    {
      title: message('fix.reference.add-database', { database: name, place: holder.name }),
      preferred: true,
      operations: [{ op: 'set', path: ['databases', name], value: holder.name }],
    },
  ];
}
