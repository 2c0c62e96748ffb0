/** A witness on a node of its own cluster: the loss of that node takes two votes. */
import { setKey } from '../../syntax/edit/operation.ts';
import { serversOf } from '../../topology/carriers.ts';
import type { Cluster, Placement, Platform, Server } from '../../topology/platform.ts';
import { allClusters, defineRuleForEach } from '../forEach.ts';
import { describeRule, type Fix, firstPreferred, fixOf, reportOn } from '../rule.ts';
import { sharesBeside } from './clusterContent.ts';

const rule = describeRule({
  id: 'cluster/witness-on-node',
  kind: 'S',
  severity: 'warning',
  title: 'Witness on a node of its own cluster',
  says: 'The witness of "{cluster}" fails with node "{server}", where it is. Two votes are lost at once.',
  matters: 'A node that fails takes the witness along: two votes are lost at once, just when the votes are counted.',
  fixes: {
    'move-witness': 'Use the file share "{share}" as witness',
    'witness-cloud': 'Use a cloud witness',
  },
  subject: ['cluster'],
  sources: ['win-docs/failover-clustering/manage-cluster-quorum'],
  scope: 'graph',
});

export const witnessOnNode = defineRuleForEach(rule, allClusters, ({ platform }, cluster) => {
  const { witness } = cluster.entry.values;
  if (!witness || witness.word !== undefined) return undefined;
  const server = nodeOf(cluster, placementOfWitness(platform, witness.name));
  if (!server) return undefined;
  return reportOn(cluster, rule.say({ cluster: cluster.name, server: server.name }), {
    place: witness.place,
    fixes: () => fixesFor(platform, cluster),
  });
});

function placementOfWitness(platform: Platform, name: string): Placement | undefined {
  const server = platform.serverNamed(name);
  if (server) return { kind: 'server', server };
  return platform.fileShares.find((share) => share.name.toLowerCase() === name.toLowerCase())?.placement;
}

function nodeOf(cluster: Cluster, placement: Placement | undefined): Server | undefined {
  return serversOf(placement).find((server) => cluster.nodes?.includes(server));
}

/** A described share elsewhere, or the cloud. */
function fixesFor(platform: Platform, cluster: Cluster): readonly Fix[] {
  const path = ['clusters', cluster.name, 'witness'];
  return firstPreferred([
    ...sharesBeside(platform, cluster).map(({ name }) =>
      fixOf(rule.fix('move-witness', { share: name }), [setKey(path, name)]),
    ),
    fixOf(rule.fix('witness-cloud'), [setKey(path, 'cloud')]),
  ]);
}
