/** A group with a BizTalk host or SSO that has no network name or no address. A disk is not needed. */
import { addTo } from '../../syntax/edit/operation.ts';
import { groupPath } from '../fixes/clusterFixes.ts';
import { defineRule, describeRule, reportOn, safeFix } from '../rule.ts';
import { contentOf } from './clusterContent.ts';

const rule = describeRule({
  id: 'cluster/group-without-name-or-ip',
  kind: 'C',
  severity: 'error',
  title: 'Group without network name or IP address',
  says: {
    '': 'Group "{group}" lacks {missing}.',
    'network-name': 'a network name',
    'ip-address': 'an IP address',
    both: 'a network name and an IP address',
  },
  matters:
    'The group needs a network name and an address that move with it, or others do not find it on the new node. Without them a clustered BizTalk host or SSO service will not function correctly.',
  fixes: { 'add-group-resources': 'Add {resources} to "{group}"' },
  subject: ['clusterGroup'],
  sources: [
    'core/how-to-configure-a-biztalk-host-as-a-cluster-resource1',
    'core/how-to-cluster-the-master-secret-server1',
  ],
  scope: 'host',
});

export const groupWithoutNameOrIp = defineRule(rule, function* ({ platform }) {
  for (const group of platform.clusters.flatMap((cluster) => cluster.groups ?? [])) {
    const { resources } = group;
    const path = groupPath(group);
    if (!resources || !path) continue;
    const missing = (['network-name', 'ip-address'] as const).filter((resource) => !resources.has(resource));
    const [only] = missing;
    if (!only) continue;
    const { hosts, masterSecretServer } = contentOf(platform, group);
    if (hosts.length === 0 && !masterSecretServer && !resources.has('sso')) continue;
    yield reportOn(group, rule.say({ group: group.name, missing: rule.say(missing.length > 1 ? 'both' : only) }), {
      place: group.values?.resources?.place ?? group.place,
      ...(masterSecretServer || resources.has('sso') ? { scope: 'systemwide' as const } : {}),
      fixes: () => [
        safeFix(
          rule.fix('add-group-resources', { resources: missing, group: group.name }),
          missing.map((name) => addTo([...path, 'resources'], name)),
        ),
      ],
    });
  }
});
