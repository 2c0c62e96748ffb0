/** Transactional MSMQ whose calls a load balancer spreads over plain servers: what waits in a failed server is lost. */
import type { Operation } from '../../syntax/edit/operation.ts';
import { message } from '../../text/messages/message.ts';
import type { Handler, Host } from '../../topology/platform.ts';
import { eachOf } from '../each.ts';
import { balancersNaming, usesBalancer } from '../facts/balancers.ts';
import { clusterHostFixes } from '../facts/clusteredHostFixes.ts';
import { settingsPath } from '../facts/moveContent.ts';
import { defineRule, type Fix } from '../rule.ts';
import { msmqHandlers, relatedHandlers } from './hostHandlers.ts';

export const msmqTransactionalNlb = defineRule({
  id: 'adapter/msmq-transactional-nlb',
  kind: 'C',
  severity: 'error',
  title: 'adapter/msmq-transactional-nlb.title',
  subject: ['host'],
  reads: ['group', 'hosts', 'servers', 'clusters', 'loadBalancers', 'applications', 'adapters'],
  sources: ['core/migrating-from-the-msmqt-adapter-to-the-msmq-adapter'],
  scope: 'application',
  check: eachOf(
    ({ platform }) => platform.hostsUsing('MSMQ'),
    ({ platform }, host) => {
      if (host.clustered) return undefined;
      const served = balancersNaming(platform, host).length > 0;
      const handlers = msmqHandlers(host, 'receive').filter(
        (handler) => handler.settings.transactional?.value === true && (served || usesBalancer(platform, handler)),
      );
      if (handlers.length === 0) return undefined;
      return [
        {
          entity: host.id,
          place: host.place,
          message: message('adapter/msmq-transactional-nlb'),
          related: relatedHandlers(handlers),
          fixes: () => [...clusterHostFixes(platform, host), notTransactional(host, handlers)],
        },
      ];
    },
  ),
});

export function notTransactional(host: Host, handlers: readonly Handler[]): Fix {
  return {
    title: message('fix.adapter.not-transactional', { host: host.name }),
    operations: handlers.map(
      (handler): Operation => ({ op: 'set', path: [...settingsPath(host, handler), 'transactional'], value: false }),
    ),
  };
}
