/**
 * FTP and SFTP receive, or an adapter declared like them, with one plain instance: it cannot get a second one, so only a
 * clustered host gives it failover.
 */
import type { Handler, Host } from '../../topology/platform.ts';
import { adapterNames, enabledHandlers } from '../facts/hosts.ts';
import { standbyServers } from '../fixes/startIdle.ts';
import { allHosts, defineRuleForEach } from '../forEach.ts';
import { relatedHandlers } from '../related.ts';
import { describeRule, reportOn } from '../rule.ts';
import { clusterOrMove } from './fixes/clusterOrMove.ts';
import { plainInstances, singleReaderHandlers } from './hostHandlers.ts';

const rule = describeRule({
  id: 'adapter/clustered-host-required',
  kind: 'S',
  severity: 'warning',
  title: 'FTP or SFTP receive without a clustered host',
  says: {
    '': '{adapters} receive in "{host}" has no failover. It needs a clustered host: parallel readers can fetch files twice.',
    'by-hand': '{adapters} receive in "{host}" has no failover but by hand, on {servers}. It needs a clustered host.',
    declared: '{adapters} in "{host}" has no failover. It is declared to need a clustered host.',
  },
  matters:
    'The protocol does not lock files while they are read, so several instances can fetch one file several times. A clustered host has instances on all its nodes and runs one of them at a time: failover without duplicates.',
  applies: 'Clustered hosts need the Enterprise edition; SFTP since BizTalk Server 2013.',
  receiveHostOrder: 30,
  yieldsInFileTo: ['host/single-biztalk-server'],
  subject: ['host'],
  sources: [
    'tg/planning-for-high-availability2',
    'core/considerations-for-running-adapter-handlers-within-a-clustered-host1',
  ],
  scope: 'host',
});

export const clusteredHostRequired = defineRuleForEach(rule, allHosts, ({ platform }, host) => {
  if (plainInstances(host) !== 1) return undefined;
  const receive = singleReaderHandlers(host);
  const handlers = receive.length > 0 ? receive : declaredSendHandlers(host);
  if (handlers.length === 0) return undefined;
  const args = { adapters: adapterNames(handlers), host: host.name };
  const servers = standbyServers(host);
  const common = { related: relatedHandlers(handlers), fixes: () => clusterOrMove(platform, host, handlers) };
  if (servers.length > 0)
    return reportOn(host, rule.say('by-hand', { ...args, servers }), { ...common, severity: 'information' });
  const isKnown = handlers.some(({ adapter }) => adapter?.name === 'FTP' || adapter?.name === 'SFTP');
  return reportOn(host, isKnown ? rule.say(args) : rule.say('declared', args), common);
});

/** Send handlers of which the file itself says that they need a clustered host; no built-in one of these does. */
function declaredSendHandlers(host: Host): readonly Handler[] {
  return enabledHandlers(host, 'send').filter(
    ({ adapter }) => adapter?.custom?.values.sendAvailability?.value === 'clustered-host',
  );
}
