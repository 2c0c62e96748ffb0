/** An availability group whose replicas are on no common Windows cluster. */
import { type Operation, setKey } from '../../syntax/edit/operation.ts';
import type { AvailabilityGroup, Platform, Server } from '../../topology/platform.ts';
import { addNode, clusterNameFor, clusterOf, isNlbMember, placementNames } from '../fixes/clusterFixes.ts';
import { freeName } from '../fixes/freeName.ts';
import { concerned } from '../related.ts';
import { defineRule, describeRule, type Fix, notStated, preferredFix, reportOn } from '../rule.ts';
import { availabilityGroupVersions, replicaServers, supportedGroups } from './availabilityGroups.ts';

const rule = describeRule({
  id: 'sql/ag-no-wsfc',
  kind: 'C',
  severity: 'error',
  title: 'No Windows cluster under the group',
  says: {
    '': 'Availability group "{group}" needs a Windows cluster with all its replicas.',
    unknown: 'Availability group "{group}" needs a Windows cluster. None is described.',
  },
  matters:
    'The Windows cluster notices that a replica has failed and makes another the primary. Without a common cluster nothing does.',
  applies: availabilityGroupVersions,
  fixes: {
    'add-nodes': 'Add {servers} to the cluster "{cluster}"',
    'add-group-cluster': 'Plan the cluster "{cluster}" ({nodes})',
  },
  subject: ['availabilityGroup'],
  sources: ['core/high-availability-using-sql-server-always-on-availability-groups'],
  scope: 'systemwide',
});

export const agNoWsfc = defineRule(rule, function* ({ platform }) {
  for (const group of supportedGroups(platform)) {
    const servers = replicaServers(group);
    const verdict = commonCluster(platform, group, servers);
    if (servers.length === 0 || verdict === 'yes' || verdict === 'unknown') continue;
    const { cluster, replicas } = group.entry.values;
    yield reportOn(group, rule.say(verdict === 'no' ? '' : 'unknown', { group: group.name }), {
      place: cluster?.place ?? replicas?.place ?? group.place,
      ...(verdict === 'no' ? {} : notStated('ag-cluster')),
      related: concerned(servers),
      fixes: () => fixesFor(platform, group, servers),
    });
  }
});

type Verdict = 'yes' | 'no' | 'not described' | 'unknown';

function commonCluster(platform: Platform, group: AvailabilityGroup, servers: readonly Server[]): Verdict {
  const named = group.entry.values.cluster;
  if (!named && !platform.topology.stated.has('clusters')) return 'not described';
  if (named && !group.cluster) return 'unknown';
  const clusters = group.cluster ? [group.cluster] : platform.clusters;
  if (clusters.some(({ nodes }) => nodes && servers.every((server) => nodes.includes(server)))) return 'yes';
  return clusters.some(({ nodes }) => nodes === undefined) ? 'unknown' : 'no';
}

/** The missing servers join the group's cluster, or all of them a new one; a server is in one cluster only. */
function fixesFor(platform: Platform, group: AvailabilityGroup, servers: readonly Server[]): readonly Fix[] {
  const clusters = new Set(servers.flatMap((server) => clusterOf(platform, server) ?? []));
  if (clusters.size > 1 || servers.length < 2 || servers.some((server) => isNlbMember(platform, server))) return [];
  const cluster = group.cluster ?? [...clusters][0];
  if (cluster && [...clusters].some((each) => each !== cluster)) return [];
  const path = ['availabilityGroups', group.name, 'cluster'];
  const names = servers.filter((server) => !cluster?.nodes?.includes(server)).map((server) => server.name);
  if (cluster) {
    const join: readonly Operation[] = group.cluster ? [] : [setKey(path, cluster.name)];
    return [
      preferredFix(rule.fix('add-nodes', { servers: names, cluster: cluster.name }), [
        ...names.flatMap((name) => addNode(platform, cluster, name)),
        ...join,
      ]),
    ];
  }
  const name = freeName(placementNames(platform), clusterNameFor(names, 'SQL'));
  return [
    preferredFix(rule.fix('add-group-cluster', { cluster: name, nodes: names.join(', ') }), [
      setKey(['clusters', name], { nodes: names }),
      setKey(path, name),
    ]),
  ];
}
