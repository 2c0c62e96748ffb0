/** A clustered master secret server known under the name of a node: after a failover nobody finds it. */
import { message } from '../../text/messages/message.ts';
import type { Group, Platform } from '../../topology/platform.ts';
import { meansServer } from '../facts/paths.ts';
import { defineRule } from '../rule.ts';

export const secretServerName = defineRule({
  id: 'sso/secret-server-name',
  kind: 'C',
  severity: 'warning',
  title: 'sso/secret-server-name.title',
  subject: ['masterSecretServer'],
  reads: ['masterSecretServer', 'clusters', 'servers', 'sqlInstances'],
  sources: ['core/how-to-cluster-the-master-secret-server1'],
  scope: 'systemwide',
  *check({ platform }) {
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
        ? { message: message('sso/secret-server-name.unknown', { group: group.name, node: node.name }) }
        : {
            message: message('sso/secret-server-name', { name }),
            fixes: () => [
              {
                title: message('fix.use-network-name', { name }),
                preferred: true,
                operations: [{ op: 'set', path: ['masterSecretServer', 'networkName'], value: name }],
              },
            ],
          }),
    };
  },
});

/** The network name of a group, where something else in it states it. */
function networkNameOf(platform: Platform, group: Group): string | undefined {
  const instance = platform.sqlInstances.find(
    ({ placement, entry }) => placement?.kind === 'group' && placement.group === group && entry.values.networkName,
  );
  return instance?.entry.values.networkName?.value;
}
