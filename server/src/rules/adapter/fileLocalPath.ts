/** A FILE handler on several servers whose path means another folder on each of them. */
import type { Host } from '../../topology/platform.ts';
import { localPath } from '../facts/filePaths.ts';
import { activeServerNames } from '../facts/hosts.ts';
import { settingsPath } from '../fixes/moveContent.ts';
import { defineRuleForEach, hostsUsing } from '../forEach.ts';
import { describeRule } from '../rule.ts';
import { pathFixes } from './fixes/pathFixes.ts';

const rule = describeRule({
  id: 'adapter/file-local-path',
  kind: 'S',
  severity: 'warning',
  title: 'Local path on a host with several servers',
  says: '"{path}" is local: each instance of "{host}" sees its own folder. Files on a failed server stay there.',
  matters:
    'A local folder exists once on each server, so each instance sees its own, and files in the folder of a server that has failed wait until it is back. The option to rename files while reading avoids duplicates after a restart.',
  subject: ['host', 'receiveLocation', 'sendPort'],
  sources: ['core/scaled-out-receiving-hosts', 'tg/planning-for-high-availability2', 'core/file-adapter'],
  scope: 'server',
});

export const fileLocalPath = defineRuleForEach(rule, hostsUsing('FILE'), function* ({ platform }, host) {
  if (activeServerNames(host).length < 2 || mayHaveClusteredDisk(host)) return;
  for (const handler of host.handlers) {
    const path = localPath(handler);
    if (!path || handler.settings.enabled?.value === false) continue;
    yield {
      entity: handler.port?.id ?? host.id,
      place: path.place,
      message: rule.say({ path: path.value, host: host.name }),
      fixes: () => pathFixes(platform, { settings: handler.settings, path: () => settingsPath(host, handler) }),
    };
  }
});

/** The disk of the host's own group follows it from node to node. */
function mayHaveClusteredDisk({ clustered, group }: Host): boolean {
  return clustered && (group?.resources === undefined || group.resources.has('disk'));
}
