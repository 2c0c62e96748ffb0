/**
 * POP3 receive from a mailbox that several readers can open at once. The planning guide asks for a clustered host in any
 * case; the adapter's own pages only for such mailboxes.
 */
import { defineRuleForEach, hostsUsing } from '../forEach.ts';
import { describeRule } from '../rule.ts';
import { mailboxHandlers, notClustered, notStatedOf, plainInstances } from './hostHandlers.ts';

const rule = describeRule({
  id: 'adapter/pop3-mailbox',
  kind: 'S',
  severity: 'warning',
  title: 'POP3 receive on a concurrently readable mailbox',
  says: {
    '': 'POP3 receive in "{host}" has no failover. The mail server allows several readers, so it needs a clustered host.',
    'not-stated':
      'It is not stated whether the mailbox of "{host}" allows several readers. If it does, POP3 needs a clustered host.',
  },
  matters:
    'A mail server that lets several clients into one mailbox can hand the same mail to each of them. Where it lets in one at a time, plain instances are fine, because the others only wait.',
  receiveHostOrder: 33,
  subject: ['host'],
  sources: [
    'core/considerations-for-running-adapter-handlers-within-a-clustered-host1',
    'core/what-is-the-pop3-adapter',
  ],
  scope: 'host',
});

export const pop3Mailbox = defineRuleForEach(rule, hostsUsing('POP3'), function* ({ platform }, host) {
  if (plainInstances(host) !== 1) return;
  const mailboxes = mailboxHandlers(host);
  const concurrent = mailboxes.filter(({ settings }) => settings.concurrentMailboxAccess?.value === true);
  const unknown = mailboxes.filter(({ settings }) => settings.concurrentMailboxAccess === undefined);
  if (concurrent.length > 0) yield notClustered(platform, host, concurrent, rule.say({ host: host.name }));
  else if (unknown.length > 0)
    yield notStatedOf(host, unknown, rule.say('not-stated', { host: host.name }), 'mailbox-access');
});
