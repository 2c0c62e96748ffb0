/** A server at the disaster-recovery site that its edition does not let into the group. */
import { message } from '../../text/messages/message.ts';
import { recoveryBizTalkServers } from '../facts/disasterRecovery.ts';
import { defineRule } from '../rule.ts';

export const standardJoin = defineRule({
  id: 'dr/standard-join',
  kind: 'C',
  severity: 'error',
  title: 'dr/standard-join.title',
  subject: ['server'],
  reads: ['group', 'servers', 'sites', 'hosts', 'disasterRecovery'],
  sources: ['core/disaster-recovery-for-computers-running-biztalk-server'],
  scope: 'systemwide',
  *check({ platform }) {
    const edition = platform.topology.group?.values.edition?.value;
    const [first, ...others] = recoveryBizTalkServers(platform);
    // A plan to set them up after the event is the rebuild.
    if (platform.topology.disasterRecovery?.values.coldPlan?.value === true) return;
    if (!first || (edition !== 'standard' && edition !== 'branch')) return;
    const text = message('dr/standard-join', { edition: message(`edition.${edition}`) });
    yield {
      entity: first.id,
      place: first.place,
      message: text,
      about: others.map((server) => server.id),
      related: others.map((server) => ({ message: text, place: server.place })),
    };
  },
});
