/** Clustered Single Sign-On that does not start after the network name of its group. */
import { checkEach } from '../each.ts';
import { groupPath } from '../fixes/clusterFixes.ts';
import { defineRule, describeRule } from '../rule.ts';

const rule = describeRule({
  id: 'sso/cluster-resource-name',
  kind: 'C',
  severity: 'warning',
  title: 'Clustered SSO does not depend on the network name',
  says: 'Clustered SSO in "{group}" does not depend on the network name.',
  matters:
    'The clustered service has to answer under the network name of its group, on whichever node it runs. It does so only if its resource depends on the network name and uses that name for the computer name.',
  fixes: { 'add-dependency': 'Let SSO in "{group}" depend on the network name' },
  subject: ['clusterGroup'],
  sources: ['core/how-to-cluster-the-master-secret-server1'],
  scope: 'systemwide',
});

export const clusterResourceName = defineRule(
  rule,
  checkEach(
    ({ platform }) => platform.clusters,
    function* (_, { groups = [] }) {
      for (const group of groups) {
        const stated = group.values?.dependencies?.items.find(({ name }) => name === 'sso');
        const path = groupPath(group);
        if (!stated || !path || stated.items.some(({ value }) => value === 'network-name')) continue;
        yield {
          entity: group.id,
          place: stated.place,
          message: rule.say({ group: group.name }),
          fixes: () => [
            {
              title: rule.fix('add-dependency', { group: group.name }),
              preferred: true,
              operations: [{ op: 'add', path: [...path, 'dependencies', 'sso'], name: 'network-name' }],
            },
          ],
        };
      }
    },
  ),
);
