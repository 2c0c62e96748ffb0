/**
 * POP3 receive from a mailbox that several readers can open at once. The planning guide asks for a clustered host in any
 * case; the adapter's own pages only for such mailboxes.
 */
import { message } from '../../text/messages/message.ts';
import type { Handler, Host } from '../../topology/platform.ts';
import { eachOf } from '../each.ts';
import { settingsPath } from '../facts/moveContent.ts';
import { defineRule, type Fix } from '../rule.ts';
import { clusterOrMove } from './clusterOrMove.ts';
import { mailboxHandlers, plainInstances, relatedHandlers } from './hostHandlers.ts';

export const pop3Mailbox = defineRule({
  id: 'adapter/pop3-mailbox',
  kind: 'S',
  severity: 'warning',
  title: 'adapter/pop3-mailbox.title',
  subject: ['host'],
  reads: ['group', 'hosts', 'servers', 'sites', 'applications', 'adapters', 'clusters'],
  sources: ['core/considerations-for-running-adapter-handlers-within-a-clustered-host1'],
  scope: 'host',
  check: eachOf(
    ({ platform }) => platform.hostsUsing('POP3'),
    function* ({ platform }, host) {
      if (plainInstances(host) !== 1) return;
      const mailboxes = mailboxHandlers(host);
      const concurrent = mailboxes.filter(({ settings }) => settings.concurrentMailboxAccess?.value === true);
      const unknown = mailboxes.filter(({ settings }) => settings.concurrentMailboxAccess === undefined);
      if (concurrent.length > 0)
        yield {
          entity: host.id,
          place: host.place,
          message: message('adapter/pop3-mailbox'),
          related: relatedHandlers(concurrent),
          fixes: () => clusterOrMove(platform, host, concurrent),
        };
      else if (unknown.length > 0)
        yield {
          entity: host.id,
          place: host.place,
          severity: 'information',
          message: message('adapter/pop3-mailbox.not-stated', { host: host.name }),
          related: relatedHandlers(unknown),
          notStated: 'mailbox-access',
          fixes: () => [stateExclusive(host, unknown)],
        };
    },
  ),
});

function stateExclusive(host: Host, handlers: readonly Handler[]): Fix {
  return {
    title: message('fix.adapter.mailbox-exclusive'),
    operations: handlers.map((handler) => ({
      op: 'set',
      path: [...settingsPath(host, handler), 'concurrentMailboxAccess'],
      value: false,
    })),
  };
}
