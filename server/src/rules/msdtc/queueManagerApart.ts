/** A clustered queue manager in another group than the MSDTC that serves it: after a failover they can be apart. */
import { allClusters, defineRuleForEach } from '../forEach.ts';
import { describeRule, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'msdtc/queue-manager-apart',
  kind: 'S',
  severity: 'warning',
  title: 'Queue manager and MSDTC in different groups',
  says: 'The queue manager is not with MSDTC: in "{group}", MSDTC in "{msdtc}". They can end on different nodes.',
  matters:
    'A queue manager takes part in transactions through MSDTC. In different groups of a cluster the two can end on different nodes, and its transactions can fail then.',
  subject: ['clusterGroup'],
  sources: ['kb/893059'],
  scope: 'application',
});

export const queueManagerApart = defineRuleForEach(rule, allClusters, function* (_, { groups = [] }) {
  const msdtc = groups.find((group) => group.resources?.has('msdtc'));
  if (!msdtc) return;
  for (const group of groups) {
    if (!group.resources?.has('mq') || group.resources.has('msdtc')) continue;
    yield reportOn(group, rule.say({ group: group.name, msdtc: msdtc.name }), {
      place: group.values?.resources?.items.find(({ value }) => value === 'mq')?.place ?? group.place,
      about: [msdtc.id],
    });
  }
});
