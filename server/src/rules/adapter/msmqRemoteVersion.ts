/** Transactional reading of a remote queue where one end is too old for it: MSMQ 4.0 came with Windows Server 2008. */
import type { Operation } from '../../syntax/edit/operation.ts';
import { message } from '../../text/messages/message.ts';
import type { Handler, Host, Platform, Server } from '../../topology/platform.ts';
import { atLeast } from '../../vocabulary/version.ts';
import { eachOf } from '../each.ts';
import { clusterHostFixes } from '../facts/clusteredHostFixes.ts';
import { activeServers, isLocalQueue } from '../facts/hosts.ts';
import { settingsPath } from '../facts/moveContent.ts';
import { queueHolderOf } from '../facts/queueHolders.ts';
import { defineRule, type Fix } from '../rule.ts';
import { msmqHandlers } from './hostHandlers.ts';
import { notTransactional } from './msmqTransactionalNlb.ts';

export const msmqRemoteVersion = defineRule({
  id: 'adapter/msmq-remote-version',
  kind: 'C',
  severity: 'error',
  title: 'adapter/msmq-remote-version.title',
  subject: ['host', 'receiveLocation'],
  reads: ['group', 'hosts', 'servers', 'clusters', 'externalSystems', 'applications', 'adapters'],
  sources: [
    'core/transaction-handling-with-the-msmq-adapter',
    'core/considerations-for-running-adapter-handlers-within-a-clustered-host1',
  ],
  scope: 'application',
  check: eachOf(
    ({ platform }) => platform.hostsUsing('MSMQ'),
    function* ({ platform }, host) {
      for (const handler of msmqHandlers(host, 'receive')) {
        const { transactional } = handler.settings;
        if (!transactional?.value || isLocalQueue(host, handler) !== false) continue;
        const old = [...activeServers(host), ...holdersOf(platform, handler)].find(isOld);
        if (!old) continue;
        yield {
          entity: handler.port?.id ?? host.id,
          place: transactional.place,
          message: message('adapter/msmq-remote-version'),
          related: [
            {
              message: message('adapter/msmq-remote-version.server', {
                server: old.name,
                os: old.entry.values.os?.value ?? '',
              }),
              place: old.place,
            },
          ],
          fixes: () => [notTransactional(host, [handler]), ...readLocally(platform, host, handler)],
        };
      }
    },
  ),
});

function holdersOf(platform: Platform, { settings }: Handler): readonly Server[] {
  const holder = settings.queueServer && queueHolderOf(platform, settings.queueServer);
  if (holder?.kind === 'server') return [holder.server];
  return holder?.kind === 'group' ? holder.group.owners : [];
}

function isOld({ entry }: Server): boolean {
  const os = entry.values.os?.value;
  return os !== undefined && !atLeast(os, '2008');
}

/** From a local queue, in a host that is clustered together with MSMQ. */
function readLocally(platform: Platform, host: Host, handler: Handler): readonly Fix[] {
  const path = settingsPath(host, handler);
  const local: readonly Operation[] = [
    ...(handler.settings.queueServer ? [{ op: 'remove', path: [...path, 'queueServer'] } as const] : []),
    { op: 'set', path: [...path, 'queue'], value: 'local' },
  ];
  const [cluster] = host.clustered ? [] : clusterHostFixes(platform, host, true);
  if (!cluster) return [];
  return [
    {
      title: message('fix.adapter.read-locally', { host: host.name }),
      operations: [...local, ...cluster.operations],
    },
  ];
}
