/** A load balancer that is stated to have no second device. Windows NLB and cloud balancers have no device of their own. */
import { allLoadBalancers, defineRuleForEach } from '../forEach.ts';
import { describeRule } from '../rule.ts';

const rule = describeRule({
  id: 'lb/single-device',
  kind: 'S',
  severity: 'information',
  title: 'Single balancer device',
  says: '"{lb}" itself is a single point of failure.',
  matters:
    'All inbound traffic goes through the device. One without a partner is the single point of failure that the balancing was meant to remove.',
  subject: ['loadBalancer'],
  sources: [],
  scope: 'host',
});

export const singleDevice = defineRuleForEach(
  rule,
  allLoadBalancers,
  function* (_, { id, name, kind, members, entry }) {
    const { redundant } = entry.values;
    if ((kind !== 'hardware' && kind !== 'software') || redundant?.value !== false) return;
    if (members && members.length > 0 && members.every((server) => !server.primary)) return;
    yield { entity: id, place: redundant.place, message: rule.say({ lb: name }) };
  },
);
