/**
 * Which load balancers stand in front of a host, and which handlers wait for calls that one could spread. A file without
 * the section has no load balancers; one without `serves` counts for every listening host on its members.
 */
import type { Handler, Host, LoadBalancer, Platform } from '../../topology/platform.ts';
import { activeServers, enabledHandlers } from './hosts.ts';
import { polls } from './parallelWork.ts';

/** The balancers that name the host, or the group of a clustered host. */
export function balancersNaming(platform: Platform, host: Host): readonly LoadBalancer[] {
  const byHost = platform.balancersServing(host.name);
  const byGroup = host.group ? platform.balancersServing(host.group.name) : [];
  if (byGroup.length === 0 || byHost.length === 0) return byGroup.length === 0 ? byHost : byGroup;
  return platform.loadBalancers.filter((balancer) => byHost.includes(balancer) || byGroup.includes(balancer));
}

function names({ serves }: LoadBalancer, host: Host): boolean {
  const own = [host.name, ...(host.group ? [host.group.name] : [])].map((name) => name.toLowerCase());
  return serves?.some((target) => target.word === undefined && own.includes(target.name.toLowerCase())) ?? false;
}

/** The balancers in front of a host that listens: those that name it, and those that serve whatever is on their members. */
export function balancersBefore(platform: Platform, host: Host): readonly LoadBalancer[] {
  const servers = activeServers(host);
  const open = platform.openBalancers.filter(
    ({ members }) => members === undefined || members.some((member) => servers.includes(member)),
  );
  const named = balancersNaming(platform, host);
  if (open.length === 0 || named.length === 0) return open.length === 0 ? named : open;
  return platform.loadBalancers.filter((balancer) => open.includes(balancer) || named.includes(balancer));
}

/** Whether calls to the handler are spread by a balancer that stands before its host, or that the handler itself names. */
export function isBalanced(platform: Platform, host: Host, handler: Handler): boolean {
  return balancersBefore(platform, host).length > 0 || usesBalancer(platform, handler);
}

/** Whether the handler names a load balancer among what it uses. */
export function usesBalancer(platform: Platform, { settings }: Handler): boolean {
  if (!settings.uses?.items.length) return false;
  const used = new Set(settings.uses.items.map((each) => each.name.toLowerCase()));
  return platform.loadBalancers.some((balancer) => used.has(balancer.name.toLowerCase()));
}

/** The receive handlers of a host that need a load balancer to be redundant. */
export function balancedHandlers(host: Host): readonly Handler[] {
  return enabledHandlers(host, 'receive').filter(({ adapter }) => adapter?.receive === 'load-balancer');
}

/** The receive handlers of a host that listen in-process: a load balancer or a clustered host makes them redundant. */
export function listeningHandlers(host: Host): readonly Handler[] {
  return enabledHandlers(host, 'receive').filter((handler) => listens(handler) === 'yes');
}

/** The receive handlers of a host that wait for calls. */
export function waitingHandlers(host: Host): readonly Handler[] {
  return [...balancedHandlers(host), ...listeningHandlers(host)];
}

/** Whether something in the host waits for calls and no balancer stands in front of it. */
export function needsBalancer(platform: Platform, host: Host): boolean {
  return waitingHandlers(host).some((handler) => !isBalanced(platform, host, handler));
}

/** Whether an in-process receive handler waits for calls; `unknown` where the binding is not stated. */
export function listens({ adapter, settings }: Handler): 'yes' | 'no' | 'unknown' {
  if (adapter?.receive === 'balancer-or-cluster') return 'yes';
  if (adapter?.name !== 'WCF-Custom' || adapter.receive !== 'conditional') return 'no';
  const binding = settings.binding?.value;
  if (binding === undefined) return 'unknown';
  return binding === 'listening' || binding === 'netTcpBinding' ? 'yes' : 'no';
}

/** The hosts that a balancer names, by themselves or by their cluster group, in the order of the file. */
export function servedHosts(platform: Platform, balancer: LoadBalancer): readonly Host[] {
  const named = (balancer.serves ?? []).flatMap(({ name, word }) =>
    word === undefined ? (platform.hostNamed(name) ?? []) : [],
  );
  const groups = balancer.serves?.some(({ name }) => name.includes('/')) ?? false;
  // Few balancers name a group or several hosts; only those are worth a look at every host.
  return !groups && named.length < 2 ? named : platform.hosts.filter((host) => names(balancer, host));
}

/** Adapters whose receive side fetches what it gets; none of them takes inbound connections. */
const fetchingAdapters: ReadonlySet<string> = new Set([
  'FILE',
  'FTP',
  'SFTP',
  'POP3',
  'SQL',
  'MQSeries',
  'MQSC',
  'WCF-BasicHttpRelay',
  'WCF-NetTcpRelay',
  'SB-Messaging',
  'EventHub',
  'AzureBlobStorage',
  'SharePoint',
  'Office365 Mail',
  'Office365 Calendar',
]);

/** Whether a balancer before the host has nothing to spread: it receives, and fetches all that it receives. */
export function isNeedless(host: Host): boolean {
  const receiving = host.handlers.filter(({ direction }) => direction === 'receive');
  return receiving.length > 0 && receiving.every(fetches);
}

function fetches(handler: Handler): boolean {
  const { adapter } = handler;
  if (!adapter?.builtIn || adapter.receive === 'load-balancer') return false;
  return fetchingAdapters.has(adapter.name) || polls(handler) === 'yes';
}

/** Whether all its members are at the disaster-recovery site. */
export function isAtDisasterRecovery({ members }: LoadBalancer): boolean {
  return members !== undefined && members.length > 0 && members.every((server) => !server.primary);
}
