/** A clustered host that works with local queues in another cluster group than the clustered MSMQ. */
import { addTo, setKey } from '../../syntax/edit/operation.ts';
import type { Group, Host } from '../../topology/platform.ts';
import { enabledHandlersOf, isLocalQueue } from '../facts/hosts.ts';
import { defineRuleForEach, hostsUsing } from '../forEach.ts';
import { relatedHandlers } from '../related.ts';
import { describeRule, type Fix, fixOf, preferredFix, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'adapter/msmq-group-mismatch',
  kind: 'R',
  severity: 'warning',
  title: 'Host and MSMQ in different cluster groups',
  says: {
    '': 'Host "{host}" can be apart from MSMQ after a failover. It is clustered in "{group}", MSMQ in "{other}".',
    'no-group':
      'Host "{host}" does not find its local queues after a failover. It is clustered in "{group}", MSMQ in no group.',
  },
  matters:
    'In different groups they can be on different nodes after a failover; the host then reads over the network, and its sends go through the local outgoing queue of another node. One group is recommended; two with a dependency between them are described as a workaround.',
  fixes: {
    'add-msmq': 'Add MSMQ to the group "{group}"',
    'move-to-group': 'Move the host "{host}" to the group "{group}"',
  },
  subject: ['host'],
  sources: [
    'core/considerations-for-running-adapter-handlers-within-a-clustered-host1',
    'core/transaction-handling-with-the-msmq-adapter',
    'core/known-issues-for-the-wcf-adapters',
  ],
  scope: 'host',
});

export const msmqGroupMismatch = defineRuleForEach(rule, hostsUsing('MSMQ'), (_, host) => {
  const { group } = host;
  if (!group?.resources || group.resources.has('msmq')) return undefined;
  const local = enabledHandlersOf(host, 'receive', 'MSMQ').filter((handler) => isLocalQueue(host, handler) === true);
  const handlers = [...local, ...enabledHandlersOf(host, 'send', 'MSMQ')];
  if (handlers.length === 0) return undefined;
  const other = group.cluster.groups?.find((each) => each.resources?.has('msmq'));
  const args = { host: host.name, group: group.name };
  return reportOn(host, other ? rule.say({ ...args, other: other.name }) : rule.say('no-group', args), {
    place: host.entry.values.clusterGroup?.place ?? host.place,
    related: relatedHandlers(handlers),
    fixes: () => [addMsmq(group), ...(other ? moveHost(host, other) : [])],
  });
});

function addMsmq(group: Group): Fix {
  const path = ['clusters', group.cluster.name, 'groups', group.name.slice(group.cluster.name.length + 1), 'resources'];
  const resources = (['disk', 'msmq'] as const).filter((resource) => !group.resources?.has(resource));
  return preferredFix(
    rule.fix('add-msmq', { group: group.name }),
    resources.map((name) => addTo(path, name)),
  );
}

/** Only where every owner of the other group has an instance of the host. */
function moveHost(host: Host, other: Group): readonly Fix[] {
  const carriers = new Set(host.instances.map((instance) => instance.server));
  if (!other.owners.every((owner) => carriers.has(owner))) return [];
  return [
    fixOf(rule.fix('move-to-group', { host: host.name, group: other.name }), [
      setKey(['hosts', host.name, 'clusterGroup'], other.name),
    ]),
  ];
}
