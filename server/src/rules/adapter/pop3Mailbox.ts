/**
 * POP3 receive from a mailbox that several readers can open at once. The planning guide asks for a clustered host in any
 * case; the adapter's own pages only for such mailboxes.
 */
import type { Handler, Host } from '../../topology/platform.ts';
import { checkEach } from '../each.ts';
import { settingsPath } from '../fixes/moveContent.ts';
import { relatedHandlers } from '../related.ts';
import { defineRule, describeRule, type Fix } from '../rule.ts';
import { clusterOrMove } from './fixes/clusterOrMove.ts';
import { mailboxHandlers, plainInstances } from './hostHandlers.ts';

const rule = describeRule({
  id: 'adapter/pop3-mailbox',
  kind: 'S',
  severity: 'warning',
  title: 'POP3 receive on a concurrently readable mailbox',
  says: {
    '': 'The mail server allows concurrent access to the mailbox: run POP3 in a clustered host.',
    'not-stated':
      'Whether the mail server lets several readers into the mailbox of "{host}" is not stated: if it does, POP3 needs a clustered host.',
  },
  matters:
    'A mail server that lets several clients into one mailbox hands the same mail to each of them. Where it lets in one at a time, plain instances are fine, because the others only wait.',
  fixes: { 'mailbox-exclusive': 'State that one reader at a time can open the mailbox' },
  receiveHostOrder: 33,
  subject: ['host'],
  sources: ['core/considerations-for-running-adapter-handlers-within-a-clustered-host1'],
  scope: 'host',
});

export const pop3Mailbox = defineRule(
  rule,
  checkEach(
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
          message: rule.say(),
          related: relatedHandlers(concurrent),
          fixes: () => clusterOrMove(platform, host, concurrent),
        };
      else if (unknown.length > 0)
        yield {
          entity: host.id,
          place: host.place,
          severity: 'information',
          message: rule.say('not-stated', { host: host.name }),
          related: relatedHandlers(unknown),
          notStated: 'mailbox-access',
          fixes: () => [stateExclusive(host, unknown)],
        };
    },
  ),
);

function stateExclusive(host: Host, handlers: readonly Handler[]): Fix {
  return {
    title: rule.fix('mailbox-exclusive'),
    operations: handlers.map((handler) => ({
      op: 'set',
      path: [...settingsPath(host, handler), 'concurrentMailboxAccess'],
      value: false,
    })),
  };
}
