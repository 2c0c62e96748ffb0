/** A clustered master secret server known under another name than that of its group: after a failover it is not found. */
import { setKey } from '../../syntax/edit/operation.ts';
import type { Message } from '../../text/message.ts';
import { clusterGroupOf } from '../../topology/carriers.ts';
import type { Group, Platform } from '../../topology/platform.ts';
import { meansServer } from '../facts/paths.ts';
import { defineRule, describeRule, type Fix, preferredFix, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'sso/secret-server-name',
  kind: 'C',
  severity: 'warning',
  title: 'Not the network name of the group',
  says: {
    node: 'The master secret server has the wrong name: node "{name}", not group "{group}".',
    cluster: 'The master secret server has the wrong name: cluster "{name}", not group "{group}".',
    other: 'The master secret server has the wrong name: group "{name}", not group "{group}".',
  },
  matters:
    'SSO servers look for the master secret server by this name. The name of a node, of the whole cluster or of another group leads to where that one is, also when the service runs elsewhere; the right one is the network name in its own group.',
  fixes: { 'use-network-name': 'Use the network name "{name}"' },
  subject: ['masterSecretServer'],
  sources: ['core/how-to-cluster-the-master-secret-server1'],
  scope: 'systemwide',
});

export const secretServerName = defineRule(rule, function* ({ platform }) {
  const section = platform.masterSecretServer;
  const given = section?.entry.values.networkName;
  if (section?.placement?.kind !== 'group' || !given) return;
  const { group } = section.placement;
  const message = wrongName(platform, group, given.value);
  if (!message) return;
  const [name] = networkNamesOf(platform, group);
  yield reportOn(section.entry, message, { place: given.place, fixes: () => (name === undefined ? [] : [use(name)]) });
});

/** What else of the file the name means. A whole cluster that carries the service stands for its group. */
function wrongName(platform: Platform, group: Group, given: string): Message | undefined {
  const { cluster } = group;
  const means = (name: string): boolean => meansServer(given, name);
  if (networkNamesOf(platform, group).some(means)) return undefined;
  const node = cluster.nodes?.find((server) => means(server.name));
  if (node) return rule.say('node', { name: node.name, group: group.name });
  const named = platform.clusters.find((each) => means(each.name) && each.whole !== group);
  if (named) return rule.say('cluster', { name: named.name, group: group.name });
  const groups = platform.clusters.flatMap((each) => [...(each.groups ?? []), each.whole]);
  const other = groups.find((each) => each !== group && networkNamesOf(platform, each).some(means));
  return other && rule.say('other', { name: other.name, group: group.name });
}

function use(name: string): Fix {
  return preferredFix(rule.fix('use-network-name', { name }), [setKey(['masterSecretServer', 'networkName'], name)]);
}

/** The network names of a group: its own, and those that instances in it state. */
function networkNamesOf(platform: Platform, group: Group): readonly string[] {
  const inside = platform.sqlInstances.filter(({ placement }) => clusterGroupOf(placement) === group);
  const stated = [group.values?.networkName, ...inside.map(({ entry }) => entry.values.networkName)];
  return stated.flatMap((fact) => fact?.value ?? []);
}
