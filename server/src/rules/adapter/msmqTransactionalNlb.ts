/** Transactional MSMQ whose calls a load balancer spreads over plain servers: what waits in a failed server is lost. */
import type { Operation } from '../../syntax/edit/operation.ts';
import type { Handler, Host } from '../../topology/platform.ts';
import { checkEach } from '../each.ts';
import { balancersNaming, usesBalancer } from '../facts/balancers.ts';
import { clusterHostFixes } from '../fixes/clusteredHostFixes.ts';
import { settingsPath } from '../fixes/moveContent.ts';
import { relatedHandlers } from '../related.ts';
import { defineRule, describeRule, type Fix } from '../rule.ts';
import { msmqHandlers } from './hostHandlers.ts';

const rule = describeRule({
  id: 'adapter/msmq-transactional-nlb',
  kind: 'C',
  severity: 'error',
  title: 'Transactional MSMQ behind a load balancer',
  says: "Transactional MSMQ behind a load balancer loses messages that wait in a failed computer's queue.",
  matters:
    'A load balancer spreads messages over the queues of several computers. What waits in the queue of one that fails is lost with it, although its sender was told that it had been delivered.',
  fixes: { 'not-transactional': 'State that "{host}" receives without transactions' },
  subject: ['host'],
  sources: ['core/migrating-from-the-msmqt-adapter-to-the-msmq-adapter'],
  scope: 'application',
});

export const msmqTransactionalNlb = defineRule(
  rule,
  checkEach(
    ({ platform }) => platform.hostsUsing('MSMQ'),
    ({ platform }, host) => {
      if (host.clustered) return undefined;
      const served = balancersNaming(platform, host).length > 0;
      const handlers = msmqHandlers(host, 'receive').filter(
        (handler) => handler.settings.transactional?.value === true && (served || usesBalancer(platform, handler)),
      );
      if (handlers.length === 0) return undefined;
      return {
        entity: host.id,
        place: host.place,
        message: rule.say(),
        related: relatedHandlers(handlers),
        fixes: () => [...clusterHostFixes(platform, host), notTransactional(host, handlers)],
      };
    },
  ),
);

export function notTransactional(host: Host, handlers: readonly Handler[]): Fix {
  return {
    title: rule.fix('not-transactional', { host: host.name }),
    operations: handlers.map(
      (handler): Operation => ({ op: 'set', path: [...settingsPath(host, handler), 'transactional'], value: false }),
    ),
  };
}
