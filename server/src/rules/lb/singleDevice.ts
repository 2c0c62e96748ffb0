/** A load balancer that is stated to have no second device. Windows NLB and cloud balancers have no device of their own. */
import { message } from '../../text/messages/message.ts';
import { eachOf } from '../each.ts';
import { defineRule } from '../rule.ts';

export const singleDevice = defineRule({
  id: 'lb/single-device',
  kind: 'S',
  severity: 'information',
  title: 'lb/single-device.title',
  subject: ['loadBalancer'],
  reads: ['loadBalancers', 'servers', 'sites'],
  sources: [],
  scope: 'host',
  check: eachOf(
    ({ platform }) => platform.loadBalancers,
    function* (_, { id, name, kind, members, entry }) {
      const { redundant } = entry.values;
      if ((kind !== 'hardware' && kind !== 'software') || redundant?.value !== false) return;
      if (members && members.length > 0 && members.every((server) => !server.primary)) return;
      yield { entity: id, place: redundant.place, message: message('lb/single-device', { lb: name }) };
    },
  ),
});
