/** What a tree holds, counted as the product counts it. */
import type { ImportCounts } from './importResult.ts';
import { type Branch, childrenAt, type Inventory, textAt } from './inventory.ts';

/** The counts of a finished tree; what no topology states comes from the file. */
export function countsOf(
  root: Branch,
  { receivePorts, sendPortGroups }: Pick<Inventory, 'receivePorts' | 'sendPortGroups'>,
): ImportCounts {
  const handlers = new Set<string>();
  const addHandler = (direction: string, holder: Branch): void => {
    const adapter = textAt(holder, ['adapter']);
    const host = textAt(holder, ['host']);
    if (adapter !== undefined && host !== undefined)
      handlers.add(`${direction}\n${adapter.toLowerCase()}\n${host.toLowerCase()}`);
  };
  let sendPorts = 0;
  let dynamicSendPorts = 0;
  let receiveLocations = 0;
  let orchestrations = 0;
  for (const application of childrenAt(root, ['applications'])) {
    for (const port of childrenAt(application, ['sendPorts'])) {
      sendPorts++;
      if (port.children.get('dynamic')?.value === true) dynamicSendPorts++;
      addHandler('send', port);
      const backup = port.children.get('backup');
      if (backup) addHandler('send', backup);
    }
    for (const location of childrenAt(application, ['receiveLocations'])) {
      receiveLocations++;
      addHandler('receive', location);
    }
    orchestrations += childrenAt(application, ['orchestrations']).length;
  }
  const hosts = childrenAt(root, ['hosts']);
  for (const host of hosts) {
    for (const direction of ['receive', 'send'])
      for (const adapter of childrenAt(host, [direction]))
        handlers.add(`${direction}\n${adapter.name.toLowerCase()}\n${host.name.toLowerCase()}`);
    orchestrations += childrenAt(host, ['orchestrations']).length;
  }
  return {
    sendPorts,
    dynamicSendPorts,
    receivePorts,
    receiveLocations,
    orchestrations,
    sendPortGroups,
    hosts: hosts.length,
    handlers: handlers.size,
  };
}

export const noCounts: ImportCounts = {
  sendPorts: 0,
  dynamicSendPorts: 0,
  receivePorts: 0,
  receiveLocations: 0,
  orchestrations: 0,
  sendPortGroups: 0,
  hosts: 0,
  handlers: 0,
};
