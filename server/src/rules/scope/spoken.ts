/** Of which components the findings of other rules speak. Knows how findings stand to components, nothing of single points. */
import type { Answers } from '../../failure/answers.ts';
import { impactOf } from '../../failure/impact.ts';
import type { Platform } from '../../topology/platform.ts';
import { canBeSilenced, type Spoken } from '../rule.ts';

export interface SpokenOf {
  /** The ids of components on which a finding stands; hosts are not among them. */
  readonly standing: ReadonlySet<string>;
  /** Those and what runs on these servers; of a host with a finding its instances, their servers and those servers' services. */
  readonly covered: ReadonlySet<string>;
}

/** What findings of gaps, and of what cannot work and stops a host or more, are about. */
export function spokenOf(
  { answers, platform }: { readonly answers: Answers; readonly platform: Platform },
  said: readonly Spoken[],
): SpokenOf {
  const standing = new Set<string>();
  const hosts = new Set<string>();
  for (const each of said) {
    if (!speaks(answers, each)) continue;
    for (const id of [each.report.entity, ...(each.report.about ?? [])])
      (id.startsWith('host:') ? hosts : standing).add(id);
  }
  const covered = new Set(standing);
  const servers = new Set<string>();
  for (const id of standing) if (id.startsWith('server:')) servers.add(id.slice('server:'.length));
  const onServers = onServer(answers, platform);
  for (const name of servers) for (const id of onServers(name)) covered.add(id);
  for (const host of platform.hosts) {
    if (!hosts.has(host.id)) continue;
    for (const { id, server } of host.instances) {
      covered.add(id);
      if (!server) continue;
      covered.add(server.id);
      for (const service of services) covered.add(`service:${service}@${server.name}`);
    }
  }
  return { standing, covered };
}

const services = ['msdtc', 'sso', 'iis', 'msmq', 'files'] as const;

function speaks(answers: Answers, { rule, report, listed }: Spoken): boolean {
  if (rule.kind === 'S') return true;
  if (canBeSilenced(rule) || rule.kind !== 'C' || listed !== 'error') return false;
  const stated = report.scope ?? rule.scope;
  const scope = stated === 'graph' ? impactOf(answers, report.entity).scope : stated;
  return scope === 'systemwide' || scope === 'host';
}

/** What runs on a server: its services, host instances, and what is placed there. */
function onServer({ components }: Answers, platform: Platform): (server: string) => readonly string[] {
  const on = new Map<string, string[]>();
  const add = (server: string | undefined, id: string): void => {
    if (server === undefined) return;
    const ids = on.get(server);
    if (ids) ids.push(id);
    else on.set(server, [id]);
  };
  for (const { id, kind, name } of components)
    if (kind === 'service' || kind === 'hostInstance') add(name.slice(name.lastIndexOf('@') + 1), id);
  const { storage, externalSystems } = platform.topology;
  const placed = [
    ...[...storage, ...externalSystems].map(({ id, values }) => ({ id, placement: platform.placementOf(values.on) })),
    ...platform.sqlInstances,
    ...platform.fileShares,
    { id: 'masterSecretServer', placement: platform.masterSecretServer?.placement },
  ];
  for (const { id, placement } of placed) if (placement?.kind === 'server') add(placement.server.name, id);
  return (server) => on.get(server) ?? [];
}
