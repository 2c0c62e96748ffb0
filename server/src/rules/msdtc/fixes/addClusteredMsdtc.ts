/** Makes MSDTC a clustered service of a cluster. */
import { addTo, setKey } from '../../../syntax/edit/operation.ts';
import { defineMessages } from '../../../text/message.ts';
import type { Cluster, Group } from '../../../topology/platform.ts';
import { groupNames, sqlGroupResources } from '../../fixes/clusterFixes.ts';
import { freeName } from '../../fixes/freeName.ts';
import { type Fix, fixOf, safeFix } from '../../rule.ts';

/** The titles of these fixes. */
export const titles = defineMessages({ 'add-msdtc': 'Add clustered MSDTC to the group' }, 'fix');

/** MSDTC starts after these. Source: core/troubleshooting-a-windows-server-cluster */
export const msdtcDependencies = ['network-name', 'disk'] as const;

/**
 * MSDTC in the group of what depends on it, with the disk and the network name that it needs itself. Where the contents of
 * the group are not stated the whole list is a proposal.
 */
export function addClusteredMsdtc(cluster: Cluster, group: Group): readonly Fix[] {
  const title = titles('add-msdtc');
  if (!group.values) {
    const name = freeName(groupNames(cluster), 'DTC');
    const path = ['clusters', cluster.name, 'groups', name];
    return [fixOf(title, [setKey(path, { resources: [...sqlGroupResources] })])];
  }
  const path = ['clusters', cluster.name, 'groups', group.name.slice(cluster.name.length + 1), 'resources'];
  const { resources } = group;
  if (!resources) return [fixOf(title, [setKey(path, [...sqlGroupResources])])];
  const missing = [...msdtcDependencies, 'msdtc' as const].filter((resource) => !resources.has(resource));
  const operations = missing.map((name) => addTo(path, name));
  return [safeFix(title, operations)];
}
