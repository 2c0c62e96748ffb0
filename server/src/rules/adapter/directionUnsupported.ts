/** A handler in a direction that its adapter does not have. */
import { dropFrom, removeKey } from '../../syntax/edit/operation.ts';
import type { AdapterFacts, Handler } from '../../topology/platform.ts';
import { describeRule, preferredFix, type Report, reportOn } from '../rule.ts';
import { defineRuleForEachTransport, type UsedTransport } from './transports.ts';

const rule = describeRule({
  id: 'adapter/direction-unsupported',
  kind: 'C',
  severity: 'error',
  title: 'Adapter lacks this direction',
  says: { receive: '"{adapter}" has no receive side.', send: '"{adapter}" has no send side.' },
  matters: 'The adapter has no such side, so the handler cannot be created.',
  fixes: { 'delete-handler': 'Delete the "{adapter}" handler' },
  subject: ['host', 'receiveLocation', 'sendPort'],
  sources: [
    'adapters/adapter-siebel/what-operations-are-supported-by-the-siebel-adapter',
    'techref/msbts-adaptersetting-constraints-property-wmi',
    'core/what-is-the-wcf-customisolated-adapter',
  ],
  scope: 'none',
});

export const directionUnsupported = defineRuleForEachTransport(rule, (_, transport) =>
  transport.adapter && lacks(transport.adapter, transport.direction)
    ? reportOf(transport, transport.adapter.name)
    : undefined,
);

function lacks({ receive, receiveHost, send, custom }: AdapterFacts, direction: Handler['direction']): boolean {
  if (direction === 'send') return send === 'none';
  return receive === 'none' || (receiveHost === 'none' && custom?.values.receiveAvailability === undefined);
}

function reportOf(transport: UsedTransport, adapter: string): Report {
  const path = transport.path();
  const name = path.at(-1);
  const remove = path[0] === 'hosts' && name !== undefined ? dropFrom(path.slice(0, -1), name) : removeKey(path);
  return reportOn(transport, rule.say(transport.direction, { adapter }), {
    fixes: () => [preferredFix(rule.fix('delete-handler', { adapter }), [remove])],
  });
}
