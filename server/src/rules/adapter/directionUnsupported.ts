/** A handler in a direction that its adapter does not have. */
import type { Operation } from '../../syntax/edit/operation.ts';
import { message } from '../../text/messages/message.ts';
import type { AdapterFacts, Handler } from '../../topology/platform.ts';
import { eachTransport, type UsedTransport } from '../facts/transports.ts';
import { defineRule, type Report } from '../rule.ts';

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
  check: eachTransport((_, transport) =>
    transport.adapter && lacks(transport.adapter, transport.direction)
      ? reportOf(transport, transport.adapter.name)
      : undefined,
  ),
});

function lacks({ receive, receiveHost, send, custom }: AdapterFacts, direction: Handler['direction']): boolean {
  if (direction === 'send') return send === 'none';
  return receive === 'none' || (receiveHost === 'none' && custom?.values.receiveAvailability === undefined);
}

function reportOf({ entity, place, direction, path: pathOf }: UsedTransport, adapter: string): Report {
  const path = pathOf();
  const name = path.at(-1);
  const remove: Operation =
    path[0] === 'hosts' && name !== undefined ? { op: 'drop', path: path.slice(0, -1), name } : { op: 'remove', path };
  return {
    entity,
    place,
    message: message(`adapter/direction-unsupported.${direction}`, { adapter }),
    fixes: () => [{ title: message('fix.adapter.delete-handler', { adapter }), preferred: true, operations: [remove] }],
  };
}
