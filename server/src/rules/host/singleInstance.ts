/**
 * An unclustered host on one server only: the loss of that server stops everything in it. Hosts whose work allows one
 * active instance only are for the adapter rules, since a second plain instance would receive messages twice.
 */
import type { Message } from '../../text/message.ts';
import type { Handler, Host, Platform } from '../../topology/platform.ts';
import { balancedHandlers, balancersBefore, isBalanced } from '../facts/balancers.ts';
import {
  contentItems,
  contentNames,
  enabledHandlers,
  hasContent,
  isDedicatedTrackingHost,
  needsClusteredHost,
} from '../facts/hosts.ts';
import { parallelWork } from '../facts/parallelWork.ts';
import { clusterHostFixes } from '../fixes/clusteredHostFixes.ts';
import { additionsFor, additionTitle } from '../fixes/secondInstance.ts';
import { idleInstances, standbyInstances, standbyServers, startIdleFixes } from '../fixes/startIdle.ts';
import { allHosts, defineRuleForEach } from '../forEach.ts';
import { describeRule, type Fix, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'host/single-instance',
  kind: 'S',
  severity: 'warning',
  title: 'Host runs on one server only',
  says: {
    '': 'Host "{host}" runs only on "{server}": if that server fails, {items} {stop}.',
    balancer:
      'Host "{host}" runs only on "{server}": if that server fails, {items} {stop}. It needs a second instance and a load balancer.',
    standby:
      'Host "{host}" runs only on "{server}". If that server fails, {items} {stop} until {standby} is started by hand.',
    edition:
      'Host "{host}" runs only on "{server}": if that server fails, {items} {stop}. A second BizTalk server needs the Enterprise edition.',
    stop: 'stop',
    stops: 'stops',
  },
  matters:
    'A host instance is one process on one server. With a second one elsewhere the host goes on when that server, its SSO service or its MSDTC fails; orchestrations resume there from their last persisted state, which can take up to ten minutes.',
  applies:
    'Every version. Several BizTalk servers need the Enterprise, Developer or Evaluation edition; the message says so on Standard and Branch.',
  yieldsInFileTo: ['host/single-biztalk-server'],
  receiveHostOrder: 50,
  subject: ['host'],
  sources: [
    'tg/planning-for-high-availability2',
    'tg/high-availability-for-biztalk-hosts',
    'core/best-practices-for-backup-and-restore',
  ],
  scope: 'host',
});

export const singleInstance = defineRuleForEach(rule, allHosts, ({ platform }, host) => {
  const [instance, ...more] = host.activeInstances;
  if (!instance || more.length > 0 || host.clustered || !isOurs(host)) return undefined;
  const server = instance.server?.name ?? instance.serverName;
  const standby = standbyServers(host);
  const fixes = (): readonly Fix[] => fixesFor(platform, host);
  if (standby.length === 0) return reportOn(host, textFor(platform, host, server), { fixes });
  const message = rule.say('standby', { ...wordsFor(host, server), standby });
  return reportOn(host, message, { severity: 'information', fixes });
});

/** Whether no other rule speaks of the host in this one's place. */
function isOurs(host: Host): boolean {
  if (hasContent(host) === 'no' || host.entry.values.retired?.value === true || isDedicatedTrackingHost(host))
    return false;
  const enabled: readonly Handler[] = [...enabledHandlers(host, 'receive'), ...enabledHandlers(host, 'send')];
  return !enabled.some((handler) => needsClusteredHost(host, handler));
}

function wordsFor(host: Host, server: string) {
  const stop = contentNames(host).length > 1 ? rule.say('stop') : rule.say('stops');
  return { host: host.name, server, items: contentItems(host), stop };
}

function textFor(platform: Platform, host: Host, server: string): Message {
  const args = wordsFor(host, server);
  const edition = platform.topology.group?.values.edition?.value;
  if (edition === 'standard' || edition === 'branch') return rule.say('edition', args);
  return balancedHandlers(host).some((handler) => !isBalanced(platform, host, handler))
    ? rule.say('balancer', args)
    : rule.say(args);
}

function fixesFor(platform: Platform, host: Host): readonly Fix[] {
  const started = startIdleFixes(platform, host);
  // One that does not run, and whose work may not be shared, is for a cluster; so is what was set up to stand by.
  if (idleInstances(host).length > 0 && started.length === 0) return clusterHostFixes(platform, host);
  if (standbyInstances(host).length > 0) return started;
  return [...started, ...addFixes(platform, host, started.length === 0)];
}

function addFixes(platform: Platform, host: Host, isBest: boolean): readonly Fix[] {
  const harmless = parallelWork(host) === 'shared';
  return additionsFor(platform, host).map((addition, index) => ({
    title: additionTitle(host, addition),
    operations: addition.operations,
    ...(isBest && index === 0 ? { preferred: true } : {}),
    ...(harmless && !addition.isNew && isAllowed(platform, addition.server) && isReached(platform, host)
      ? { safe: true }
      : {}),
  }));
}

/** One more BizTalk server than the edition allows would be an error. */
function isAllowed(platform: Platform, name: string): boolean {
  const edition = platform.topology.group?.values.edition?.value;
  const server = platform.serverNamed(name);
  return (
    (edition !== 'standard' && edition !== 'branch') ||
    (server !== undefined && platform.bizTalkServers.includes(server))
  );
}

/** Whether no balancer leaves all calls to the disaster-recovery site. */
function isReached(platform: Platform, host: Host): boolean {
  return balancersBefore(platform, host).every(({ members }) => members?.some((member) => member.primary) ?? true);
}
