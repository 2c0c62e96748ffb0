/** A FILE handler on several servers whose path means another folder on each of them. */
import { message } from '../../text/messages/message.ts';
import type { Host } from '../../topology/platform.ts';
import { eachOf } from '../each.ts';
import { localPath } from '../facts/filePaths.ts';
import { activeServerNames } from '../facts/hosts.ts';
import { settingsPath } from '../facts/moveContent.ts';
import { defineRule } from '../rule.ts';
import { pathFixes } from './pathFixes.ts';

export const fileLocalPath = defineRule({
  id: 'adapter/file-local-path',
  kind: 'S',
  severity: 'warning',
  title: 'adapter/file-local-path.title',
  subject: ['host', 'receiveLocation', 'sendPort'],
  reads: ['hosts', 'servers', 'sites', 'applications', 'clusters', 'fileShares'],
  sources: ['core/scaled-out-receiving-hosts', 'tg/planning-for-high-availability2'],
  scope: 'server',
  check: eachOf(
    ({ platform }) => platform.hostsUsing('FILE'),
    function* ({ platform }, host) {
      if (activeServerNames(host).length < 2 || mayHaveClusteredDisk(host)) return;
      for (const handler of host.handlers) {
        const path = localPath(handler);
        if (!path || handler.settings.enabled?.value === false) continue;
        yield {
          entity: handler.port?.id ?? host.id,
          place: path.place,
          message: message('adapter/file-local-path', { path: path.value, host: host.name }),
          fixes: () => pathFixes(platform, { settings: handler.settings, path: () => settingsPath(host, handler) }),
        };
      }
    },
  ),
});

/** The disk of the host's own group follows it from node to node. */
function mayHaveClusteredDisk({ clustered, group }: Host): boolean {
  return clustered && (group?.resources === undefined || group.resources.has('disk'));
}
