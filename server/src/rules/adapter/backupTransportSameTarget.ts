/** A backup transport that goes where the first one goes, by the same adapter: it fails with it. */
import { message } from '../../text/messages/message.ts';
import type { Port } from '../../topology/platform.ts';
import { defineRule } from '../rule.ts';

export const backupTransportSameTarget = defineRule({
  id: 'adapter/backup-transport-same-target',
  kind: 'R',
  severity: 'hint',
  title: 'adapter/backup-transport-same-target.title',
  subject: ['sendPort'],
  reads: ['applications', 'adapters'],
  sources: [],
  scope: 'application',
  *check({ platform }) {
    for (const port of platform.applications.flatMap((application) => application.sendPorts)) {
      if (!port.backup || !goesToTheSamePlace(port)) continue;
      yield {
        entity: port.id,
        place: port.backup.place,
        message: message('adapter/backup-transport-same-target', { port: port.name }),
      };
    }
  },
});

function goesToTheSamePlace({ adapter, adapterName, target, backup }: Port): boolean {
  const first = (adapter?.name ?? adapterName)?.toLowerCase();
  const second = (backup?.adapter?.name ?? backup?.adapterName)?.toLowerCase();
  if (first === undefined || target === undefined || backup?.target === undefined) return false;
  return first === second && plain(target) === plain(backup.target);
}

function plain(target: string): string {
  return target.replace(/[\\/]+$/, '').toLowerCase();
}
