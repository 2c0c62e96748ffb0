/** Several instances that read an Office 365 mailbox or calendar: whether that is safe is not documented. */
import { enabledHandlers } from '../facts/hosts.ts';
import { allHosts, defineRuleForEach } from '../forEach.ts';
import { relatedHandlers } from '../related.ts';
import { describeRule, reportOn } from '../rule.ts';
import { plainInstances } from './hostHandlers.ts';

const readers: ReadonlySet<string> = new Set(['Office365 Mail', 'Office365 Calendar']);

const rule = describeRule({
  id: 'adapter/office365-mailbox',
  kind: 'R',
  severity: 'information',
  title: 'Parallel Office 365 mailbox readers',
  says: '"{host}" may receive twice: {n} instances read an Office 365 mailbox. Whether they do is not documented.',
  matters:
    'Whether several instances share a mailbox without reading mails twice is nowhere documented. A test with two instances answers it before production does.',
  applies: 'BizTalk Server 2016 with Feature Pack 3, and 2020.',
  subject: ['host'],
  sources: [],
  scope: 'application',
});

export const office365Mailbox = defineRuleForEach(rule, allHosts, (_, host) => {
  const n = plainInstances(host) ?? 0;
  const handlers = enabledHandlers(host, 'receive').filter(
    ({ adapter }) => adapter?.receive === 'unknown' && readers.has(adapter.name),
  );
  if (n < 2 || handlers.length === 0) return undefined;
  return reportOn(host, rule.say({ n, host: host.name }), { related: relatedHandlers(handlers) });
});
