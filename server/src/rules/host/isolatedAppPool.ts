/** Isolated adapters of one host that share an application pool, and with it a process, which only one of them can have. */
import { addTo } from '../../syntax/edit/operation.ts';
import type { Host, HostInstance, Platform } from '../../topology/platform.ts';
import { balancersNaming } from '../facts/balancers.ts';
import { adapterNames } from '../facts/hosts.ts';
import { freeName } from '../fixes/freeName.ts';
import { splitHost } from '../fixes/moveContent.ts';
import { allHosts, defineRuleForEach } from '../forEach.ts';
import { describeRule, type Fix, notStated, preferredFix, type Report, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'host/isolated-app-pool',
  kind: 'R',
  severity: 'information',
  title: 'Several isolated adapters in one application pool',
  says: {
    '': '{adapters} share an application pool, whose process runs one adapter only. Give each its own.',
    'not-stated': 'Which application pools {adapters} have is not stated. An isolated host process runs one adapter.',
  },
  matters:
    "An application pool is one process and loads one isolated adapter. Two adapters in one pool get in each other's way, and one of them fails.",
  fixes: { 'add-app-pools': 'Add application pools: {pools} on {server}' },
  subject: ['host', 'hostInstance'],
  sources: ['core/considerations-when-publishing-wcf-services-with-the-wcf-receive-adapters'],
  scope: 'server',
});

export const isolatedAppPool = defineRuleForEach(rule, allHosts, ({ platform }, host) =>
  host.type === 'isolated' ? sharedPools(platform, host) : undefined,
);

function* sharedPools(platform: Platform, host: Host): Iterable<Report> {
  const adapters = isolatedAdapters(host);
  if (adapters.length < 2 || host.instances.length === 0) return;
  for (const instance of host.instances) {
    if (instance.appPools?.length !== 1) continue;
    yield reportOn(instance, rule.say({ adapters }), {
      fixes: () => [addPools(host, instance, adapters), ...splitFix(platform, host, adapters)],
    });
  }
  if (host.instances.every(({ appPools }) => appPools === undefined))
    yield reportOn(host, rule.say('not-stated', { adapters }), notStated('app-pools', 'hint'));
}

/** A host for each adapter but the first. Without a balancer in front each new host would need one of its own. */
function splitFix(platform: Platform, host: Host, adapters: readonly string[]): readonly Fix[] {
  if (balancersNaming(platform, host).length === 0) return [];
  const parts = adapters.slice(1).map((adapter) => ({
    suffix: adapter.replace(/\W/g, ''),
    handlers: host.handlers.filter((each) => each.adapter?.name === adapter && each.direction === 'receive'),
  }));
  return [splitHost(platform, host, 'isolated', parts)];
}

function isolatedAdapters({ handlers }: Host): readonly string[] {
  const isolated = handlers.filter(
    ({ direction, adapter }) => direction === 'receive' && adapter?.receiveHost === 'isolated',
  );
  return adapterNames(isolated);
}

/** The pool that is there stays for the first adapter. */
function addPools(host: Host, { appPools, serverName, server }: HostInstance, adapters: readonly string[]): Fix {
  const pools = [...(appPools ?? [])];
  const added = adapters.slice(1).map((adapter) => {
    const name = freeName(pools, `${adapter}Pool`);
    pools.push(name);
    return name;
  });
  return preferredFix(
    rule.fix('add-app-pools', { pools: added.join(', '), server: server?.name ?? serverName }),
    added.map((name) => addTo(['hosts', host.name, 'instances', serverName, 'appPools'], name)),
  );
}
