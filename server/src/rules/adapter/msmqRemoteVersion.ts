/** Transactional reading of a remote queue where one end is too old for it: MSMQ 4.0 came with Windows Server 2008. */
import { type Operation, removeKey, setKey } from '../../syntax/edit/operation.ts';
import type { Handler, Host, Platform, Server } from '../../topology/platform.ts';
import { atLeast } from '../../vocabulary/version.ts';
import { activeServers, enabledHandlersOf, isLocalQueue } from '../facts/hosts.ts';
import { clusterHostFixes } from '../fixes/clusteredHostFixes.ts';
import { settingsPath } from '../fixes/moveContent.ts';
import { defineRuleForEach, hostsUsing } from '../forEach.ts';
import { describeRule, type Fix, fixOf, reportOn } from '../rule.ts';
import { queueHolderOf } from './queueHolders.ts';

const rule = describeRule({
  id: 'adapter/msmq-remote-version',
  kind: 'C',
  severity: 'error',
  title: 'Remote transactional read needs MSMQ 4.0',
  says: {
    '': '"{host}" cannot read a remote queue within a transaction. Both ends need MSMQ 4.0.',
    server: '"{server}" has Windows Server {os}',
  },
  matters:
    'Only from version 4.0 on can Message Queuing read a remote queue within a transaction. With older versions on either end the location cannot work as described.',
  applies: 'Windows Server before 2008 on either end.',
  fixes: { 'read-locally': 'Receive from a local queue in "{host}", clustered together with MSMQ' },
  subject: ['host', 'receiveLocation'],
  sources: [
    'core/transaction-handling-with-the-msmq-adapter',
    'core/considerations-for-running-adapter-handlers-within-a-clustered-host1',
  ],
  scope: 'application',
});

export const msmqRemoteVersion = defineRuleForEach(rule, hostsUsing('MSMQ'), function* ({ platform }, host) {
  for (const handler of enabledHandlersOf(host, 'receive', 'MSMQ')) {
    const { transactional } = handler.settings;
    if (!transactional?.value || isLocalQueue(host, handler) !== false) continue;
    const old = [...activeServers(host), ...holdersOf(platform, handler)].find(isOld);
    if (!old) continue;
    const os = old.entry.values.os?.value ?? '';
    yield reportOn({ id: handler.port?.id ?? host.id, place: transactional.place }, rule.say({ host: host.name }), {
      related: [{ message: rule.say('server', { server: old.name, os }), place: old.place }],
      fixes: () => readLocally(platform, host, handler),
    });
  }
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
    ...(handler.settings.queueServer ? [removeKey([...path, 'queueServer'])] : []),
    setKey([...path, 'queue'], 'local'),
  ];
  const [cluster] = host.clustered ? [] : clusterHostFixes(platform, host, true);
  if (!cluster) return [];
  return [fixOf(rule.fix('read-locally', { host: host.name }), [...local, ...cluster.operations])];
}
