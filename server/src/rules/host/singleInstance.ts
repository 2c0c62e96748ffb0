/**
 * An unclustered host on one server only: the loss of that server stops everything in it. Hosts whose work allows one
 * active instance only are for the adapter rules, since a second plain instance would receive messages twice.
 */
import { type Message, message } from '../../text/messages/message.ts';
import type { Handler, Host, Platform } from '../../topology/platform.ts';
import { eachOf } from '../each.ts';
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
import { type Addition, additionsFor } from '../facts/secondInstance.ts';
import { defineRule, type Fix } from '../rule.ts';

export const singleInstance = defineRule({
  id: 'host/single-instance',
  kind: 'S',
  severity: 'warning',
  title: 'host/single-instance.title',
  subject: ['host'],
  reads: ['group', 'hosts', 'servers', 'sites', 'applications', 'adapters', 'clusters', 'loadBalancers'],
  sources: ['tg/planning-for-high-availability2', 'tg/high-availability-for-biztalk-hosts'],
  scope: 'host',
  check: eachOf(
    ({ platform }) => platform.hosts,
    ({ platform }, host) => {
      const [instance, ...more] = host.activeInstances;
      if (!instance || more.length > 0 || host.clustered || !isOurs(host)) return undefined;
      const server = instance.server?.name ?? instance.serverName;
      return [
        {
          entity: host.id,
          place: host.place,
          message: textFor(platform, host, server),
          fixes: () => fixesFor(platform, host),
        },
      ];
    },
  ),
});

/** Whether no other rule speaks of the host in this one's place. */
function isOurs(host: Host): boolean {
  if (hasContent(host) === 'no' || host.entry.values.retired?.value === true || isDedicatedTrackingHost(host))
    return false;
  const enabled: readonly Handler[] = [...enabledHandlers(host, 'receive'), ...enabledHandlers(host, 'send')];
  return !enabled.some((handler) => needsClusteredHost(host, handler)) && !isForMllpOnly(host);
}

function isForMllpOnly(host: Host): boolean {
  const { handlers, orchestrations, tracking } = host;
  return (
    handlers.length > 0 &&
    orchestrations.length === 0 &&
    !tracking &&
    handlers.every(({ adapter }) => adapter?.name === 'MLLP')
  );
}

function textFor(platform: Platform, host: Host, server: string): Message {
  const stop = contentNames(host).length > 1 ? message('host.stop') : message('host.stops');
  const args = { host: host.name, server, items: contentItems(host), stop };
  const edition = platform.topology.group?.values.edition?.value;
  if (edition === 'standard' || edition === 'branch') return message('host/single-instance.edition', args);
  return balancedHandlers(host).some((handler) => !isBalanced(platform, host, handler))
    ? message('host/single-instance.balancer', args)
    : message('host/single-instance', args);
}

function fixesFor(platform: Platform, host: Host): readonly Fix[] {
  const harmless = parallelWork(host) === 'shared';
  return additionsFor(platform, host).map((addition, index) => ({
    title: titleOf(host, addition),
    operations: addition.operations,
    ...(index === 0 ? { preferred: true } : {}),
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

function titleOf({ name }: Host, { server, isNew, balanced }: Addition): Message {
  const args = { host: name, server };
  if (isNew)
    return balanced
      ? message('fix.add-second-instance.new-balanced', args)
      : message('fix.add-second-instance.new', args);
  return balanced ? message('fix.add-second-instance.balanced', args) : message('fix.add-second-instance', args);
}
