/**
 * Several instances that fetch rows from one database. With a statement that locks or skips claimed rows they share the
 * work; no page says that polling needs a clustered host.
 */
import type { Operation } from '../../syntax/edit/operation.ts';
import type { Handler, Host, Platform } from '../../topology/platform.ts';
import { checkEach } from '../each.ts';
import { activeServers, enabledHandlers, handlerName } from '../facts/hosts.ts';
import { polls } from '../facts/parallelWork.ts';
import { clusterHostFixes } from '../fixes/clusteredHostFixes.ts';
import { settingsPath } from '../fixes/moveContent.ts';
import { relatedHandlers } from '../related.ts';
import { defineRule, describeRule, type Fix, type Report } from '../rule.ts';
import { plainInstances } from './hostHandlers.ts';

const rule = describeRule({
  id: 'adapter/polling-concurrency',
  kind: 'R',
  severity: 'information',
  title: 'Parallel polling without row locking',
  says: {
    '': '{n} instances poll {locations}: the polling statement must lock or skip claimed rows.',
    notification:
      'Notifications of {locations} reach all {n} instances of "{host}": each must claim the rows before it processes them.',
  },
  matters:
    'Each instance runs the same polling statement. Unless the statement claims or skips the rows that another instance holds, both work on the same data.',
  fixes: { 'polling-lock': 'State that the polling statements of "{host}" lock or skip claimed rows' },
  subject: ['host'],
  sources: [
    'adapters/adapter-oracle-database/receive-polling-based-data-changed-messages-in-oracle-database-adapter',
    'adapters/adapter-sql/read-about-the-biztalk-adapter-for-sql-server-adapter-binding-properties',
  ],
  scope: 'application',
});

export const pollingConcurrency = defineRule(
  rule,
  checkEach(
    ({ platform }) => platform.hosts,
    ({ platform }, host) => {
      const n = plainInstances(host) ?? 0;
      if (n < 2) return undefined;
      const open = enabledHandlers(host, 'receive').filter(
        (handler) => polls(handler) === 'yes' && handler.settings.pollingLock?.value !== true,
      );
      const notified = open.filter(({ settings }) => settings.inbound?.value === 'notification');
      const polling = open.filter((handler) => !notified.includes(handler));
      return [
        ...(polling.length > 0 ? [reportOf(platform, host, n, polling, false)] : []),
        ...(notified.length > 0 ? [reportOf(platform, host, n, notified, true)] : []),
      ];
    },
  ),
);

function reportOf(platform: Platform, host: Host, n: number, handlers: readonly Handler[], notified: boolean): Report {
  const locations = handlers.map(locationOf);
  return {
    entity: host.id,
    place: host.place,
    message: notified ? rule.say('notification', { n, host: host.name, locations }) : rule.say({ n, locations }),
    related: relatedHandlers(handlers),
    fixes: () => [declareLock(host, handlers), ...clusterFixes(platform, host)],
  };
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

function declareLock(host: Host, handlers: readonly Handler[]): Fix {
  return {
    title: rule.fix('polling-lock', { host: host.name }),
    preferred: true,
    operations: handlers.map(
      (handler): Operation => ({ op: 'set', path: [...settingsPath(host, handler), 'pollingLock'], value: true }),
    ),
  };
}
