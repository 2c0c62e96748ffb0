/** A database whose name is almost the default one: more likely a slip than a choice. */
import { replaceAt, setKey } from '../../syntax/edit/operation.ts';
import { distance } from '../../text/nearest.ts';
import type { Database, Platform } from '../../topology/platform.ts';
import { databaseKindOf, defaultDatabaseNames } from '../../vocabulary/database.ts';
import { allDatabases, defineRuleForEach } from '../forEach.ts';
import { describeRule, type Fix, preferredFix, reportOn } from '../rule.ts';

/** One letter in six may differ, and no more than two: a short name differs from others by little. */
const lettersPerSlip = 6;
const most = 2;

const rule = describeRule({
  id: 'db/nonstandard-name',
  kind: 'R',
  severity: 'hint',
  title: 'Unusual database name',
  says: 'Database "{name}" has an unusual name. The default is "{default}".',
  matters:
    'Scripts, jobs and people look for the default name. A name that differs by its spelling only is overlooked in a backup or a restore.',
  fixes: { 'rename-database': 'Rename it to "{name}"' },
  subject: ['database'],
  sources: ['core/databases-in-biztalk-server'],
  scope: 'none',
});

export const nonstandardName = defineRuleForEach(rule, allDatabases, ({ platform }, database) => {
  const { databaseName } = database.entry.values;
  const name = databaseName?.value ?? database.name;
  const standard = meantName(name, database.kind);
  if (standard === undefined) return undefined;
  return reportOn(database, rule.say({ name, default: standard }), {
    place: databaseName?.place ?? database.place,
    fixes: () => fixesFor(platform, database, standard),
  });
});

/** The default name that was meant; a number after it, as of a further MessageBox, makes an intended own name. */
function meantName(name: string, kind: Database['kind']): string | undefined {
  if (databaseKindOf(name) !== undefined) return undefined;
  return Object.entries(defaultDatabaseNames).find(([standard, of]) => {
    if (kind !== undefined && kind !== of) return false;
    if (digits(name) !== digits(standard)) return false;
    return distance(name, standard) <= Math.min(most, Math.floor(standard.length / lettersPerSlip));
  })?.[0];
}

function digits(name: string): string {
  return name.replace(/\D/g, '');
}

/** The entry, and where the backup names it; not to a name that is taken. */
function fixesFor(
  { databases, topology }: Platform,
  { name, place, entry }: Database,
  standard: string,
): readonly Fix[] {
  const title = rule.fix('rename-database', { name: standard });
  const stated = entry.values.databaseName;
  if (stated) return [preferredFix(title, [setKey(['databases', name, 'databaseName'], standard)])];
  if (databases.some((other) => other.name.toLowerCase() === standard.toLowerCase())) return [];
  const references = (topology.backup?.values.databases?.items ?? []).filter(
    (item) => item.name.toLowerCase() === name.toLowerCase(),
  );
  const places = [place, ...references.map((item) => item.place)];
  return [
    preferredFix(
      title,
      places.map((each) => replaceAt(each, standard)),
    ),
  ];
}
