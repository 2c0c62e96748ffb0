/** A Windows Server under a replica that lacks what MSDTC with availability groups needs. */
import { type Message, message } from '../../text/messages/message.ts';
import type { Server } from '../../topology/platform.ts';
import { atLeast } from '../../vocabulary/version.ts';
import { replicaServers, supportedGroups } from '../facts/availabilityGroups.ts';
import { defineRule } from '../rule.ts';

export const agOs = defineRule({
  id: 'sql/ag-os',
  kind: 'C',
  severity: 'warning',
  title: 'sql/ag-os.title',
  subject: ['server'],
  reads: ['servers', 'availabilityGroups', 'databases', 'sqlInstances', 'clusters', 'group'],
  sources: ['core/high-availability-using-sql-server-always-on-availability-groups'],
  scope: 'systemwide',
  *check({ platform }) {
    for (const server of new Set(supportedGroups(platform).flatMap(replicaServers))) {
      const { os, hotfixes } = server.entry.values;
      if (os === undefined || atLeast(os.value, '2019')) continue;
      const textOf = (update: Message): Message => message('sql/ag-os', { os: os.value, update });
      if (!atLeast(os.value, '2012 R2')) {
        yield { entity: server.id, place: os.place, message: textOf(message('sql/ag-os.upgrade')) };
        continue;
      }
      const update = os.value === '2016' ? 'RemoteAccessEnabled' : 'KB3090973';
      if (hotfixes === undefined || hasUpdate(server, update)) continue;
      yield {
        entity: server.id,
        place: hotfixes.place,
        message: textOf(message(os.value === '2016' ? 'sql/ag-os.remote-access' : 'sql/ag-os.hotfix')),
        fixes: () => [
          {
            title: message('fix.mark-update', { update, server: server.name }),
            operations: [{ op: 'add', path: ['servers', server.name, 'hotfixes'], name: update }],
            preferred: true,
          },
        ],
      };
    }
  },
});

/** With or without `KB` in front. */
function hasUpdate({ entry }: Server, update: string): boolean {
  const bare = (text: string): string => text.trim().toLowerCase().replace(/^kb/, '');
  return entry.values.hotfixes?.items.some((hotfix) => bare(hotfix.value) === bare(update)) ?? false;
}
