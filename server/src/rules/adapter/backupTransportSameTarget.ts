/** A backup transport that goes where the first one goes, by the same adapter: it fails with it. */
import { collect } from '../../text/collect.ts';
import { message } from '../../text/messages/message.ts';
import type { Backup, Port } from '../../topology/platform.ts';
import { eachOf } from '../each.ts';
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
  check: eachOf(
    ({ platform }) => platform.applications,
    (_, { sendPorts }) =>
      collect(sendPorts, (port) =>
        port.backup && goesToTheSamePlace(port)
          ? { entity: port.id, place: port.backup.place, message: message('adapter/backup-transport-same-target') }
          : undefined,
      ),
  ),
});

function goesToTheSamePlace(port: Port): boolean {
  const { backup } = port;
  const first = adapterOf(port);
  const target = targetOf(port);
  return first !== undefined && target !== undefined && first === adapterOf(backup) && target === targetOf(backup);
}

function adapterOf(transport: Port | Backup | undefined): string | undefined {
  return (transport?.adapter?.name ?? transport?.adapterName)?.toLowerCase();
}

/** Where it sends to: what it calls its target, else its address or path. */
function targetOf(transport: Port | Backup | undefined): string | undefined {
  const { address, path } = transport?.settings ?? {};
  return (transport?.target ?? address?.value ?? path?.value)?.replace(/[\\/]+$/, '').toLowerCase();
}
