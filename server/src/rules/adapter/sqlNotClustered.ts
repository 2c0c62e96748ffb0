/** The old SQL adapter receiving outside a clustered host. WCF-SQL is another adapter, and 2020 has only that one. */
import { type Operation, replaceAt, setKey } from '../../syntax/edit/operation.ts';
import type { Handler, Host } from '../../topology/platform.ts';
import { enabledHandlers } from '../facts/hosts.ts';
import { settingsPath } from '../fixes/moveContent.ts';
import { defineRule, describeRule, type Fix, reportOn } from '../rule.ts';
import { clusterOrMove } from './fixes/clusterOrMove.ts';
import { handlersOrByHand, plainInstances } from './hostHandlers.ts';

const rule = describeRule({
  id: 'adapter/sql-not-clustered',
  kind: 'S',
  severity: 'warning',
  title: 'Old SQL receive without a clustered host',
  says: 'SQL receive in "{host}" is not clustered. Plain instances of this adapter poll the same data.',
  matters:
    'Several instances of the old SQL adapter poll the same data. In a clustered host one of them does, and another takes over when its node fails.',
  applies: 'Versions before BizTalk Server 2020, which has the old SQL adapter no more.',
  fixes: { 'migrate-sql': 'Receive by WCF-SQL in "{host}"' },
  receiveHostOrder: 32,
  yieldsInFileTo: ['host/single-biztalk-server'],
  subject: ['host'],
  sources: ['tg/planning-for-high-availability2', 'tg/clustering-receiving-hosts'],
  scope: 'host',
});

export const sqlNotClustered = defineRule(rule, function* ({ platform }) {
  if (platform.topology.group?.values.version?.value === '2020') return;
  for (const host of platform.hosts) {
    const handlers = enabledHandlers(host, 'receive').filter(
      ({ adapter }) => adapter?.name === 'SQL' && adapter.receive === 'clustered-host',
    );
    if (handlers.length === 0 || !plainInstances(host)) continue;
    yield reportOn(host, rule.say({ host: host.name }), {
      ...handlersOrByHand(host, handlers),
      fixes: () => [...clusterOrMove(platform, host, handlers), ...migrate(host, handlers)],
    });
  }
});

/** To WCF-SQL, which several instances can share; not where a second plain instance would be missing then. */
function migrate(host: Host, handlers: readonly Handler[]): readonly Fix[] {
  const hasNew = host.handlers.some(({ direction, adapter }) => direction === 'receive' && adapter?.name === 'WCF-SQL');
  if (hasNew || plainInstances(host) === 1) return [];
  const operations = handlers.map(
    (handler): Operation =>
      handler.port
        ? setKey([...settingsPath(host, handler), 'adapter'], 'WCF-SQL')
        : replaceAt(handler.place, 'WCF-SQL'),
  );
  return [{ title: rule.fix('migrate-sql', { host: host.name }), operations }];
}
