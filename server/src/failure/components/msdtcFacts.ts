/** What the file says of the coordinator of a server, and of those that clusters carry. Nothing of a graph. */
import type { Cluster, Group, Server } from '../../topology/platform.ts';

/** The state that keeps MSDTC on a server down with nothing failed. */
export function isMsdtcOff({ entry }: Server): 'stopped' | 'absent' | undefined {
  const state = entry.values.msdtc?.values.state?.value;
  return state === 'stopped' || state === 'absent' ? state : undefined;
}

/** Whether the resources of a group, or which groups its cluster has and with what resources, are not stated. */
export function isMsdtcUnknown({ resources, cluster }: Group): boolean {
  return resources === undefined || areResourcesUnknown(cluster);
}

/** Whether it is not stated which groups a cluster has, or what resources one of them has. */
export function areResourcesUnknown({ groups }: Cluster): boolean {
  return groups === undefined || groups.some(({ resources }) => resources === undefined);
}
