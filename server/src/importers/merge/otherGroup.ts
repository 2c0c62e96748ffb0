/** Two management databases are two BizTalk groups, and no topology describes two. */
import type { Message } from '../../text/message.ts';
import { databaseKindOf } from '../../vocabulary/database.ts';
import { message } from '../importMessages.ts';
import { type Branch, childrenAt, type Inventory, type ManagementDatabase, textAt } from '../inventory.ts';
import { isLocal, sqlNameFrom } from '../sql/sqlName.ts';

/** What is to be asked when the files, or a file and the topology, are of two groups. */
export function otherGroup(
  inventories: readonly Inventory[],
  existing: Branch | undefined,
  serverName: (name: string) => string,
): Message | undefined {
  const known = existing && managementIn(existing);
  const all = [
    ...(known ? [known] : []),
    ...inventories.flatMap(({ management, path }) => (management ? [{ ...management, path }] : [])),
  ];
  const [first, ...others] = all;
  if (!first) return undefined;
  const other = others.find((each) => !isSame(first, each, serverName));
  if (!other) return undefined;
  return message('import.two-groups', {
    first: `${first.server}/${first.database}`,
    firstFile: first.path,
    second: `${other.server}/${other.database}`,
    secondFile: other.path,
  });
}

type Found = ManagementDatabase & { readonly path: string };

/** The management database of a topology, by the name that BizTalk was configured with. */
function managementIn(existing: Branch): Found | undefined {
  const database = childrenAt(existing, ['databases']).find(
    (each) => (textAt(each, ['kind']) ?? databaseKindOf(textAt(each, ['databaseName']) ?? each.name)) === 'management',
  );
  if (!database) return undefined;
  const server = textAt(existing, ['group', 'databaseServer']) ?? '';
  return { server, database: textAt(database, ['databaseName']) ?? database.name, path: 'topology' };
}

/** Names that nobody can compare count as the same. */
function isSame(a: Found, b: Found, serverName: (name: string) => string): boolean {
  const isOpen = (text: string): boolean => text === '' || /[%${}]/.test(text);
  if ([a.database, b.database].some(isOpen)) return true;
  if (a.database.toLowerCase() !== b.database.toLowerCase()) return false;
  if ([a.server, b.server].some((each) => isOpen(each) || isLocal(sqlNameFrom(each).server))) return true;
  const keyOf = ({ server }: Found): string => {
    const { server: host, instance, port } = sqlNameFrom(server);
    return `${serverName(host)}\\${instance ?? ''},${port ?? ''}`.toLowerCase();
  };
  return keyOf(a) === keyOf(b);
}
