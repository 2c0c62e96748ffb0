/** A cluster of two to four nodes that is stated to have no witness. */
import { setKey } from '../../syntax/edit/operation.ts';
import { clusterGroupOf } from '../../topology/carriers.ts';
import type { Cluster, Platform, SqlInstance } from '../../topology/platform.ts';
import { ssoGroups } from '../facts/masterSecret.ts';
import { storageOf } from '../facts/storage.ts';
import { allClusters, defineRuleForEach } from '../forEach.ts';
import { onClusterOfTwo } from '../impossible.ts';
import { describeRule, type Fix, fixOf, reportOn, type Severity } from '../rule.ts';
import { sharesBeside } from './clusterContent.ts';

const rule = describeRule({
  id: 'cluster/no-witness',
  kind: 'S',
  severity: 'warning',
  title: 'Cluster without a witness',
  says: {
    '': 'Cluster "{cluster}" with {n} nodes has no witness. One is strongly recommended.',
    two: 'Cluster "{cluster}" has no witness for its two nodes. If the node that has the vote fails, the cluster stops.',
  },
  matters:
    "With two nodes the cluster takes one node's vote away; if the other one fails, the cluster stops, so a witness is required. With three or four nodes it is strongly recommended.",
  fixes: {
    'share-witness': 'Use the file share "{share}" as witness',
    'add-witness': 'Add a {witness} witness',
  },
  subject: ['cluster'],
  sources: ['win-docs/storage/storage-spaces/understand-quorum', 'win-docs/failover-clustering/manage-cluster-quorum'],
  scope: 'graph',
  impossible: onClusterOfTwo,
});

/** With more nodes the documentation asks for none. Source: win-docs/storage/storage-spaces/understand-quorum */
const most = 4;

export const noWitness = defineRuleForEach(rule, allClusters, ({ platform }, cluster) => {
  const { nodes, witness } = cluster.entry.values;
  if (!nodes || witness?.word !== 'none') return undefined;
  const n = new Set(nodes.items.map(({ name }) => name.toLowerCase())).size;
  if (n < 2 || n > most) return undefined;
  return reportOn(
    cluster,
    n === 2 ? rule.say('two', { cluster: cluster.name }) : rule.say({ cluster: cluster.name, n }),
    { place: witness.place, severity: severityOf(platform, cluster, n), fixes: () => fixesFor(platform, cluster) },
  );
});

function severityOf(platform: Platform, cluster: Cluster, n: number): Severity {
  if (n > 2) return 'information';
  const carriesSso = ssoGroups(platform).some((group) => group.cluster === cluster);
  const isUnderGroup = platform.availabilityGroups.some((group) => group.cluster === cluster);
  return carriesSso || isUnderGroup || instancesIn(platform, cluster).length > 0 ? 'error' : 'warning';
}

function instancesIn(platform: Platform, cluster: Cluster): readonly SqlInstance[] {
  return platform.sqlInstances.filter(({ placement }) => clusterGroupOf(placement)?.cluster === cluster);
}

/** A share elsewhere, the cloud; a disk only where the cluster has a shared one. */
function fixesFor(platform: Platform, cluster: Cluster): readonly Fix[] {
  const path = ['clusters', cluster.name, 'witness'];
  const kinds = hasSharedDisk(platform, cluster) ? (['cloud', 'disk'] as const) : (['cloud'] as const);
  return [
    ...sharesBeside(platform, cluster).map(({ name }) =>
      fixOf(rule.fix('share-witness', { share: name }), [setKey(path, name)]),
    ),
    ...kinds.map((kind) => fixOf(rule.fix('add-witness', { witness: kind }), [setKey(path, kind)])),
  ];
}

/** Storage Spaces Direct supports no disk witness. Source: win-docs/failover-clustering/manage-cluster-quorum */
function hasSharedDisk(platform: Platform, cluster: Cluster): boolean {
  const kinds = new Set(
    instancesIn(platform, cluster).map(({ entry }) => storageOf(platform, entry.values.storage)?.values.kind?.value),
  );
  if (kinds.has('storage-spaces-direct')) return false;
  const hasDisk = cluster.groups?.some((group) => group.resources?.has('disk')) ?? false;
  return hasDisk || kinds.has('shared-disk') || kinds.has('san') || kinds.has('azure-shared-disk');
}
