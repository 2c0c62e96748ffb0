/** What takes servers with it: sites, hypervisors, racks and availability zones. */
import type { Platform, Server } from '../../topology/platform.ts';
import type { GraphBuilder } from '../graphBuilder.ts';

const kindsOnServers = ['hypervisor', 'rack', 'availabilityZone'] as const;

/** Declares the fault domains. A clustered hypervisor is a component, but takes nothing with it. */
export function declareFaultDomains(b: GraphBuilder): void {
  const { platform } = b;
  const primarySites = platform.sites.filter((site) => site.primary);
  const onlySite = primarySites.length === 1 ? primarySites[0] : undefined;
  b.eachGiven(
    'sites',
    platform.sites,
    (site) => [site === onlySite ? ('only-site' as const) : undefined],
    ({ id, place }, [apart]) => b.component({ section: 'sites', id, kind: 'site', place, basic: true, apart }),
  );
  const clustered = clusteredHypervisors(platform);
  for (const kind of kindsOnServers) {
    b.eachGiven(
      kind,
      [...platform.names.ofKind(kind).values()],
      ({ name }) => [kind !== 'hypervisor' || !clustered.has(name.toLowerCase())],
      ({ id, place, declared }, [basic]) =>
        b.component({ section: declared ? 'hypervisors' : 'servers', id, kind, place, basic: basic === true }),
    );
  }
}

/** The fault domains in which a server stands. */
export function faultDomainsOf(b: GraphBuilder, server: Server): number[] {
  const { hypervisor } = server.entry.values;
  const moves = hypervisor !== undefined && clusteredHypervisors(b.platform).has(hypervisor.name.toLowerCase());
  const ids = kindsOnServers.flatMap((kind) => {
    const name = server.entry.values[kind]?.name;
    return name === undefined || (kind === 'hypervisor' && moves) ? [] : `${kind}:${name}`;
  });
  if (server.site) ids.push(server.site.id);
  return ids.flatMap((id) => b.node(id) ?? []);
}

/** Lower-case names of the hypervisors that restart their machines elsewhere. */
function clusteredHypervisors({ topology }: Platform): Set<string> {
  const entries = topology.hypervisors.filter((entry) => entry.values.clustered?.value === true);
  return new Set(entries.map((entry) => entry.name.toLowerCase()));
}
