/** The old SQL adapter receiving outside a clustered host. WCF-SQL is another adapter, and 2020 has only that one. */
import type { Operation } from '../../syntax/edit/operation.ts';
import { message } from '../../text/messages/message.ts';
import type { Handler, Host } from '../../topology/platform.ts';
import { enabledHandlers } from '../facts/hosts.ts';
import { settingsPath } from '../facts/moveContent.ts';
import { defineRule, type Fix } from '../rule.ts';
import { clusterOrMove } from './clusterOrMove.ts';
import { plainInstances, relatedHandlers } from './hostHandlers.ts';

export const sqlNotClustered = defineRule({
  id: 'adapter/sql-not-clustered',
  kind: 'S',
  severity: 'warning',
  title: 'adapter/sql-not-clustered.title',
  subject: ['host'],
  reads: ['group', 'hosts', 'servers', 'sites', 'applications', 'adapters', 'clusters'],
  sources: ['tg/planning-for-high-availability2', 'tg/clustering-receiving-hosts'],
  scope: 'host',
  *check({ platform }) {
    if (platform.topology.group?.values.version?.value === '2020') return;
    for (const host of platform.hosts) {
      const handlers = enabledHandlers(host, 'receive').filter(
        ({ adapter }) => adapter?.name === 'SQL' && adapter.receive === 'clustered-host',
      );
      if (handlers.length === 0 || !plainInstances(host)) continue;
      yield {
        entity: host.id,
        place: host.place,
        message: message('adapter/sql-not-clustered', { host: host.name }),
        related: relatedHandlers(handlers),
        fixes: () => [...clusterOrMove(platform, host, handlers), ...migrate(host, handlers)],
      };
    }
  },
});

/** To WCF-SQL, which several instances can share; not where a second plain instance would be missing then. */
function migrate(host: Host, handlers: readonly Handler[]): readonly Fix[] {
  const hasNew = host.handlers.some(({ direction, adapter }) => direction === 'receive' && adapter?.name === 'WCF-SQL');
  if (hasNew || plainInstances(host) === 1) return [];
  const operations = handlers.map(
    (handler): Operation =>
      handler.port
        ? { op: 'set', path: [...settingsPath(host, handler), 'adapter'], value: 'WCF-SQL' }
        : { op: 'replace', place: handler.place, text: 'WCF-SQL' },
  );
  return [{ title: message('fix.adapter.migrate-sql', { host: host.name }), operations }];
}
