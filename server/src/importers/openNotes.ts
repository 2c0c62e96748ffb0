/** What one file cannot say but another one, or the topology, may: asked only of what nothing tells when all is together. */
import { message } from './importMessages.ts';
import { type Branch, branchAt, type Note } from './inventory.ts';

/** Messages name so many at most. */
const mostNames = 20;

/** Load balancers stand in no export. */
export const balancersNote: Note = (known) =>
  states(known, ['loadBalancers']) ? undefined : message('import.unknown.balancers');

/** What never stands in a binding file. */
export const platformNote: Note = (known) =>
  states(known, ['servers']) && states(known, ['databases']) ? undefined : message('import.unknown.platform');

export const instancesNote = hostsNote('instances', 'import.unknown.instances');

/** Hosts of which only the names suggest that they are clustered. */
export const clusterNamesNote = hostsNote('clusterGroup', 'import.unknown.cluster-name');

/** Asks about the hosts of which nothing tells `key`. */
function hostsNote(key: string, id: 'import.unknown.instances' | 'import.unknown.cluster-name') {
  return (hosts: readonly string[]): Note =>
    (known) => {
      const open = hosts.filter((host) => !states(known, ['hosts', host, key])).slice(0, mostNames);
      return open.length > 0 ? message(id, { hosts: open }) : undefined;
    };
}

export const witnessNote =
  (cluster: string): Note =>
  (known) =>
    states(known, ['clusters', cluster, 'witness']) ? undefined : message('import.unknown.witness', { cluster });

function states(known: readonly Branch[], path: readonly string[]): boolean {
  return known.some((root) => branchAt(root, path) !== undefined);
}
