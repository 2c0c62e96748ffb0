/** A group with a BizTalk host or SSO that has no network name or no address. A disk is not needed. */
import type { Operation } from '../../syntax/edit/operation.ts';
import { message } from '../../text/messages/message.ts';
import { contentOf } from '../facts/clusterContent.ts';
import { groupPath } from '../facts/clusterFixes.ts';
import { defineRule } from '../rule.ts';

export const groupWithoutNameOrIp = defineRule({
  id: 'cluster/group-without-name-or-ip',
  kind: 'C',
  severity: 'error',
  title: 'cluster/group-without-name-or-ip.title',
  subject: ['clusterGroup'],
  reads: ['clusters', 'hosts', 'masterSecretServer'],
  sources: [
    'core/how-to-configure-a-biztalk-host-as-a-cluster-resource1',
    'core/how-to-cluster-the-master-secret-server1',
  ],
  scope: 'host',
  *check({ platform }) {
    for (const group of platform.clusters.flatMap((cluster) => cluster.groups ?? [])) {
      const { resources } = group;
      const path = groupPath(group);
      if (!resources || !path) continue;
      const missing = (['network-name', 'ip-address'] as const).filter((resource) => !resources.has(resource));
      const [only] = missing;
      if (!only) continue;
      const { hosts, masterSecretServer } = contentOf(platform, group);
      if (hosts.length === 0 && !masterSecretServer && !resources.has('sso')) continue;
      yield {
        entity: group.id,
        place: group.values?.resources?.place ?? group.place,
        message: message('cluster/group-without-name-or-ip', {
          group: group.name,
          missing: message(
            missing.length > 1 ? 'cluster/group-without-name-or-ip.both' : `cluster/group-without-name-or-ip.${only}`,
          ),
        }),
        ...(masterSecretServer || resources.has('sso') ? { scope: 'systemwide' as const } : {}),
        fixes: () => [
          {
            title: message('fix.add-group-resources', { resources: missing, group: group.name }),
            operations: missing.map((name): Operation => ({ op: 'add', path: [...path, 'resources'], name })),
            preferred: true,
            safe: true,
          },
        ],
      };
    }
  },
});
