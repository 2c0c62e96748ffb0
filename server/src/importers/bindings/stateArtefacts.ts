/** Ports, locations and orchestrations of a binding file as entries of their applications. */
import { adapterNamed } from '../adapterNames.ts';
import { type Branch, childOf, type Inventory, state } from '../inventory.ts';
import { targetFrom } from './address.ts';
import type { Seen } from './bindingNotes.ts';

/** Where artefacts stand whose application the file does not name. */
export const noApplication = 'Application not stated';

/** A transport as far as it was read. */
export interface Transport {
  address?: string | undefined;
  adapter?: string | undefined;
  handlerAdapter?: string | undefined;
  capabilities?: number | undefined;
  classId?: string | undefined;
  host?: string | undefined;
  trusted?: boolean | undefined;
  ordered?: true;
}

export interface Location extends Transport {
  readonly name: string | undefined;
}

export interface Orchestration {
  readonly name: string;
  readonly module: string;
  readonly version: string;
  readonly application: string | undefined;
  host?: string;
}

/** A send port as far as it was read. */
export interface SendPort {
  readonly name: string;
  readonly dynamic: boolean;
  ordered?: true;
  application?: string | undefined;
}

/** `Type` 0 comes from generators of code and says nothing. */
export function stateHost(
  inventory: Inventory,
  host: string,
  type: string | undefined,
  trusted: boolean | undefined,
): void {
  state(inventory.root, ['hosts', host]);
  if (type === '1' || type === '2')
    state(inventory.root, ['hosts', host, 'type'], type === '1' ? 'in-process' : 'isolated');
  if (trusted === true) state(inventory.root, ['hosts', host, 'trusted'], true);
}

export function stateSendPort(
  inventory: Inventory,
  seen: Seen,
  port: SendPort,
  primary: Transport | undefined,
  secondary: Transport | undefined,
): void {
  const entry = artefact(inventory, seen, port.application, 'sendPorts', port.name);
  if (port.dynamic) {
    seen.dynamic++;
    childOf(entry, 'dynamic').value = true;
    return;
  }
  if (primary) stateTransport(inventory, seen, entry, primary, 'target');
  if (port.ordered || primary?.ordered) childOf(entry, 'orderedDelivery').value = true;
  // One that is not used is written all the same, without an address.
  if (secondary?.address !== undefined && secondary.address.trim() !== '')
    stateTransport(inventory, seen, childOf(entry, 'backup'), secondary, 'target');
}

export function stateLocation(
  inventory: Inventory,
  seen: Seen,
  application: string | undefined,
  port: string,
  location: Location,
): void {
  const entry = artefact(inventory, seen, application, 'receiveLocations', location.name ?? port);
  stateTransport(inventory, seen, entry, location, 'address');
}

function stateTransport(
  inventory: Inventory,
  seen: Seen,
  entry: Branch,
  transport: Transport,
  addressKey: 'address' | 'target',
): void {
  const { capabilities, classId, host } = transport;
  const adapter = adapterNamed(inventory, transport.adapter ?? transport.handlerAdapter, { capabilities, classId });
  if (adapter !== undefined) childOf(entry, 'adapter').value = adapter;
  if (host === undefined) seen.withoutHost++;
  else {
    childOf(entry, 'host').value = host;
    stateHost(inventory, host, undefined, transport.trusted);
  }
  stateTarget(entry, transport.address, adapter, addressKey);
}

/** States where a transport leads, as far as it may be shown: the folder of files, else the address under `key`. */
export function stateTarget(
  entry: Branch,
  raw: string | undefined,
  adapter: string | undefined,
  key: 'address' | 'target',
): void {
  const { path, address } = targetFrom(raw, adapter);
  const shown = address ?? path;
  if (shown !== undefined) childOf(entry, path !== undefined && adapter === 'FILE' ? 'path' : key).value = shown;
}

/** The entry of an artefact; a second one of a name in the same file is told apart by a number. */
function artefact(
  inventory: Inventory,
  seen: Seen,
  application: string | undefined,
  kind: 'sendPorts' | 'receiveLocations' | 'orchestrations',
  name: string,
): Branch {
  if (application === undefined) seen.withoutApplication++;
  const path = ['applications', application ?? noApplication, kind];
  const entries = state(inventory.root, path);
  return childOf(entries, seen.freeName(name, entries.children, path.join('\n')));
}

/** Orchestrations of one name in several assemblies are told apart by the assembly. */
export function stateOrchestrations(
  inventory: Inventory,
  seen: Seen,
  services: readonly Orchestration[],
  only: string | undefined,
): void {
  const counts = new Map<string, number>();
  const keyOf = (service: Orchestration, name: string): string =>
    `${(service.application ?? only ?? '').toLowerCase()}\n${name.toLowerCase()}`;
  const count = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  const withModule = (service: Orchestration): string => `${service.name} (${service.module})`;
  for (const service of services) {
    count(keyOf(service, service.name));
    count(keyOf(service, withModule(service)));
  }
  for (const service of services) {
    const isShared = (name: string): boolean => (counts.get(keyOf(service, name)) ?? 0) > 1;
    const name = !isShared(service.name)
      ? service.name
      : !isShared(withModule(service))
        ? withModule(service)
        : `${service.name} (${service.module} ${service.version})`;
    const entry = artefact(inventory, seen, service.application ?? only, 'orchestrations', name);
    if (service.host === undefined) seen.unbound++;
    else childOf(entry, 'host').value = service.host;
  }
}
