/** An adapter that the stated version of BizTalk Server still has, and advises against. */
import type { Argument } from '../../text/message.ts';
import type { Handler, Host, Platform } from '../../topology/platform.ts';
import { atLeast } from '../../vocabulary/version.ts';
import { checkEach, checkInSequence } from '../each.ts';
import { defineRule, describeRule, type Report } from '../rule.ts';
import { type AdapterUse, eachAdapterUse, replaceAdapter } from './adapterUses.ts';

const rule = describeRule({
  id: 'reference/deprecated-adapter',
  kind: 'R',
  severity: 'information',
  title: 'Deprecated adapter',
  says: {
    '': 'Adapter "{adapter}" is deprecated since {version}; replacement: {replacement}.',
    'no-replacement': 'Adapter "{adapter}" is deprecated since {version}.',
    'client-model': 'its client-side object model',
  },
  matters: 'Deprecated: there is no further development. The documentation advises not to use it in new solutions.',
  applies: 'By version, as each adapter was deprecated.',
  subject: ['host', 'receiveLocation', 'sendPort'],
  sources: [
    'install/whats-new-in-biztalk-server-2020',
    'install/what-s-new-in-biztalk-server-2016',
    'install/what-s-new-in-biztalk-server-2013-and-2013-r2',
  ],
  scope: 'none',
});

export const deprecatedAdapter = defineRule(
  rule,
  checkInSequence(
    eachAdapterUse(({ platform }, use) => {
      const { name, deprecatedSince, removedIn, replacement } = use.adapter;
      const version = deprecatedSince && platform.topology.group?.values.version?.value;
      if (!version || !atLeast(version, deprecatedSince) || (removedIn && atLeast(version, removedIn)))
        return undefined;
      return {
        entity: use.holder,
        place: use.first,
        message: deprecated(name, deprecatedSince, replacement === undefined ? undefined : [replacement]),
        fixes: () => (isReadInParallel(platform, use) ? [] : replaceAdapter(use, replacement)),
      };
    }),
    checkEach(
      ({ platform }) => platform.hostsUsing('SharePoint'),
      // The web service went with the next version.
      ({ platform }, host) =>
        platform.topology.group?.values.version?.value === '2013 R2' ? sharePointWebServices(host) : undefined,
    ),
  ),
);

/** Mailboxes and tables that several instances read: what replaces the adapter would ask whether they may. */
function isReadInParallel({ hosts }: Platform, { holder, adapter }: AdapterUse): boolean {
  if (adapter.name !== 'SQL' && adapter.name !== 'POP3') return false;
  return hosts.some((host) =>
    host.handlers.some(
      (handler) =>
        handler.adapter?.name === adapter.name &&
        handler.direction === 'receive' &&
        (handler.port?.id ?? host.id) === holder &&
        host.activeInstances.length > 1,
    ),
  );
}

function* sharePointWebServices(host: Host): Iterable<Report> {
  for (const handler of host.handlers) {
    if (!usesWebService(handler)) continue;
    yield {
      entity: handler.port?.id ?? host.id,
      place: handler.settings.webService?.place ?? handler.place,
      message: deprecated(handler.adapterName, '2013 R2', rule.say('client-model')),
    };
  }
}

function usesWebService({ adapter, settings }: Handler): boolean {
  return adapter?.name === 'SharePoint' && settings.webService?.value === true;
}

function deprecated(adapter: string, version: string, replacement: Argument | undefined) {
  return replacement === undefined
    ? rule.say('no-replacement', { adapter, version })
    : rule.say({ adapter, version, replacement });
}
