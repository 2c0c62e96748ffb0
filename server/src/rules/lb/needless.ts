/** A load balancer in front of hosts that wait for no calls. */
import { dropFrom } from '../../syntax/edit/operation.ts';
import { isNeedless, servedHosts } from '../facts/balancers.ts';
import { allLoadBalancers, defineRuleForEach } from '../forEach.ts';
import { describeRule, preferredFix, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'lb/needless',
  kind: 'R',
  severity: 'hint',
  title: 'Load balancer without effect',
  says: {
    '': '"{lb}" has no effect: polling adapters take no inbound connections.',
    some: '"{lb}" has no effect for {hosts}: polling adapters take no inbound connections.',
  },
  matters:
    'Polling adapters fetch their messages themselves. A load balancer has nothing to pass on to them and protects nothing.',
  fixes: { 'remove-targets': 'Remove {hosts} from "{lb}"' },
  subject: ['loadBalancer'],
  sources: ['core/creating-a-highly-available-biztalk-server-environment'],
  scope: 'none',
});

export const needless = defineRuleForEach(rule, allLoadBalancers, ({ platform }, balancer) => {
  const idle = servedHosts(platform, balancer).filter(isNeedless);
  const names = idle.map((host) => host.name);
  const targets = (balancer.serves ?? []).filter((target) =>
    names.some((name) => name.toLowerCase() === target.name.toLowerCase()),
  );
  const [first] = targets;
  if (!first) return undefined;
  const lb = balancer.name;
  const message =
    targets.length === balancer.serves?.length ? rule.say({ lb }) : rule.say('some', { lb, hosts: names });
  return reportOn(balancer, message, {
    place: first.place,
    fixes: () => [
      preferredFix(
        rule.fix('remove-targets', { hosts: targets.map((target) => target.name), lb }),
        targets.map(({ name }) => dropFrom(['loadBalancers', lb, 'serves'], name)),
      ),
    ],
  });
});
