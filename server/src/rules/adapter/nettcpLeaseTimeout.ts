/** Pooled connections that keep to one server behind a load balancer until their lease ends. */
import { setKey } from '../../syntax/edit/operation.ts';
import { isBalanced } from '../facts/balancers.ts';
import { enabledHandlers } from '../facts/hosts.ts';
import { settingsPath } from '../fixes/moveContent.ts';
import { defineRuleForEach, hostsUsing } from '../forEach.ts';
import { describeRule, safeFix } from '../rule.ts';

/** Seconds. Source: core/scaled-out-receiving-hosts */
const advised = 30;

const rule = describeRule({
  id: 'adapter/nettcp-lease-timeout',
  kind: 'R',
  severity: 'hint',
  title: 'Long lease time-out behind a load balancer',
  says: 'Pooled connections stick to one server. Start with a 30-second lease time-out.',
  matters:
    'Pooled connections stay with the server that they were opened to. With a short lease they are opened again and again, so that a server that has come back gets its share of the load.',
  fixes: { 'lease-timeout': 'Set the lease time-out to 30 seconds' },
  subject: ['host', 'receiveLocation'],
  sources: ['core/scaled-out-receiving-hosts'],
  scope: 'none',
});

export const nettcpLeaseTimeout = defineRuleForEach(rule, hostsUsing('WCF-NetTcp'), function* ({ platform }, host) {
  for (const handler of enabledHandlers(host, 'receive')) {
    const { leaseTimeout } = handler.settings;
    if (handler.adapter?.name !== 'WCF-NetTcp' || (leaseTimeout && leaseTimeout.value <= advised)) continue;
    if (!isBalanced(platform, host, handler)) continue;
    yield {
      entity: handler.port?.id ?? host.id,
      place: leaseTimeout?.place ?? handler.place,
      message: rule.say(),
      ...(leaseTimeout ? {} : { notStated: 'lease-timeout' }),
      fixes: () => [
        safeFix(rule.fix('lease-timeout'), [setKey([...settingsPath(host, handler), 'leaseTimeout'], `${advised}s`)]),
      ],
    };
  }
});
