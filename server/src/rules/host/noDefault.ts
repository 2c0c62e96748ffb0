/** A group has exactly one default host, an in-process one. Where no host says anything about it, it is unknown. */
import { removeKey, setKey } from '../../syntax/edit/operation.ts';
import type { Host } from '../../topology/platform.ts';
import { allHosts, defineRuleForAll } from '../forEach.ts';
import { relatedHosts } from '../related.ts';
import { reportOnGroup } from '../reports.ts';
import { describeRule, type Fix, fixOf } from '../rule.ts';

const rule = describeRule({
  id: 'host/no-default',
  kind: 'M',
  severity: 'information',
  title: 'Not exactly one default host',
  says: '{n} in-process hosts are marked as default, not one: a group has exactly one.',
  matters:
    'New ports and orchestrations land in the default host of the group, of which there is exactly one. With none or several marked, where they will run is not known.',
  fixes: {
    'mark-default': 'Make "{host}" the default host',
    'only-default': 'Keep "{host}" as the only default host',
  },
  subject: ['group'],
  sources: ['core/hosts'],
  scope: 'none',
});

export const noDefault = defineRuleForAll(
  rule,
  allHosts,
  (_, host) => host.entry.values.default && host,
  function* ({ platform }, stated) {
    const marked = stated.filter((host) => host.entry.values.default?.value && host.type === 'in-process');
    if (stated.length === 0 || marked.length === 1) return;
    const place = (marked[1] ?? stated[0])?.entry.values.default?.place ?? platform.topology.groupPlace;
    yield reportOnGroup(place, rule.say({ n: marked.length }), {
      related: relatedHosts(marked),
      fixes: () => (marked.length === 0 ? markFixes(platform.hosts) : keepFixes(marked)),
    });
  },
);

function markFixes(hosts: readonly Host[]): readonly Fix[] {
  return hosts
    .filter((host) => host.type === 'in-process' && host.entry.values.retired?.value !== true)
    .map((host) =>
      fixOf(rule.fix('mark-default', { host: host.name }), [setKey(['hosts', host.name, 'default'], true)]),
    );
}

function keepFixes(marked: readonly Host[]): readonly Fix[] {
  return marked.map((kept) =>
    fixOf(
      rule.fix('only-default', { host: kept.name }),
      marked.filter((host) => host !== kept).map((host) => removeKey(['hosts', host.name, 'default'])),
    ),
  );
}
