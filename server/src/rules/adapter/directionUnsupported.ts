/** A handler in a direction that its adapter does not have. */

import type { Operation } from '../../syntax/edit/operation.ts';
import type { Place } from '../../syntax/node.ts';
import { message } from '../../text/messages/message.ts';
import type { AdapterFacts, Handler } from '../../topology/platform.ts';
import { settingsPath } from '../facts/moveContent.ts';
import { defineRule, type Report } from '../rule.ts';

type Direction = Handler['direction'];

export const directionUnsupported = defineRule({
  id: 'adapter/direction-unsupported',
  kind: 'C',
  severity: 'error',
  title: 'adapter/direction-unsupported.title',
  subject: ['host', 'receiveLocation', 'sendPort'],
  reads: ['hosts', 'applications', 'adapters'],
  sources: [
    'adapters/adapter-siebel/what-operations-are-supported-by-the-siebel-adapter',
    'techref/msbts-adaptersetting-constraints-property-wmi',
    'core/what-is-the-wcf-customisolated-adapter',
  ],
  scope: 'none',
  *check({ platform }) {
    for (const host of platform.hosts) {
      for (const handler of host.handlers) {
        const { adapter, direction, port } = handler;
        if (!adapter || !lacks(adapter, direction)) continue;
        const operation: Operation = port
          ? { op: 'remove', path: settingsPath(host, handler) }
          : { op: 'drop', path: ['hosts', host.name, direction], name: handler.adapterName };
        yield reportOf(port?.id ?? host.id, handler.place, adapter.name, direction, operation);
      }
    }
    for (const { sendPorts } of platform.applications)
      for (const { backup, id, application, name } of sendPorts) {
        if (!backup?.adapter || !lacks(backup.adapter, 'send')) continue;
        const path = ['applications', application, 'sendPorts', name, 'backup'];
        yield reportOf(id, backup.place, backup.adapter.name, 'send', { op: 'remove', path });
      }
  },
});

function lacks({ receive, receiveHost, send, custom }: AdapterFacts, direction: Direction): boolean {
  if (direction === 'send') return send === 'none';
  return receive === 'none' || (receiveHost === 'none' && custom?.values.receiveAvailability === undefined);
}

function reportOf(entity: string, place: Place, adapter: string, direction: Direction, operation: Operation): Report {
  return {
    entity,
    place,
    message:
      direction === 'receive'
        ? message('adapter/direction-unsupported.receive', { adapter })
        : message('adapter/direction-unsupported.send', { adapter }),
    fixes: () => [
      { title: message('fix.adapter.delete-handler', { adapter }), preferred: true, operations: [operation] },
    ],
  };
}
