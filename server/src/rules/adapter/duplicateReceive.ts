/**
 * Several plain instances read one source that cannot tell its readers apart: files and mails can arrive twice, ordered
 * messages out of order. In a clustered host one instance is active at a time.
 */
import type { Message } from '../../text/message.ts';
import { trimmedEnd } from '../../text/trimmedEnd.ts';
import type { AdapterFacts, Handler, Host, Platform } from '../../topology/platform.ts';
import { checkCollected, checkEach, checkInSequence, nonEmpty } from '../each.ts';
import { adapterNames, enabledHandlers } from '../facts/hosts.ts';
import { clusterHostFixes } from '../fixes/clusteredHostFixes.ts';
import { allHosts } from '../forEach.ts';
import { relatedHandlers } from '../related.ts';
import { defineRule, describeRule, type Report, reportOn, type Severity } from '../rule.ts';
import { keepOneInstance } from './fixes/keepOneInstance.ts';
import {
  mailboxHandlers,
  notStatedOf,
  orderedQueueHandlers,
  plainInstances,
  singleReaderHandlers,
} from './hostHandlers.ts';

const rule = describeRule({
  id: 'adapter/duplicate-receive',
  kind: 'C',
  severity: 'error',
  title: 'Several instances read one exclusive source',
  says: {
    '': '"{host}" can receive files or mails twice: {n} instances poll the same {adapters} source.',
    order: '"{host}" can lose the order: {n} instances poll the same {adapters} source.',
    'mailbox-unknown':
      '"{host}" may receive mails twice: {n} instances poll one "POP3" mailbox. The mail server decides, and "concurrentMailboxAccess" is not stated.',
    'two-hosts': 'Hosts {hosts} can receive files twice. They poll the same {adapters} source "{address}".',
    'adapter-unknown':
      '"{host}" may receive messages twice: {n} instances receive by {adapters}. The adapter decides, and "receiveAvailability" is not stated.',
  },
  matters:
    'Instances that read one source without a lock can fetch the same message more than once, and those that share an ordered source can mix up its order. Nothing reports this; it shows as orders or payments that were processed twice.',
  receiveHostOrder: 20,
  subject: ['host'],
  sources: [
    'core/considerations-for-running-adapter-handlers-within-a-clustered-host1',
    'core/what-is-the-pop3-adapter',
  ],
  scope: 'application',
});

export const duplicateReceive = defineRule(
  rule,
  checkInSequence(
    checkEach(allHosts, ({ platform }, host) => {
      if ((plainInstances(host) ?? 0) < 2) return undefined;
      const report = ofInstances(platform, host);
      const unknown = ofUnknownAdapters(host);
      return [...(report ? [{ severity: severityIn(platform), ...report }] : []), ...(unknown ? [unknown] : [])];
    }),
    checkCollected(
      allHosts,
      (_, host) => (host.activeInstances.length > 0 ? nonEmpty(sourcesOf(host)) : undefined),
      function* ({ platform }, sources) {
        for (const report of ofHosts(sources.flat())) yield { severity: severityIn(platform), ...report };
      },
    ),
  ),
);

function severityIn({ purpose }: Platform): Severity {
  return purpose === 'production' ? 'error' : 'warning';
}

function ofInstances(platform: Platform, host: Host): Report | undefined {
  const mailboxes = mailboxHandlers(host);
  const concurrent = mailboxes.filter(({ settings }) => settings.concurrentMailboxAccess?.value === true);
  const twice = [...singleReaderHandlers(host), ...concurrent];
  const ordered = orderedQueueHandlers(host).filter(({ adapter }) => adapter?.name !== 'WCF-NetMsmq');
  const n = host.activeInstances.length;
  const report = (handlers: readonly Handler[], text: Message): Report =>
    reportOn(host, text, {
      related: relatedHandlers(handlers),
      fixes: () => [...clusterHostFixes(platform, host), ...keepOneInstance(platform, host)],
    });
  if (twice.length > 0)
    return report([...twice, ...ordered], rule.say({ n, host: host.name, adapters: adapterNames(twice) }));
  if (ordered.length > 0)
    return report(ordered, rule.say('order', { n, host: host.name, adapters: adapterNames(ordered) }));
  const unknown = mailboxes.filter(({ settings }) => settings.concurrentMailboxAccess === undefined);
  if (unknown.length === 0) return undefined;
  return notStatedOf(host, unknown, rule.say('mailbox-unknown', { n, host: host.name }), 'mailbox-access');
}

/** Adapters of the file that say nothing of several readers. */
function ofUnknownAdapters(host: Host): Report | undefined {
  const unknown = enabledHandlers(host, 'receive').filter(({ adapter }) => isOfUnstatedAvailability(adapter));
  if (unknown.length === 0) return undefined;
  const args = { n: host.activeInstances.length, host: host.name, adapters: adapterNames(unknown) };
  return notStatedOf(host, unknown, rule.say('adapter-unknown', args), 'adapters.receiveAvailability');
}

function isOfUnstatedAvailability(adapter: AdapterFacts | undefined): boolean {
  return adapter?.receive === 'unknown' && !adapter.builtIn && adapter.custom !== undefined;
}

/** A folder or mailbox that a host reads, with what makes it the same as another one. */
interface Source {
  readonly host: Host;
  readonly handler: Handler;
  readonly address: string;
  readonly key: string;
}

function sourcesOf(host: Host): readonly Source[] {
  return singleReaderHandlers(host).flatMap((handler) => {
    const address = handler.settings.address?.value;
    if (address === undefined || address === '') return [];
    return [{ host, handler, address, key: `${handler.adapter?.name} ${trimmedEnd(address, '/').toLowerCase()}` }];
  });
}

/** One FTP or SFTP folder that two hosts read. */
function* ofHosts(sources: readonly Source[]): Iterable<Report> {
  const firsts = new Map<string, Source>();
  for (const source of sources) {
    const { host, handler, address, key } = source;
    const first = firsts.get(key);
    if (!first) firsts.set(key, source);
    else if (first.host !== host)
      yield {
        entity: host.id,
        place: handler.settings.address?.place ?? handler.place,
        message: rule.say('two-hosts', {
          hosts: [first.host.name, host.name],
          adapters: adapterNames([handler]),
          address,
        }),
        related: relatedHandlers([first.handler]),
      };
  }
}
