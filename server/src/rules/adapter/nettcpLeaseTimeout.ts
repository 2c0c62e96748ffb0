/** Pooled connections that keep to one server behind a load balancer until their lease ends. */
import { message } from '../../text/messages/message.ts';
import { eachOf } from '../each.ts';
import { isBalanced } from '../facts/balancers.ts';
import { enabledHandlers } from '../facts/hosts.ts';
import { settingsPath } from '../facts/moveContent.ts';
import { defineRule } from '../rule.ts';

/** Seconds. Source: core/scaled-out-receiving-hosts */
const advised = 30;

export const nettcpLeaseTimeout = defineRule({
  id: 'adapter/nettcp-lease-timeout',
  kind: 'R',
  severity: 'hint',
  title: 'adapter/nettcp-lease-timeout.title',
  subject: ['host', 'receiveLocation'],
  reads: ['hosts', 'servers', 'loadBalancers', 'applications', 'adapters'],
  sources: ['core/scaled-out-receiving-hosts'],
  scope: 'none',
  check: eachOf(
    ({ platform }) => platform.hostsUsing('WCF-NetTcp'),
    function* ({ platform }, host) {
      for (const handler of enabledHandlers(host, 'receive')) {
        const { leaseTimeout } = handler.settings;
        if (handler.adapter?.name !== 'WCF-NetTcp' || (leaseTimeout && leaseTimeout.value <= advised)) continue;
        if (!isBalanced(platform, host, handler)) continue;
        yield {
          entity: handler.port?.id ?? host.id,
          place: leaseTimeout?.place ?? handler.place,
          message: message('adapter/nettcp-lease-timeout'),
          ...(leaseTimeout ? {} : { notStated: 'lease-timeout' }),
          fixes: () => [
            {
              title: message('fix.adapter.lease-timeout'),
              preferred: true,
              safe: true,
              operations: [{ op: 'set', path: [...settingsPath(host, handler), 'leaseTimeout'], value: `${advised}s` }],
            },
          ],
        };
      }
    },
  ),
});
