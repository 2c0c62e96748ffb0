/** A database of which nobody knows where it is, so nobody knows what its loss follows from. */
import { message } from '../../text/messages/message.ts';
import type { Database, Platform, SqlInstance } from '../../topology/platform.ts';
import { eachOf } from '../each.ts';
import {
  databasesHeldBy,
  groupsOf,
  instanceRedundancy,
  isAnalysisDatabase,
  isCoreDatabase,
} from '../facts/sqlRedundancy.ts';
import { defineRule, type Fix } from '../rule.ts';

export const databaseNotPlaced = defineRule({
  id: 'reference/database-not-placed',
  kind: 'M',
  severity: 'error',
  title: 'reference/database-not-placed.title',
  subject: ['database'],
  reads: ['databases', 'sqlInstances', 'availabilityGroups'],
  sources: [],
  scope: 'none',
  check: eachOf(
    ({ platform }) => platform.databases,
    function* ({ platform }, database) {
      const { on } = database.entry.values;
      if (database.instance || database.availabilityGroup) return;
      const args = { database: database.name };
      yield on
        ? {
            entity: database.id,
            place: on.place,
            message: message('reference/database-not-placed', args),
            fixes: () => placeFixes(platform, database),
          }
        : {
            entity: database.id,
            place: database.place,
            severity: 'information',
            message: message('reference/database-not-placed.not-stated', args),
            notStated: 'database-placement',
            fixes: () => placeFixes(platform, database),
          };
    },
  ),
});

/** One for each instance of the right engine and each availability group; the one with most databases is preferred. */
function placeFixes(platform: Platform, database: Database): readonly Fix[] {
  const analysis = isAnalysisDatabase(database);
  const instances = platform.sqlInstances.filter(
    (instance) =>
      (instance.entry.values.engine?.value === 'analysis-services') === analysis &&
      groupsOf(platform, instance).length === 0 &&
      (!isCoreDatabase(database) || canHoldCore(platform, instance)),
  );
  const holders = [...instances, ...(analysis ? [] : platform.availabilityGroups)];
  const load = (holder: (typeof holders)[number]): number =>
    platform.databases.filter((each) => each.instance === holder || each.availabilityGroup === holder).length;
  const best = holders.toSorted((a, b) => load(b) - load(a));
  const { on, ...others } = database.entry.values;
  const bare = on === undefined && Object.keys(others).length === 0;
  return best.map((holder, index) => ({
    title: message('fix.reference.place-database', { database: database.name, place: holder.name }),
    ...(index === 0 ? { preferred: true } : {}),
    operations: [{ op: 'set', path: ['databases', database.name, ...(bare ? [] : ['on'])], value: holder.name }],
  }));
}

/** Whether a database without which the group stops makes no gap there that was none before. */
function canHoldCore(platform: Platform, instance: SqlInstance): boolean {
  return (
    instanceRedundancy(platform, instance) !== 'single' || databasesHeldBy(platform, instance).some(isCoreDatabase)
  );
}
