/** A database whose placement is not stated, so that what it depends on is unknown. */
import { setKey } from '../../syntax/edit/operation.ts';
import type { Database, Platform, SqlInstance } from '../../topology/platform.ts';
import {
  databasesHeldBy,
  groupsOf,
  instanceRedundancy,
  isAnalysisDatabase,
  isCoreDatabase,
} from '../facts/sqlRedundancy.ts';
import { allDatabases, defineRuleForEach } from '../forEach.ts';
import { describeRule, type Fix, firstPreferred, fixOf, notStated, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'reference/database-not-placed',
  kind: 'M',
  severity: 'error',
  title: 'Database on no instance',
  says: {
    '': 'Database "{database}" is on no SQL instance.',
    'not-stated': 'The SQL instance of database "{database}" is not stated.',
  },
  matters:
    'Where a database lies decides with which server it fails. Without an instance it takes part in no answer about failures.',
  fixes: { 'place-database': 'Place "{database}" on {place}' },
  subject: ['database'],
  sources: [],
  scope: 'none',
});

export const databaseNotPlaced = defineRuleForEach(rule, allDatabases, ({ platform }, database) => {
  const { on } = database.entry.values;
  if (database.instance || database.availabilityGroup) return undefined;
  // A file without instances does not speak of them; that is said of the name.
  if (on && !instanceSections.some((section) => platform.topology.stated.has(section))) return undefined;
  return reportOn(database, rule.say(on ? '' : 'not-stated', { database: database.name }), {
    place: on?.place ?? database.place,
    ...(on ? {} : notStated('database-placement')),
    fixes: () => placeFixes(platform, database),
  });
});

const instanceSections = ['sqlInstances', 'availabilityGroups'] as const;

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
  return firstPreferred(
    best.map((holder) =>
      fixOf(rule.fix('place-database', { database: database.name, place: holder.name }), [
        setKey(['databases', database.name, ...(bare ? [] : ['on'])], holder.name),
      ]),
    ),
  );
}

/** Whether a database without which the group stops makes no gap there that was none before. */
function canHoldCore(platform: Platform, instance: SqlInstance): boolean {
  return instanceRedundancy(instance) !== 'single' || databasesHeldBy(platform, instance).some(isCoreDatabase);
}
