/** A group has exactly one default host, an in-process one. Where no host says anything about it, it is unknown. */
import type { Operation } from '../../syntax/edit/operation.ts';
import { message } from '../../text/messages/message.ts';
import type { Host } from '../../topology/platform.ts';
import { ofGathered } from '../each.ts';
import { defineRule, type Fix } from '../rule.ts';

export const noDefault = defineRule({
  id: 'host/no-default',
  kind: 'M',
  severity: 'information',
  title: 'host/no-default.title',
  subject: ['group'],
  reads: ['hosts'],
  sources: ['core/hosts'],
  scope: 'none',
  check: ofGathered(
    ({ platform }) => platform.hosts,
    (_, host) => host.entry.values.default && host,
    function* ({ platform }, stated) {
      const marked = stated.filter((host) => host.entry.values.default?.value && host.type === 'in-process');
      if (stated.length === 0 || marked.length === 1) return;
      const second = marked[1]?.entry.values.default;
      yield {
        entity: 'group',
        place: second?.place ?? stated[0]?.entry.values.default?.place ?? platform.topology.groupPlace,
        message: message('host/no-default', { n: marked.length }),
        related: marked.map((host) => ({
          message: message('adapter.related-host', { host: host.name }),
          place: host.place,
        })),
        fixes: () => (marked.length === 0 ? markFixes(platform.hosts) : keepFixes(marked)),
      };
    },
  ),
});

function markFixes(hosts: readonly Host[]): readonly Fix[] {
  return hosts
    .filter((host) => host.type === 'in-process' && host.entry.values.retired?.value !== true)
    .map((host) => ({
      title: message('fix.host.mark-default', { host: host.name }),
      operations: [{ op: 'set', path: ['hosts', host.name, 'default'], value: true }],
    }));
}

function keepFixes(marked: readonly Host[]): readonly Fix[] {
  return marked.map((kept) => ({
    title: message('fix.host.only-default', { host: kept.name }),
    operations: marked
      .filter((host) => host !== kept)
      .map((host): Operation => ({ op: 'remove', path: ['hosts', host.name, 'default'] })),
  }));
}
