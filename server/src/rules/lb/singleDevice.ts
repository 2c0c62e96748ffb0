/** A load balancer that is stated to have no second device. Windows NLB and cloud balancers have no device of their own. */
import { isAtDisasterRecovery } from '../facts/balancers.ts';
import { allLoadBalancers, defineRuleForEach } from '../forEach.ts';
import { describeRule, reportOn } from '../rule.ts';

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

export const singleDevice = defineRuleForEach(rule, allLoadBalancers, (_, balancer) => {
  const { redundant } = balancer.entry.values;
  if ((balancer.kind !== 'hardware' && balancer.kind !== 'software') || redundant?.value !== false) return undefined;
  if (isAtDisasterRecovery(balancer)) return undefined;
  return reportOn(balancer, rule.say({ lb: balancer.name }), { place: redundant.place });
});
