/** A server at the disaster-recovery site that its edition does not let into the group. */
import { recoveryBizTalkServers } from '../../topology/disasterRecovery.ts';
import { editionName } from '../facts/editionNames.ts';
import { defineRule, describeRule, reportOn } from '../rule.ts';

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
  const [first, ...others] = recoveryBizTalkServers(platform);
  // A plan to set them up after the event is the rebuild.
  if (platform.topology.disasterRecovery?.values.coldPlan?.value === true) return;
  if (!first || (edition !== 'standard' && edition !== 'branch')) return;
  const text = rule.say({ edition: editionName(edition) });
  yield reportOn(first, text, {
    about: others.map((server) => server.id),
    related: others.map((server) => ({ message: text, place: server.place })),
  });
});
