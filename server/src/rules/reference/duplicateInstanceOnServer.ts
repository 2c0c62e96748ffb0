/** A host that is listed twice on one server, which BizTalk Server does not allow. */
import { dropFrom, replaceAt } from '../../syntax/edit/operation.ts';
import { namesOf } from '../../topology/names.ts';
import type { Host, Platform } from '../../topology/platform.ts';
import { freeName } from '../fixes/freeName.ts';
import { candidates } from '../fixes/secondInstance.ts';
import { allHosts, defineRuleForEach } from '../forEach.ts';
import { describeRule, type Fix, fixOf, safeFix } from '../rule.ts';
import { sharedTitles } from './fixes/sharedTitles.ts';

type Item = NonNullable<Host['entry']['values']['instances']>['items'][number];

const rule = describeRule({
  id: 'reference/duplicate-instance-on-server',
  kind: 'C',
  severity: 'error',
  title: 'Two instances of one host on one server',
  says: 'Host "{host}" has a second instance on "{server}". A host can have only one on each server.',
  matters: 'A server runs at most one instance of a host. The second entry looks like redundancy and is none.',
  fixes: { 'delete-duplicate-instance': 'Delete the second instance of "{host}" on {server}' },
  subject: ['hostInstance'],
  sources: ['tg/high-availability-for-biztalk-hosts', 'core/managing-biztalk-hosts-and-host-instances'],
  scope: 'host',
});

export const duplicateInstanceOnServer = defineRuleForEach(rule, allHosts, ({ platform }, host) => {
  // What is linked is each once.
  const items = host.entry.values.instances?.items ?? [];
  if (items.length === host.instances.length) return undefined;
  return secondsOf(items).map((item) => {
    const server = platform.serverNamed(item.name)?.name ?? item.name;
    return {
      entity: `hostInstance:${host.name}@${server}`,
      place: item.place,
      message: rule.say({ host: host.name, server }),
      fixes: () => fixesFor(platform, host, item),
    };
  });
});

function secondsOf(items: readonly Item[]): readonly Item[] {
  const seen = new Set<string>();
  return items.filter(({ name }) => {
    const isSecond = seen.has(name.toLowerCase());
    seen.add(name.toLowerCase());
    return isSecond;
  });
}

/** The second is renamed before it is dropped: its name alone does not tell it from the first. */
function fixesFor(platform: Platform, host: Host, item: Item): readonly Fix[] {
  const spare = freeName(namesOf(platform.names, ['server']), item.name);
  const moves = candidates(platform, host).map(({ name }) =>
    fixOf(sharedTitles('move-instance', { host: host.name, server: name }), [replaceAt(item.place, name)]),
  );
  return [
    safeFix(rule.fix('delete-duplicate-instance', { host: host.name, server: item.name }), [
      replaceAt(item.place, spare),
      dropFrom(['hosts', host.name, 'instances'], spare),
    ]),
    ...moves,
  ];
}
