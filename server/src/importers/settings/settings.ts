/** `BTSTask ExportSettings`: hosts, the servers that run them, and the management database. */
import { message } from '../importMessages.ts';
import type { ImportProblem } from '../importResult.ts';
import { childOf, type Inventory, newInventory, state, stateAll } from '../inventory.ts';
import { balancersNote } from '../openNotes.ts';
import { flagFrom, nameFrom, textFrom } from '../read/names.ts';
import { type Attributes, readXml, type Shape } from '../read/xml.ts';
import { stateDatabase } from '../sql/stateDatabase.ts';

const shape: Shape = {
  Settings: {
    ExportedGroup: 'text',
    HostSettings: { Host: { Setting: 'text' } },
    HostInstanceSettings: { Host: { Server: {} } },
  },
};

/** Settings of a host that a topology states, when they are on. */
const marks = { HostTracking: 'tracking', AuthTrusted: 'trusted', IsHost32BitOnly: 'bits' } as const;

export function* readSettings(path: string, pieces: Iterable<string>): Generator<void, Inventory | ImportProblem> {
  const inventory = newInventory(path, 'settings');
  const { root } = inventory;
  const instances = new Map<string, string[]>();
  let host: string | undefined;
  let setting: string | undefined;
  let hasInstances = false;

  const open = (element: string, attributes: Attributes): undefined => {
    if (element === 'Host') {
      host = nameFrom(attributes['Name']);
      if (host !== undefined) state(root, ['hosts', host]);
    } else if (element === 'Server') {
      const server = nameFrom(attributes['Name']);
      if (server === undefined || host === undefined) return undefined;
      state(root, ['servers', server]);
      instances.set(host, [...(instances.get(host) ?? []), server]);
    } else if (element === 'Setting') setting = attributes['Name'];
    else if (element === 'HostInstanceSettings') hasInstances = true;
    return undefined;
  };
  const close = (element: string, text: string): void => {
    if (element === 'ExportedGroup') stateGroup(inventory, text);
    if (element !== 'Setting' || host === undefined || setting === undefined || flagFrom(text) !== true) return;
    const key = Object.hasOwn(marks, setting) ? marks[setting as keyof typeof marks] : undefined;
    if (key !== undefined) childOf(state(root, ['hosts', host]), key).value = key === 'bits' ? 32 : true;
  };
  const problem = yield* readXml(pieces, { shape, open, close });
  if (problem) return problem;
  if (hasInstances)
    for (const { name } of root.children.get('hosts')?.children.values() ?? [])
      stateAll(root, ['hosts', name, 'instances'], instances.get(name) ?? []);
  inventory.unknown.push(message('import.unknown.settings'), balancersNote);
  return inventory;
}

/** `SERVER:DATABASE`, or `SERVER\INSTANCE:DATABASE`. */
function stateGroup(inventory: Inventory, raw: string): void {
  const text = textFrom(raw) ?? '';
  const colon = text.lastIndexOf(':');
  const server = nameFrom(text.slice(0, Math.max(0, colon)));
  const database = nameFrom(text.slice(colon + 1));
  if (server === undefined || database === undefined) return;
  inventory.management = { server, database };
  state(inventory.root, ['group', 'databaseServer'], server);
  stateDatabase(inventory, 'management', server, database);
}
