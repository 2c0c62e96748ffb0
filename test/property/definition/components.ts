/** The components of a model: which fail by themselves, and which of these are candidates for single points of failure. */
import type { Model } from './model.ts';
import type { Place } from './places.ts';
import type { Named } from './plain.ts';

export interface Component {
  readonly id: string;
  /** It fails by itself. Composite components exist through others. */
  readonly basic: boolean;
  readonly candidate: boolean;
  /** A device of which nobody knows whether it is redundant. */
  readonly unknown: boolean;
  /** Partner-owned, or the only primary site: listed apart. */
  readonly apart: boolean;
}

export function componentsOf(model: Model): ReadonlyMap<string, Component> {
  const found = new Map<string, Component>();
  const put = (id: string, is: Partial<Omit<Component, 'id'>>): void => {
    if (!found.has(id)) found.set(id, { id, basic: false, candidate: false, unknown: false, apart: false, ...is });
  };
  const basic = (id: string): void => put(id, { basic: true, candidate: true });
  const composite = (id: string): void => put(id, {});
  /** A device: `redundant` as stated, else as it is taken; `undefined`: cannot tell. What is apart is not judged. */
  const device = (id: string, redundant: boolean | undefined, apart = false): void =>
    put(id, {
      basic: true,
      candidate: redundant === false && !apart,
      unknown: redundant === undefined && !apart,
      apart,
    });

  addDomains(model, put);
  for (const server of model.servers) {
    basic(`server:${server.name}`);
    for (const service of model.servicesOn(server)) basic(`service:${service}@${server.name}`);
  }
  for (const group of model.groups) {
    composite(group.id);
    for (const service of model.clusteredIn(group)) composite(`service:${service}@${group.name}`);
  }
  const { all } = model.file;
  for (const each of all('storage')) device(`storage:${each.name}`, isStorageRedundant(model, each));
  for (const { name, values } of all('loadBalancers')) {
    const taken = ['windows-nlb', 'cloud'].includes(values.kind) || undefined;
    device(`loadBalancer:${name}`, values.redundant ?? taken);
  }
  for (const each of all('fileShares'))
    device(`fileShare:${each.name}`, isShareRedundant(model, each), each.values.owner === 'partner');
  for (const { name, values } of all('externalSystems')) {
    const taken = isOnServer(model.placement(values.on)) ? false : undefined;
    device(`externalSystem:${name}`, values.redundant ?? taken, values.owner === 'partner');
  }
  for (const { name, values } of all('sqlInstances')) {
    // One that a cloud or a partner operates is a device.
    if (values.managed === true) device(`sqlInstance:${name}`, values.redundant);
    else if (isOnServer(model.placement(values.on))) basic(`sqlInstance:${name}`);
    else composite(`sqlInstance:${name}`);
  }
  for (const { name } of all('availabilityGroups')) composite(`availabilityGroup:${name}`);
  for (const { name } of all('databases')) composite(`database:${name}`);
  if (model.secret.stated) (isOnServer(model.secret.place) ? basic : composite)('masterSecretServer');
  if (model.file.root.tms) composite('tms');
  if (model.file.root.bam) composite('bam');
  for (const host of model.hosts) {
    composite(`host:${host.name}`);
    for (const { id } of host.instances ?? []) basic(id);
  }
  for (const { name } of all('applications')) composite(`application:${name}`);
  for (const { artifact } of model.work) if (artifact) composite(artifact);
  return found;
}

/** Fault domains: all their servers at once. A clustered hypervisor is none. */
function addDomains(model: Model, put: (id: string, is: Partial<Omit<Component, 'id'>>) => void): void {
  const { all } = model.file;
  const isPrimary = ({ values }: Named): boolean => model.stretched || values.role !== 'disaster-recovery';
  const primaries = all('sites').filter(isPrimary);
  for (const site of all('sites')) {
    const apart = primaries.length === 1 && isPrimary(site);
    put(`site:${site.name}`, { basic: true, candidate: !apart, apart });
  }
  for (const { name, values } of all('hypervisors')) {
    const stops = values.clustered !== true;
    put(`hypervisor:${name}`, { basic: stops, candidate: stops });
  }
  for (const { domains } of model.servers)
    for (const id of domains) if (!id.startsWith('site:')) put(id, { basic: true, candidate: true });
}

function isOnServer(place: Place | undefined): boolean {
  return place !== undefined && 'server' in place;
}

/** What stands on a server is lost with it, whatever its kind. */
function isStorageRedundant(model: Model, { values }: Named): boolean | undefined {
  if (values.redundant !== undefined) return values.redundant;
  if (isOnServer(model.placement(values.on))) return false;
  const taken = ['san', 'storage-spaces-direct', 'azure-shared-disk'].includes(values.kind);
  return taken || values.raid !== undefined || undefined;
}

/** A namespace of kind `dfs` is only a name: its redundancy is not known. */
function isShareRedundant(model: Model, share: Named): boolean | undefined {
  const { values } = share;
  if (values.redundant !== undefined) return values.redundant;
  const place = placeOfShare(model, share);
  if (isOnServer(place)) return false;
  return place !== undefined || values.kind === 'azure-files' || undefined;
}

/** Where a share stands: as `on` says; without it, on the server or group that its path names. */
export function placeOfShare(model: Model, { values }: Named): Place | undefined {
  if (values.on !== undefined && values.on !== null) return model.placement(values.on);
  return model.ofPath(values.path);
}
