/** Backups on the disk or server of the data that they are for. */
import type { Place } from '../../syntax/node.ts';
import { message } from '../../text/messages/message.ts';
import type { FileShare, Platform, SqlInstance } from '../../topology/platform.ts';
import { backupShare } from '../facts/backupShare.ts';
import { concerned } from '../facts/concerned.ts';
import { isInBackupJob } from '../facts/disasterRecovery.ts';
import { driveOf, meansServer, pathKind, serverOfPath } from '../facts/paths.ts';
import { databasesHeldBy, serversOf } from '../facts/sqlRedundancy.ts';
import { defineRule } from '../rule.ts';
import { backupElsewhere } from './fixes/backupElsewhere.ts';

export const backupSameDisk = defineRule({
  id: 'dr/backup-same-disk',
  kind: 'C',
  severity: 'error',
  title: 'dr/backup-same-disk.title',
  subject: ['backup'],
  reads: ['backup', 'sqlInstances', 'databases', 'availabilityGroups', 'fileShares', 'servers', 'clusters'],
  sources: ['core/best-practices-for-backing-up-and-restoring-databases'],
  scope: 'systemwide',
  *check({ platform }) {
    const beside = placeBesideData(platform);
    if (!beside) return;
    yield {
      entity: 'backup',
      place: beside.place,
      message: message('dr/backup-same-disk'),
      about: [beside.instance.id],
      related: concerned([beside.instance]),
      fixes: () => [backupElsewhere(platform)],
    };
  },
});

function placeBesideData(platform: Platform): { place: Place; instance: SqlInstance } | undefined {
  const { path, share } = platform.topology.backup?.values ?? {};
  const described = backupShare(platform);
  const place = share?.place ?? path?.place;
  const sources = platform.sqlInstances.filter((instance) =>
    databasesHeldBy(platform, instance).some((database) => isInBackupJob(platform, database)),
  );
  const instance = sources.find((each) => (described && holds(each, described)) || (path && leadsTo(each, path.value)));
  return place && instance ? { place, instance } : undefined;
}

/** Whether the share is on a server that can run the instance. */
function holds(instance: SqlInstance, share: FileShare): boolean {
  const servers = serversOf(instance.placement);
  return serversOf(share.placement).some((server) => servers.includes(server));
}

/** Whether the path names a server of the instance, or a disk with its files. */
function leadsTo(instance: SqlInstance, path: string): boolean {
  const { dataPath, logPath, networkName } = instance.entry.values;
  const host = serverOfPath(path);
  if (host !== undefined) {
    const names = serversOf(instance.placement).map((server) => server.name);
    return [...names, ...(networkName ? [networkName.value] : [])].some((name) => meansServer(host, name));
  }
  const drive = pathKind(path) === 'local' ? driveOf(path) : undefined;
  return drive !== undefined && [dataPath, logPath].some((fact) => fact && driveOf(fact.value) === drive);
}
