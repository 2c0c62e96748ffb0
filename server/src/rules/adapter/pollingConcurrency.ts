/**
 * Several instances that fetch rows from one database. With a statement that locks or skips claimed rows they share the
 * work; no page says that polling needs a clustered host.
 */
import type { Handler, Host, Platform } from '../../topology/platform.ts';
import { activeServers, enabledHandlers, handlerName } from '../facts/hosts.ts';
import { polls } from '../facts/parallelWork.ts';
import { clusterHostFixes } from '../fixes/clusteredHostFixes.ts';
import { allHosts, defineRuleForEach } from '../forEach.ts';
import { relatedHandlers } from '../related.ts';
import { describeRule, type Fix, type Report, reportOn } from '../rule.ts';
import { keepOneInstance } from './fixes/keepOneInstance.ts';
import { plainInstances } from './hostHandlers.ts';

const rule = describeRule({
  id: 'adapter/polling-concurrency',
  kind: 'R',
  severity: 'information',
  title: 'Parallel polling without row locking',
  says: {
    '': 'Rows of {locations} may be received twice: {n} instances poll. It is not stated whether the polling statement locks or skips claimed rows.',
    'no-lock':
      'Rows of {locations} can be received twice: {n} instances poll. The polling statement does not lock or skip claimed rows.',
    notification:
      'Rows of {locations} may be processed twice: all {n} instances are notified. Each instance of "{host}" must claim the rows first.',
  },
  matters:
    'Each instance runs the same polling statement: unless it claims or skips the rows that another one holds, both can work on the same data (from the page of the Oracle adapter, derived for SQL Server). With UseAmbientTransaction the polling statement and the message of the SQL adapter are one transaction.',
  subject: ['host'],
  sources: [
    'adapters/adapter-oracle-database/receive-polling-based-data-changed-messages-in-oracle-database-adapter',
    'adapters/adapter-sql/read-about-the-biztalk-adapter-for-sql-server-adapter-binding-properties',
  ],
  scope: 'application',
});

export const pollingConcurrency = defineRuleForEach(rule, allHosts, ({ platform }, host) => {
  const n = plainInstances(host) ?? 0;
  return n < 2 ? undefined : reportsOf(platform, host, n);
});

function* reportsOf(platform: Platform, host: Host, n: number): Iterable<Report> {
  const open = enabledHandlers(host, 'receive').filter(
    (handler) => polls(handler) === 'yes' && handler.settings.pollingLock?.value !== true,
  );
  const notified = open.filter(({ settings }) => settings.inbound?.value === 'notification');
  const polling = open.filter((handler) => !notified.includes(handler));
  const free = polling.filter(({ settings }) => settings.pollingLock !== undefined);
  const unknown = polling.filter(({ settings }) => settings.pollingLock === undefined);
  const locations = (handlers: readonly Handler[]) => ({ n, locations: handlers.map(locationOf) });
  const fixes = (): readonly Fix[] => clusterFixes(platform, host);
  if (free.length > 0)
    yield reportOn(host, rule.say('no-lock', locations(free)), {
      severity: 'warning',
      related: relatedHandlers(free),
      fixes: () => [...clusterHostFixes(platform, host), ...keepOneInstance(platform, host)],
    });
  if (unknown.length > 0)
    yield reportOn(host, rule.say(locations(unknown)), { related: relatedHandlers(unknown), fixes });
  if (notified.length > 0)
    yield reportOn(host, rule.say('notification', { ...locations(notified), host: host.name }), {
      related: relatedHandlers(notified),
      fixes,
    });
}

/** Only into a cluster that has clustered hosts already: a new one would cost more than it brings. */
function clusterFixes(platform: Platform, host: Host): readonly Fix[] {
  const nodes = new Set(activeServers(host));
  const inUse = platform.hosts.some((other) => other.group?.owners.some((owner) => nodes.has(owner)));
  return inUse ? clusterHostFixes(platform, host).map(({ title, operations }) => ({ title, operations })) : [];
}

function locationOf(handler: Handler): string {
  return handler.settings.address?.value ?? handlerName(handler);
}
