/** What takes servers with it: sites, hypervisors, racks and availability zones. */
import type { Server } from '../../topology/platform.ts';
import type { EntityKind } from '../../vocabulary/entityKind.ts';
import type { GraphBuilder } from '../graphBuilder.ts';

const kindsOnServers = ['hypervisor', 'rack', 'availabilityZone'] as const;

/** Declares the fault domains. A clustered hypervisor is a component, but takes nothing with it. */
export function declareFaultDomains(b: GraphBuilder): void {
  const { platform } = b;
  const primarySites = platform.sites.filter((site) => site.primary);
  for (const site of platform.sites) {
    const apart = primarySites.length === 1 && site.primary ? 'only-site' : undefined;
    b.component({ section: 'sites', id: site.id, kind: 'site', place: site.place, basic: true, apart });
  }
  const clustered = clusteredHypervisors(b);
  for (const kind of kindsOnServers) {
    for (const [key, definition] of platform.names.byKind.get(kind) ?? []) {
      b.component({
        section: definition.declared ? 'hypervisors' : 'servers',
        id: definition.id,
        kind,
        place: definition.place,
        basic: kind !== 'hypervisor' || !clustered.has(key),
      });
    }
  }
}

/** The fault domains in which a server stands. */
export function faultDomainsOf(b: GraphBuilder, server: Server): number[] {
  const { names } = b.platform;
  const clustered = clusteredHypervisors(b);
  const ids = kindsOnServers.flatMap((kind: EntityKind & keyof typeof server.entry.values) => {
    const key = server.entry.values[kind as (typeof kindsOnServers)[number]]?.name.toLowerCase();
    if (key === undefined || (kind === 'hypervisor' && clustered.has(key))) return [];
    return names.byKind.get(kind)?.get(key)?.id ?? [];
  });
  if (server.site) ids.push(server.site.id);
  return ids.flatMap((id) => b.node(id) ?? []);
}

/** Lower-case names of the hypervisors that restart their machines elsewhere. */
function clusteredHypervisors(b: GraphBuilder): Set<string> {
  const entries = b.platform.topology.hypervisors.filter((entry) => entry.values.clustered?.value === true);
  return new Set(entries.map((entry) => entry.name.toLowerCase()));
}
