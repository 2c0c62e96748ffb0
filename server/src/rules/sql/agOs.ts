/** A Windows Server under a replica that lacks what MSDTC with availability groups needs. */
import { addTo } from '../../syntax/edit/operation.ts';
import type { Message } from '../../text/message.ts';
import type { Server } from '../../topology/platform.ts';
import { atLeast } from '../../vocabulary/version.ts';
import { defineRule, describeRule, fixOf, reportOn } from '../rule.ts';
import { availabilityGroupVersions, replicaServers, supportedGroups } from './availabilityGroups.ts';

const rule = describeRule({
  id: 'sql/ag-os',
  kind: 'C',
  severity: 'warning',
  title: 'Operating system prerequisite',
  says: {
    '': 'Windows Server {os} of "{server}" needs {update} for MSDTC with availability groups.',
    hotfix: 'hotfix 3090973',
    'remote-access': 'registry value RemoteAccessEnabled (KB 3182294)',
    upgrade: 'an upgrade to 2012 R2 or later',
  },
  matters:
    'Distributed transactions over availability groups need this fix in Windows. Without it a failover can leave transactions in doubt.',
  applies: availabilityGroupVersions,
  fixes: { 'mark-update': 'Note that "{server}" has {update}' },
  subject: ['server'],
  sources: ['core/high-availability-using-sql-server-always-on-availability-groups'],
  scope: 'systemwide',
});

export const agOs = defineRule(rule, function* ({ platform }) {
  for (const server of new Set(supportedGroups(platform).flatMap(replicaServers))) {
    const { os, hotfixes } = server.entry.values;
    if (os === undefined || atLeast(os.value, '2019')) continue;
    const textOf = (update: Message): Message => rule.say({ os: os.value, server: server.name, update });
    if (!atLeast(os.value, '2012 R2')) {
      yield reportOn(server, textOf(rule.say('upgrade')), { place: os.place });
      continue;
    }
    const [update, ...others] = os.value === '2016' ? ['RemoteAccessEnabled', 'KB3182294'] : ['KB3090973'];
    if (!update || !hotfixes || [update, ...others].some((each) => hasUpdate(server, each))) continue;
    yield reportOn(server, textOf(rule.say(os.value === '2016' ? 'remote-access' : 'hotfix')), {
      place: hotfixes.place,
      fixes: () => [
        fixOf(rule.fix('mark-update', { update, server: server.name }), [
          addTo(['servers', server.name, 'hotfixes'], update),
        ]),
      ],
    });
  }
});

/** With or without `KB` in front. */
function hasUpdate({ entry }: Server, update: string): boolean {
  const bare = (text: string): string => text.trim().toLowerCase().replace(/^kb/, '');
  return entry.values.hotfixes?.items.some((hotfix) => bare(hotfix.value) === bare(update)) ?? false;
}
