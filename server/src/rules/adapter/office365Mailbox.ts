/** Several instances that read an Office 365 mailbox or calendar: nobody documents whether that is safe. */
import { message } from '../../text/messages/message.ts';
import { eachOf } from '../each.ts';
import { enabledHandlers } from '../facts/hosts.ts';
import { defineRule } from '../rule.ts';
import { plainInstances, relatedHandlers } from './hostHandlers.ts';

const readers: ReadonlySet<string> = new Set(['Office365 Mail', 'Office365 Calendar']);

export const office365Mailbox = defineRule({
  id: 'adapter/office365-mailbox',
  kind: 'R',
  severity: 'information',
  title: 'adapter/office365-mailbox.title',
  subject: ['host'],
  reads: ['hosts', 'servers', 'sites', 'applications', 'adapters'],
  sources: [],
  scope: 'application',
  check: eachOf(
    ({ platform }) => platform.hosts,
    (_, host) => {
      const n = plainInstances(host) ?? 0;
      const handlers = enabledHandlers(host, 'receive').filter(
        ({ adapter }) => adapter?.receive === 'unknown' && readers.has(adapter.name),
      );
      if (n < 2 || handlers.length === 0) return undefined;
      return [
        {
          entity: host.id,
          place: host.place,
          message: message('adapter/office365-mailbox'),
          related: relatedHandlers(handlers),
        },
      ];
    },
  ),
});
