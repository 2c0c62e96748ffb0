/** A database of the group as an entry. On which instance or availability group it is, is resolved when all is together. */
import { type DatabaseKind, databaseKindOf } from '../../vocabulary/database.ts';
import { type Branch, branchAt, childOf, type Inventory, state } from '../inventory.ts';
import { sqlNameFrom } from './sqlName.ts';

/** Analysis Services is another engine, and so another instance. */
export const analysisKinds: ReadonlySet<DatabaseKind> = new Set(['bam-analysis', 'tracking-analysis']);

/** States a database; two of one name on two servers get an entry each. Without a name there is none. */
export function stateDatabase(
  inventory: Inventory,
  kind: DatabaseKind,
  server: string | undefined,
  database: string | undefined,
): Branch | undefined {
  if (database === undefined) return undefined;
  const known = branchAt(inventory.root, ['databases', database]);
  const place = known?.children.get('on')?.value;
  const isOther =
    server !== undefined && place !== undefined && sqlNameFrom(server).key !== sqlNameFrom(String(place)).key;
  const entry = state(inventory.root, ['databases', isOther ? `${database} on ${server}` : database]);
  if (isOther) childOf(entry, 'databaseName').value = database;
  if (server !== undefined) childOf(entry, 'on').value ??= server;
  if (databaseKindOf(database) !== kind) childOf(entry, 'kind').value ??= kind;
  return entry;
}
