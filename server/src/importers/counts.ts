/** What a tree holds, counted as the product counts it. */
import type { ImportCounts } from './importResult.ts';
import { type Branch, childrenAt, type Inventory, newBranch } from './inventory.ts';
import { handlersOf, usesOfApplications } from './uses.ts';

/** The counts of a finished tree; what no topology states comes from the file. */
export function countsOf(
  root: Branch,
  { receivePorts, sendPortGroups }: Pick<Inventory, 'receivePorts' | 'sendPortGroups'>,
): ImportCounts {
  const applications = childrenAt(root, ['applications']);
  const hosts = childrenAt(root, ['hosts']);
  const sendPorts = applications.flatMap((each) => childrenAt(each, ['sendPorts']));
  const handlers = [...usesOfApplications(root), ...handlersOf(root)]
    .filter(({ host, adapter }) => host !== undefined && adapter !== undefined)
    .map(({ direction, host, adapter }) => `${direction}\n${adapter}\n${host}`.toLowerCase());
  return {
    sendPorts: sendPorts.length,
    dynamicSendPorts: sendPorts.filter((port) => port.children.get('dynamic')?.value === true).length,
    receivePorts,
    receiveLocations: applications.flatMap((each) => childrenAt(each, ['receiveLocations'])).length,
    orchestrations: [...applications, ...hosts].flatMap((each) => childrenAt(each, ['orchestrations'])).length,
    sendPortGroups,
    hosts: hosts.length,
    handlers: new Set(handlers).size,
  };
}

export const noCounts: ImportCounts = countsOf(newBranch(''), { receivePorts: 0, sendPortGroups: 0 });
