/** Clustered Single Sign-On that does not start after the network name of its group. */
import { addTo } from '../../syntax/edit/operation.ts';
import { groupPath } from '../fixes/clusterFixes.ts';
import { allClusters, defineRuleForEach } from '../forEach.ts';
import { describeRule, preferredFix, reportOn } from '../rule.ts';

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

export const clusterResourceName = defineRuleForEach(rule, allClusters, function* (_, { groups = [] }) {
  for (const group of groups) {
    const stated = group.values?.dependencies?.items.find(({ name }) => name === 'sso');
    const path = groupPath(group);
    if (!stated || !path || stated.items.some(({ value }) => value === 'network-name')) continue;
    yield reportOn(group, rule.say({ group: group.name }), {
      place: stated.place,
      fixes: () => [
        preferredFix(rule.fix('add-dependency', { group: group.name }), [
          addTo([...path, 'dependencies', 'sso'], 'network-name'),
        ]),
      ],
    });
  }
});
