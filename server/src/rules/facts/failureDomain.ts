/** What takes several servers at once: an unclustered hypervisor, a rack, an availability zone. */
import type { Platform, Server } from '../../topology/platform.ts';

export type DomainKind = 'hypervisor' | 'rack' | 'availabilityZone';

/** A failure domain by its name, as the first of its servers writes it. */
export interface FailureDomain {
  readonly kind: DomainKind;
  readonly name: string;
}

const domainKinds: readonly DomainKind[] = ['hypervisor', 'rack', 'availabilityZone'];

/**
 * Whether a cluster of hypervisors restarts the virtual machine elsewhere: less than a second server, since a fault of
 * Windows or of the service itself moves along.
 */
export function isRestartedElsewhere(platform: Platform, server: Server): boolean {
  const name = server.entry.values.hypervisor?.name;
  return name !== undefined && isClusteredHypervisor(platform, name);
}

function isClusteredHypervisor({ topology }: Platform, name: string): boolean {
  const entry = topology.hypervisors.find((each) => each.name.toLowerCase() === name.toLowerCase());
  return entry?.values.clustered?.value === true;
}

/** The failure domain of a kind in which a server is; a clustered hypervisor restarts its machines and is none. */
function domainOf(platform: Platform, server: Server, kind: DomainKind): string | undefined {
  const name = server.entry.values[kind]?.name;
  if (name === undefined || kind !== 'hypervisor') return name;
  return isClusteredHypervisor(platform, name) ? undefined : name;
}

/** The first failure domain that all of the servers, two at least, have in common. */
export function sharedDomain(platform: Platform, servers: readonly Server[]): FailureDomain | undefined {
  if (new Set(servers).size < 2) return undefined;
  for (const kind of domainKinds) {
    const names = servers.map((server) => domainOf(platform, server, kind));
    const [first] = names;
    if (first !== undefined && names.every((name) => name?.toLowerCase() === first.toLowerCase()))
      return { kind, name: first };
  }
  return undefined;
}

/** The servers in the order in which they are fit to stand in for one: at another site, apart from it, then the rest. */
export function apartFirst(platform: Platform, from: Server, servers: readonly Server[]): readonly Server[] {
  const rank = (server: Server): number => {
    if (sharedDomain(platform, [from, server])) return 2;
    return server.site === from.site ? 1 : 0;
  };
  return [...servers].sort((a, b) => rank(a) - rank(b));
}
