/** What takes servers with it: sites, hypervisors, racks and availability zones. */
import type { Server } from '../../topology/platform.ts';
import { stages } from '../fragment.ts';
import type { GraphBuilder, Part } from '../graphBuilder.ts';

const kindsOnServers = ['hypervisor', 'rack', 'availabilityZone'] as const;

const at = stages('site', ...kindsOnServers);

/** Declares the fault domains. A clustered hypervisor is a component, but takes nothing with it. */
export function declareFaultDomains(b: GraphBuilder): void {
  b.each(at.site, b.platform.sites, (site) => {
    const { id, place } = site;
    const apart = site === b.overview.onlySite ? 'only-site' : undefined;
    b.component({ section: 'sites', id, kind: 'site', place, basic: true, apart });
  });
  for (const kind of kindsOnServers)
    b.each(at[kind], [...b.platform.names.ofKind(kind).values()], ({ id, name, place, declared }) => {
      const basic = kind !== 'hypervisor' || !b.overview.isClusteredHypervisor(name);
      b.component({ section: declared ? 'hypervisors' : 'servers', id, kind, place, basic });
    });
}

/** The fault domains in which a server stands. */
export function faultDomainsOf(b: GraphBuilder, server: Server): readonly Part[] {
  const { hypervisor } = server.entry.values;
  const moves = hypervisor !== undefined && b.overview.isClusteredHypervisor(hypervisor.name);
  const ids = kindsOnServers.flatMap((kind) => {
    const name = server.entry.values[kind]?.name;
    return name === undefined || (kind === 'hypervisor' && moves) ? [] : `${kind}:${name}`;
  });
  return [...ids, server.site?.id];
}
