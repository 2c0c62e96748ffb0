/** A backup transport that goes where the first one goes, by the same adapter: it fails with it. */
import { collect } from '../../text/collect.ts';
import { trimmedEnd } from '../../text/trimmedEnd.ts';
import type { Port, Transported } from '../../topology/platform.ts';
import { allApplications, defineRuleForEach } from '../forEach.ts';
import { describeRule } from '../rule.ts';

const rule = describeRule({
  id: 'adapter/backup-transport-same-target',
  kind: 'R',
  severity: 'hint',
  title: 'Backup transport to the same target',
  says: 'The backup transport of "{port}" goes to the same place. It fails with the first one.',
  matters:
    'A backup transport is tried when the first one has failed. To the same place by the same way it fails for the same reason.',
  subject: ['sendPort'],
  sources: [],
  scope: 'application',
});

export const backupTransportSameTarget = defineRuleForEach(rule, allApplications, (_, { sendPorts }) =>
  collect(sendPorts, (port) =>
    port.backup && goesToTheSamePlace(port)
      ? { entity: port.id, place: port.backup.place, message: rule.say({ port: port.name }) }
      : undefined,
  ),
);

function goesToTheSamePlace(port: Port): boolean {
  const { backup } = port;
  const first = adapterOf(port);
  const target = targetOf(port);
  return first !== undefined && target !== undefined && first === adapterOf(backup) && target === targetOf(backup);
}

function adapterOf(transport: Transported | undefined): string | undefined {
  return (transport?.adapter?.name ?? transport?.adapterName)?.toLowerCase();
}

/** Where it sends to: what it calls its target, else its address or path. */
function targetOf(transport: Transported | undefined): string | undefined {
  const { address, path } = transport?.settings ?? {};
  const target = transport?.target ?? address?.value ?? path?.value;
  return target && trimmedEnd(target, '\\/').toLowerCase();
}
