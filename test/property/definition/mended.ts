/**
 * What cannot work and the needs do not model: answers that rest on it hold only as if it were mended. Which findings these
 * are is said by the rules; here are the facts, and whether an answer rests on them.
 */
import type { Definition } from './definition.ts';
import { ownersOf } from './places.ts';
import type { Plain } from './plain.ts';
import { fails } from './requirements.ts';

export interface Impossible {
  readonly what: 'network access off' | 'RPC levels differ' | 'secret missing' | 'shared pool' | 'no witness';
  /** The components on which it stands. */
  readonly on: readonly string[];
}

export function impossibleIn({ model }: Definition): readonly Impossible[] {
  const { file, hosts, servers, clusters } = model;
  const found: Impossible[] = [];
  const put = (what: Impossible['what'], on: readonly string[]): void => {
    if (on.length > 0) found.push({ what, on });
  };
  const settings = [
    ...servers.map(({ name, values }) => ({ ids: [`service:msdtc@${name}`], msdtc: values.msdtc ?? {} })),
    ...clusters.map(({ name, groups }) => ({
      ids: groups
        .filter((group) => model.clusteredIn(group).includes('msdtc'))
        .map((group) => `service:msdtc@${group.name}`),
      msdtc: file.find('clusters', name)?.values.msdtc ?? {},
    })),
  ];
  for (const { ids, msdtc } of settings) if (msdtc.networkAccess === false) put('network access off', ids);
  const levels = new Set(settings.flatMap(({ msdtc }) => msdtc.rpcSecurity ?? []));
  if (levels.size > 1)
    put(
      'RPC levels differ',
      settings.flatMap(({ ids, msdtc }) => (msdtc.rpcSecurity ? ids : [])),
    );
  const { place } = model.secret;
  const holders: readonly string[] | undefined = file.root.masterSecretServer?.secretOn;
  if (place && 'group' in place && holders) {
    const lacking = ownersOf(place.group).filter((owner) => !holders.some((name) => model.server(name) === owner));
    if (lacking.length > 0) put('secret missing', ['masterSecretServer']);
  }
  for (const server of servers) {
    const isolated = hosts.filter((host) => host.isolated);
    const pools = isolated.map((host) => ({
      host,
      pools: poolsOf(file.find('hosts', host.name)?.values, server.name),
    }));
    const sharing = pools.filter((one) =>
      pools.some((other) => other !== one && one.pools.some((pool) => other.pools.includes(pool))),
    );
    put(
      'shared pool',
      sharing.map(({ host }) => `hostInstance:${host.name}@${server.name}`),
    );
  }
  for (const { name, nodes } of clusters)
    if (nodes.length === 2 && file.find('clusters', name)?.values.witness === 'none')
      put('no witness', [`cluster:${name}`]);
  return found;
}

function poolsOf(values: Plain, server: string): readonly string[] {
  const stated = values?.instances;
  return (
    (Array.isArray(stated) ? undefined : stated?.[server]?.appPools)?.map((pool: string) => pool.toLowerCase()) ?? []
  );
}

/** Whether an answer rests on some components: without them something that is up would be down, now or at a restart. */
export function restsOn(definition: Definition, on: readonly string[], failed: ReadonlySet<string>): boolean {
  return (['run', 'start'] as const).some((phase) => {
    const now = definition.isUp(failed, phase);
    const without = definition.isUp(new Set([...failed, ...on]), phase);
    return definition.work.some(({ id }) => now(`workload ${id}`) && !without(`workload ${id}`));
  });
}

/** Whether a requirement is met, not met, or would be met if something impossible were mended. */
export function verdictOf(definition: Definition, values: Plain): 'met' | 'not met' | 'cannot tell' | undefined {
  const failed = fails(definition, values);
  if (failed === undefined) return undefined;
  if (failed) return 'not met';
  return fails(
    definition,
    values,
    impossibleIn(definition).flatMap(({ on }) => on),
  )
    ? 'cannot tell'
    : 'met';
}
