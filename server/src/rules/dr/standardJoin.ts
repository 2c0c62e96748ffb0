/** A server at the disaster-recovery site that its edition does not let into the group. */
import { recoveryBizTalkServers } from '../../topology/disasterRecovery.ts';
import { editionName } from '../facts/editionNames.ts';
import { reportOnFirst } from '../reports.ts';
import { defineRule, describeRule } from '../rule.ts';

const rule = describeRule({
  id: 'dr/standard-join',
  kind: 'C',
  severity: 'error',
  title: 'Standard server joined at the DR site',
  says: 'A {edition} server cannot join a group. Plan a rebuild.',
  matters:
    'Servers of these editions cannot join an existing group. At the other site the group has to be built again.',
  applies: 'The Standard and Branch editions.',
  subject: ['server'],
  sources: ['core/disaster-recovery-for-computers-running-biztalk-server'],
  scope: 'systemwide',
});

export const standardJoin = defineRule(rule, function* ({ platform }) {
  const edition = platform.topology.group?.values.edition?.value;
  const servers = recoveryBizTalkServers(platform);
  const [first] = servers;
  // A plan to set them up after the event is the rebuild.
  if (platform.topology.disasterRecovery?.values.coldPlan?.value === true) return;
  if (!first || (edition !== 'standard' && edition !== 'branch')) return;
  yield reportOnFirst(first, servers, () => rule.say({ edition: editionName(edition) }));
});
