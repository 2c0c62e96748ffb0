/** A clustered master secret server known under the name of a node: after a failover it is not found. */
import type { Group, Platform } from '../../topology/platform.ts';
import { meansServer } from '../facts/paths.ts';
import { defineRule, describeRule } from '../rule.ts';

const rule = describeRule({
  id: 'sso/secret-server-name',
  kind: 'C',
  severity: 'warning',
  title: 'Node name instead of network name',
  says: {
    '': 'Use the cluster\'s network name "{name}".',
    unknown: 'Use the network name of group "{group}", not that of node "{node}".',
  },
  matters:
    'SSO servers look for the master secret server by this name. The name of a node leads to that node, also when the service runs on the other.',
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
  const node = group.cluster.nodes?.find((server) => meansServer(given.value, server.name));
  if (!node) return;
  const name = networkNameOf(platform, group);
  yield {
    entity: section.entry.id,
    place: given.place,
    ...(name === undefined
      ? { message: rule.say('unknown', { group: group.name, node: node.name }) }
      : {
          message: rule.say({ name }),
          fixes: () => [
            {
              title: rule.fix('use-network-name', { name }),
              preferred: true,
              operations: [{ op: 'set', path: ['masterSecretServer', 'networkName'], value: name }],
            },
          ],
        }),
  };
});

/** The network name of a group, where something else in it states it. */
function networkNameOf(platform: Platform, group: Group): string | undefined {
  const instance = platform.sqlInstances.find(
    ({ placement, entry }) => placement?.kind === 'group' && placement.group === group && entry.values.networkName,
  );
  return instance?.entry.values.networkName?.value;
}
