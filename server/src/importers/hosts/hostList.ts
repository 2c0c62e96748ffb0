/** A list of hosts, a row for each, as administrators write them from WMI with tabs between columns. */

import { adapterNamed } from '../adapterNames.ts';
import { message } from '../importMessages.ts';
import type { ImportProblem } from '../importResult.ts';
import { childOf, type Inventory, newInventory, state, stateAll } from '../inventory.ts';
import { balancersNote } from '../openNotes.ts';
import type { Table } from '../read/csv.ts';
import { flagFrom } from '../read/names.ts';
import { flag, name, names, type Row, text } from '../read/row.ts';

/** Whether a table is such a list. */
export function isHostList({ columns }: Table): boolean {
  const keys = new Set(columns.map((column) => column.toLowerCase()));
  return (
    ['hostname', 'hosttype'].every((key) => keys.has(key)) && (keys.has('instanceserver') || keys.has('istrackinghost'))
  );
}

/** Reads the rows; nothing of user and password columns is taken. */
export function readHostList(path: string, { rows, columns }: Table): Inventory | ImportProblem {
  const inventory = newInventory(path, 'hosts');
  const keys = new Set(columns.map((column) => column.toLowerCase()));
  const shifted = rows.findIndex((row) => !isInPlace(row));
  if (shifted >= 0) return { message: message('import.table'), line: shifted + 2, column: 1 };
  for (const row of rows) {
    const host = name(row, 'HostName');
    if (host === undefined) continue;
    const entry = state(inventory.root, ['hosts', host]);
    const type = text(row, 'HostType')?.toLowerCase();
    if (type !== undefined)
      childOf(entry, 'type').value = type === 'isolated' || type === '2' ? 'isolated' : 'in-process';
    if (flag(row, 'IsTrackingHost') === true) childOf(entry, 'tracking').value = true;
    if (flag(row, 'AuthTrusted') === true) childOf(entry, 'trusted').value = true;
    if (flag(row, 'Is32BitOnly') === true) childOf(entry, 'bits').value = 32;
    if (keys.has('instanceserver')) {
      const servers = names(row, 'InstanceServer');
      for (const server of servers) state(inventory.root, ['servers', server]);
      stateAll(inventory.root, ['hosts', host, 'instances'], servers);
    }
    for (const [column, key] of [
      ['ReceiveHandler', 'receive'],
      ['SendHandler', 'send'],
    ] as const) {
      if (!keys.has(column.toLowerCase())) continue;
      // A leading star marks the default handler of an adapter.
      const adapters = names(row, column).flatMap((each) => adapterNamed(inventory, each.replace(/^\*/, '')) ?? []);
      stateAll(inventory.root, ['hosts', host, key], adapters);
    }
  }
  inventory.unknown.push(message('import.unknown.hosts'), balancersNote);
  return inventory;
}

const flags = ['AuthTrusted', 'IsTrackingHost', 'Is32BitOnly'];
const unread = ['InstanceUser', 'InstanceUserPwd'];

/**
 * Whether each cell holds what its column is for. In a row that has lost or won a tab the password would stand in another
 * column, and look like an adapter.
 */
function isInPlace(row: Row): boolean {
  const type = text(row, 'HostType');
  if (type !== undefined && !/^(?:inprocess|isolated|[12])$/i.test(type)) return false;
  if (flags.some((column) => text(row, column) !== undefined && flag(row, column) === undefined)) return false;
  const servers = names(row, 'InstanceServer');
  if (!servers.every((server) => /^[^\s\\/:*?"<>|]+$/.test(server) && flagFrom(server) === undefined)) return false;
  const taken = [...servers, ...names(row, 'ReceiveHandler'), ...names(row, 'SendHandler')];
  const secrets = unread.flatMap((column) => text(row, column) ?? []);
  return taken.every(
    (each) =>
      !each.includes('\\') &&
      secrets.every((secret) => each !== secret && (secret.length < 4 || !each.includes(secret))),
  );
}
