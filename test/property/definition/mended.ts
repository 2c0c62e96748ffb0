/**
 * What cannot work and the needs do not model: answers that rest on it hold only as if it were mended. Which findings these
 * are is said by the rules; here are the facts, and what an answer rests on.
 */
import { workFor } from './answers.ts';
import type { Definition } from './definition.ts';
import { needsOf } from './needs.ts';
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

/** What the workloads of some names rest on when some components have failed: all that was asked for and found up. */
export function supportOf(
  definition: Definition,
  names: readonly (string | undefined)[],
  failed: ReadonlySet<string>,
): ReadonlySet<string> {
  const needs = needsOf({ model: definition.model });
  const found = new Set<string>();
  for (const phase of ['run', 'start'] as const) {
    const world = definition.worldOf(failed, phase);
    const waiting = names.flatMap((name) => workFor(definition, name)).map(({ id }) => `workload ${id}`);
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (found.has(`${phase} ${id}`) || !world.up(id)) continue;
      found.add(`${phase} ${id}`);
      needs.get(id)?.({ ...world, owners: world.owners, up: (need) => world.up(need) && waiting.push(need) > 0 });
    }
  }
  return new Set([...found].map((each) => each.slice(each.indexOf(' ') + 1)));
}

/** Whether a requirement is met, not met, or would be met if something impossible were mended. */
export function verdictOf(definition: Definition, values: Plain): 'met' | 'not met' | 'cannot tell' | undefined {
  const failed = fails(definition, values);
  if (failed === undefined) return undefined;
  if (failed) return 'not met';
  const names = values.for === undefined || values.for === 'all' ? [undefined] : values.for;
  const support = supportOf(definition, names, new Set());
  return impossibleIn(definition).some(({ on }) => on.some((id) => support.has(id))) ? 'cannot tell' : 'met';
}
