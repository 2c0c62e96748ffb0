/** Backups on the disk or server of the data that they are for. */
import { serversOf } from '../../topology/carriers.ts';
import { isInBackupJob } from '../../topology/disasterRecovery.ts';
import type { FileShare, Platform, SqlInstance } from '../../topology/platform.ts';
import { driveOf, meansServer, pathKind, serverOfPath } from '../facts/paths.ts';
import { databasesHeldBy } from '../facts/sqlRedundancy.ts';
import { concerned } from '../related.ts';
import { reportOnSection } from '../reports.ts';
import { defineRule, describeRule } from '../rule.ts';
import { backupShare } from './backupShare.ts';
import { backupElsewhere } from './fixes/backupElsewhere.ts';

const rule = describeRule({
  id: 'dr/backup-same-disk',
  kind: 'R',
  severity: 'warning',
  title: 'Backup beside the data',
  says: {
    '': 'Backup path "{path}" is beside the data of "{instance}". One fault can take both.',
    share: 'Backup share "{share}" is beside the data of "{instance}". One fault can take both.',
  },
  matters:
    'The fault that takes the databases takes their backups as well. Another disk is recommended, and a copy at another place.',
  subject: ['backup'],
  sources: [
    'core/how-to-configure-the-backup-biztalk-server-job',
    'core/best-practices-for-backing-up-and-restoring-databases',
  ],
  scope: 'systemwide',
});

export const backupSameDisk = defineRule(rule, function* ({ platform }) {
  const beside = placeBesideData(platform);
  if (!beside) return;
  yield reportOnSection('backup', beside.place, beside.message, {
    about: [beside.instance.id],
    related: concerned([beside.instance]),
    fixes: () => [backupElsewhere(platform)],
  });
});

function placeBesideData(platform: Platform) {
  const { path, share, offsite } = platform.topology.backup?.values ?? {};
  if (offsite?.value === true) return undefined;
  const described = backupShare(platform);
  const place = share?.place ?? path?.place;
  const sources = platform.sqlInstances.filter((instance) =>
    databasesHeldBy(platform, instance).some((database) => isInBackupJob(platform, database)),
  );
  const instance = sources.find((each) => (described && holds(each, described)) || (path && leadsTo(each, path.value)));
  if (!place || !instance) return undefined;
  const message = share
    ? rule.say('share', { share: share.name, instance: instance.name })
    : rule.say({ path: path?.value ?? '', instance: instance.name });
  return { place, instance, message };
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
