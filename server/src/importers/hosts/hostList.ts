/** A list of hosts, a row for each, as administrators write them from WMI with tabs between columns. */
import { message } from '../../text/messages/message.ts';
import { adapterNamed } from '../adapterNames.ts';
import { childOf, type Inventory, newInventory, state, stateAll } from '../inventory.ts';
import type { Table } from '../read/csv.ts';
import { flag, name, names, text } from '../read/row.ts';

/** Whether a table is such a list. */
export function isHostList({ columns }: Table): boolean {
  const keys = new Set(columns.map((column) => column.toLowerCase()));
  return (
    ['hostname', 'hosttype'].every((key) => keys.has(key)) && (keys.has('instanceserver') || keys.has('istrackinghost'))
  );
}

/** Reads the rows; user and password columns are never looked at. */
export function readHostList(path: string, { rows, columns }: Table): Inventory {
  const inventory = newInventory(path, 'hosts');
  const keys = new Set(columns.map((column) => column.toLowerCase()));
  for (const row of rows) {
    const host = name(row, 'HostName');
    if (host === undefined) continue;
    const entry = state(inventory.root, ['hosts', host]);
    const type = text(row, 'HostType')?.toLowerCase();
    if (type === 'inprocess' || type === 'isolated')
      childOf(entry, 'type').value = type === 'isolated' ? 'isolated' : 'in-process';
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
  inventory.unknown.push(message('import.unknown.hosts'), message('import.unknown.balancers'));
  return inventory;
}
