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

export const instancesNote =
  (hosts: readonly string[]): Note =>
  (known) => {
    const open = without(known, hosts, 'instances');
    return open.length > 0 ? message('import.unknown.instances', { hosts: open }) : undefined;
  };

/** Hosts of which only the names suggest that they are clustered. */
export const clusterNamesNote =
  (hosts: readonly string[]): Note =>
  (known) => {
    const open = without(known, hosts, 'clusterGroup');
    return open.length > 0 ? message('import.unknown.cluster-name', { hosts: open }) : undefined;
  };

export const witnessNote =
  (cluster: string): Note =>
  (known) =>
    states(known, ['clusters', cluster, 'witness']) ? undefined : message('import.unknown.witness', { cluster });

function without(known: readonly Branch[], hosts: readonly string[], key: string): readonly string[] {
  return hosts.filter((host) => !states(known, ['hosts', host, key])).slice(0, mostNames);
}

function states(known: readonly Branch[], path: readonly string[]): boolean {
  return known.some((root) => branchAt(root, path) !== undefined);
}
