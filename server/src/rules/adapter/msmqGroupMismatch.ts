/** A clustered host that works with local queues in another cluster group than the clustered MSMQ. */
import { message } from '../../text/messages/message.ts';
import type { Group, Host } from '../../topology/platform.ts';
import { eachOf } from '../each.ts';
import { isLocalQueue } from '../facts/hosts.ts';
import { defineRule, type Fix } from '../rule.ts';
import { msmqHandlers, relatedHandlers } from './hostHandlers.ts';

export const msmqGroupMismatch = defineRule({
  id: 'adapter/msmq-group-mismatch',
  kind: 'C',
  severity: 'error',
  title: 'adapter/msmq-group-mismatch.title',
  subject: ['host'],
  reads: ['hosts', 'clusters', 'applications', 'adapters'],
  sources: [
    'core/considerations-for-running-adapter-handlers-within-a-clustered-host1',
    'core/transaction-handling-with-the-msmq-adapter',
  ],
  scope: 'host',
  check: eachOf(
    ({ platform }) => platform.hostsUsing('MSMQ'),
    (_, host) => {
      const { group } = host;
      if (!group?.resources || group.resources.has('msmq')) return undefined;
      const local = msmqHandlers(host, 'receive').filter((handler) => isLocalQueue(host, handler) === true);
      const handlers = [...local, ...msmqHandlers(host, 'send')];
      if (handlers.length === 0) return undefined;
      const other = group.cluster.groups?.find((each) => each.resources?.has('msmq'));
      const args = { host: host.name, group: group.name };
      return [
        {
          entity: host.id,
          place: host.entry.values.clusterGroup?.place ?? host.place,
          message: other
            ? message('adapter/msmq-group-mismatch', { ...args, other: other.name })
            : message('adapter/msmq-group-mismatch.no-group', args),
          related: relatedHandlers(handlers),
          fixes: () => [addMsmq(group), ...(other ? moveHost(host, other) : [])],
        },
      ];
    },
  ),
});

function addMsmq(group: Group): Fix {
  const path = ['clusters', group.cluster.name, 'groups', group.name.slice(group.cluster.name.length + 1), 'resources'];
  const resources = (['disk', 'msmq'] as const).filter((resource) => !group.resources?.has(resource));
  return {
    title: message('fix.adapter.add-msmq', { group: group.name }),
    preferred: true,
    operations: resources.map((name) => ({ op: 'add', path, name })),
  };
}

/** Only where every owner of the other group has an instance of the host. */
function moveHost(host: Host, other: Group): readonly Fix[] {
  const carriers = new Set(host.instances.map((instance) => instance.server));
  if (!other.owners.every((owner) => carriers.has(owner))) return [];
  return [
    {
      title: message('fix.adapter.move-to-group', { host: host.name, group: other.name }),
      operations: [{ op: 'set', path: ['hosts', host.name, 'clusterGroup'], value: other.name }],
    },
  ];
}
