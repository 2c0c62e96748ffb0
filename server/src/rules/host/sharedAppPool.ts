/** Two isolated hosts in one application pool of a server: a pool serves one host only. */
import { addTo, dropFrom } from '../../syntax/edit/operation.ts';
import type { HostInstance } from '../../topology/platform.ts';
import { nonEmpty } from '../each.ts';
import { freeName } from '../fixes/freeName.ts';
import { allHosts, defineRuleForAll } from '../forEach.ts';
import { onEntity } from '../impossible.ts';
import { reportOnFirst } from '../reports.ts';
import { describeRule, type Fix, preferredFix, type Report } from '../rule.ts';

const rule = describeRule({
  id: 'host/shared-app-pool',
  kind: 'C',
  severity: 'error',
  title: 'Isolated hosts in one application pool',
  says: 'Hosts {hosts} share the application pool "{pool}" on "{server}": it serves one only.',
  matters:
    'An application pool is one process, and that process belongs to one isolated host. Receive locations of a second host in it are not served.',
  fixes: { 'own-pool': 'Give "{host}" on "{server}" an application pool of its own, "{pool}"' },
  subject: ['hostInstance'],
  sources: ['core/considerations-when-publishing-wcf-services-with-the-wcf-receive-adapters', 'core/hosts'],
  scope: 'host',
  impossible: onEntity,
});

export const sharedAppPool = defineRuleForAll(
  rule,
  allHosts,
  (_, host) =>
    host.type === 'isolated' && host.entry.values.retired?.value !== true
      ? nonEmpty(host.instances.filter(({ appPools }) => appPools !== undefined))
      : undefined,
  function* (_, found) {
    const byPool = new Map<string, HostInstance[]>();
    for (const instance of found.flat())
      for (const pool of new Set(instance.appPools?.map((name) => name.toLowerCase()))) {
        const key = `${instance.serverName.toLowerCase()} ${pool}`;
        const known = byPool.get(key);
        if (known) known.push(instance);
        else byPool.set(key, [instance]);
      }
    for (const [key, instances] of byPool) yield* shared(key.slice(key.indexOf(' ') + 1), instances);
  },
);

/** One finding for each pool, on the second host in it. */
function* shared(pool: string, instances: readonly HostInstance[]): Iterable<Report> {
  const [, second] = instances;
  if (!second) return;
  const written = second.appPools?.find((name) => name.toLowerCase() === pool) ?? pool;
  const message = rule.say({
    hosts: instances.map(({ host }) => host.name),
    pool: written,
    server: second.server?.name ?? second.serverName,
  });
  yield reportOnFirst(second, instances, () => message, { fixes: () => [ownPool(second, written)] });
}

function ownPool({ host, server, serverName, appPools = [] }: HostInstance, pool: string): Fix {
  const name = freeName(appPools, `${host.name}Pool`);
  const path = ['hosts', host.name, 'instances', serverName, 'appPools'];
  return preferredFix(rule.fix('own-pool', { host: host.name, server: server?.name ?? serverName, pool: name }), [
    addTo(path, name),
    dropFrom(path, pool),
  ]);
}
