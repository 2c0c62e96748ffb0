/**
 * Hosts with their instances and everything that runs in them, from the hosts' own lists and from the applications.
 */
import { type Adapter, builtInAdapter } from '../vocabulary/adapter.ts';
import type {
  AdapterFacts,
  Application,
  Backup,
  Group,
  Handler,
  Host,
  HostInstance,
  Orchestration,
  Port,
  Server,
  Transport,
} from './platform.ts';
import type { EntryOf, Topology } from './topology.ts';

type Find<T> = (name: string | undefined) => T | undefined;

/** A host while its content is being collected. */
interface Draft {
  readonly host: Host;
  readonly handlers: Handler[];
  readonly orchestrations: Orchestration[];
}

/** The hosts and applications of a topology, linked to each other. */
export function linkHosts(
  topology: Topology,
  serverNamed: Find<Server>,
  groupNamed: Find<Group>,
): { hosts: Host[]; applications: Application[] } {
  const adapterNamed = adapterFinder(topology);
  const drafts = new Map<string, Draft>();
  for (const entry of topology.hosts) drafts.set(entry.name.toLowerCase(), draftHost(entry, serverNamed, groupNamed));
  const hostNamed: Find<Host> = (name) => (name === undefined ? undefined : drafts.get(name.toLowerCase())?.host);
  const contents = (host: Host): Draft | undefined => drafts.get(host.name.toLowerCase());

  const applications = topology.applications.map((entry): Application => {
    const port = portReader(entry.name, hostNamed, adapterNamed);
    const application: Application = {
      entry,
      name: entry.name,
      id: entry.id,
      place: entry.place,
      receiveLocations: (entry.values.receiveLocations?.items ?? []).map((item) => port('receiveLocation', item)),
      sendPorts: (entry.values.sendPorts?.items ?? []).map((item) => port('sendPort', item)),
      orchestrations: (entry.values.orchestrations?.items ?? []).map((item) => ({
        name: item.name,
        id: `orchestration:${entry.name}/${item.name}`,
        place: item.place,
        application: entry.name,
        host: hostNamed(item.values.host?.name),
        usesRules: item.values.usesRules?.value,
      })),
    };
    return application;
  });
  for (const application of applications) {
    for (const port of [...application.receiveLocations, ...application.sendPorts]) {
      const direction = port.kind === 'receiveLocation' ? 'receive' : 'send';
      if (port.host && port.adapterName !== undefined)
        contents(port.host)?.handlers.push({
          direction,
          adapterName: port.adapterName,
          adapter: port.adapter,
          settings: port.settings,
          place: port.place,
          port,
        });
    }
    for (const item of application.orchestrations) if (item.host) contents(item.host)?.orchestrations.push(item);
  }
  for (const { host, handlers, orchestrations } of drafts.values())
    addOwnContent(host, handlers, orchestrations, adapterNamed);
  return { hosts: [...drafts.values()].map((draft) => finish(draft)), applications };
}

/**
 * What the host's own lists say. A handler whose (direction, adapter) an application names is the application's: it is
 * not counted again; the same holds for an orchestration of the same name.
 */
function addOwnContent(
  host: Host,
  handlers: Handler[],
  orchestrations: Orchestration[],
  adapterNamed: Find<AdapterFacts>,
): void {
  const canonical = (name: string): string => (adapterNamed(name)?.name ?? name).toLowerCase();
  const named = new Set(handlers.map((handler) => `${handler.direction} ${canonical(handler.adapterName)}`));
  const own = (['receive', 'send'] as const).flatMap((direction) =>
    (host.entry.values[direction]?.items ?? [])
      .filter((item) => !named.has(`${direction} ${canonical(item.name)}`))
      .map(
        (item): Handler => ({
          direction,
          adapterName: item.name,
          adapter: adapterNamed(item.name),
          settings: item.settings,
          place: item.place,
          port: undefined,
        }),
      ),
  );
  handlers.unshift(...own);
  const taken = new Set(orchestrations.map((item) => item.name.toLowerCase()));
  const ownOrchestrations = (host.entry.values.orchestrations?.items ?? [])
    .filter((item) => !taken.has(item.name.toLowerCase()))
    .map((item) => ({
      name: item.name,
      id: `orchestration:${host.name}/${item.name}`,
      place: item.place,
      application: undefined,
      host,
      usesRules: item.settings.usesRules?.value,
    }));
  orchestrations.unshift(...ownOrchestrations);
}

function draftHost(entry: EntryOf<'hosts'>, serverNamed: Find<Server>, groupNamed: Find<Group>): Draft {
  const handlers: Handler[] = [];
  const orchestrations: Orchestration[] = [];
  const instances: HostInstance[] = [];
  const host: Host = {
    entry,
    name: entry.name,
    id: entry.id,
    place: entry.place,
    get type() {
      return entry.values.type?.value ?? (derivedIsolated(host) ? 'isolated' : 'in-process');
    },
    typeStated: entry.values.type !== undefined,
    clustered: entry.values.clusterGroup !== undefined,
    group: groupNamed(entry.values.clusterGroup?.name),
    instancesStated: entry.values.instances !== undefined,
    instances,
    handlers,
    orchestrations,
    tracking: entry.values.tracking?.value === true,
    get contentStated() {
      const { receive, send, orchestrations: own, tracking } = entry.values;
      return (
        [receive, send, own, tracking].some((each) => each !== undefined) ||
        handlers.length > 0 ||
        orchestrations.length > 0
      );
    },
  };
  const seen = new Set<string>();
  for (const item of entry.values.instances?.items ?? []) {
    if (seen.has(item.name.toLowerCase())) continue;
    seen.add(item.name.toLowerCase());
    instances.push(hostInstance(host, item, serverNamed(item.name)));
  }
  return { host, handlers, orchestrations };
}

type InstanceItem = NonNullable<EntryOf<'hosts'>['values']['instances']>['items'][number];

function hostInstance(host: Host, item: InstanceItem, server: Server | undefined): HostInstance {
  const state = item.settings.state?.value;
  return {
    host,
    serverName: item.name,
    server,
    id: `hostInstance:${host.name}@${server?.name ?? item.name}`,
    place: item.place,
    state,
    standby: item.settings.standby?.value === true,
    appPools: item.settings.appPools?.items.map((pool) => pool.value),
    active: state !== 'disabled' && (state !== 'stopped' || host.clustered) && server?.primary !== false,
  };
}

/** Isolated when every stated receive adapter is an isolated one and nothing is sent or processed. */
function derivedIsolated(host: Host): boolean {
  const receives = host.handlers.filter((handler) => handler.direction === 'receive');
  return (
    receives.length > 0 &&
    receives.length === host.handlers.length &&
    receives.every((handler) => handler.adapter?.receiveHost === 'isolated') &&
    host.orchestrations.length === 0 &&
    !host.tracking
  );
}

/** Freezes what was lazy while the content was incomplete. */
function finish({ host }: Draft): Host {
  Object.defineProperties(host, {
    type: { value: host.type, enumerable: true },
    contentStated: { value: host.contentStated, enumerable: true },
  });
  return host;
}

/** Built-in adapters, refined or joined by the file's own. */
function adapterFinder(topology: Topology): Find<AdapterFacts> {
  const customs = new Map(
    topology.adapters.map((entry) => [(builtInAdapter(entry.name)?.name ?? entry.name).toLowerCase(), entry]),
  );
  const known = new Map<string, AdapterFacts | undefined>();
  return (name) => {
    if (name === undefined) return undefined;
    const builtIn = builtInAdapter(name);
    const key = (builtIn?.name ?? name).toLowerCase();
    if (!known.has(key)) known.set(key, adapterFacts(builtIn, customs.get(key)));
    return known.get(key);
  };
}

function adapterFacts(builtIn: Adapter | undefined, custom: EntryOf<'adapters'> | undefined): AdapterFacts | undefined {
  if (!builtIn && !custom) return undefined;
  return {
    name: builtIn?.name ?? custom?.name ?? '',
    builtIn: builtIn !== undefined,
    custom,
    receiveHost: custom?.values.receiveHost?.value ?? builtIn?.receiveHost ?? 'unknown',
    receive: custom?.values.receiveAvailability?.value ?? builtIn?.receive ?? 'unknown',
    send: custom?.values.sendAvailability?.value ?? builtIn?.send ?? 'unknown',
    bits: custom?.values.bits?.value ?? (builtIn?.only32Bit ? '32' : undefined),
  };
}

type PortItem =
  | NonNullable<EntryOf<'applications'>['values']['receiveLocations']>['items'][number]
  | NonNullable<EntryOf<'applications'>['values']['sendPorts']>['items'][number];

function portReader(
  application: string,
  hostNamed: Find<Host>,
  adapterNamed: Find<AdapterFacts>,
): (kind: Port['kind'], item: PortItem) => Port {
  return (kind, item) => {
    const values: Transport & PortItem['values'] = item.values;
    const host = hostNamed(values.host?.name);
    const { target, dynamic, backup } = kind === 'sendPort' ? (values as SendPortValues) : ({} as SendPortValues);
    return {
      kind,
      application,
      name: item.name,
      id: `${kind}:${application}/${item.name}`,
      place: item.place,
      hostName: values.host?.name,
      host,
      adapterName: values.adapter?.name,
      adapter: adapterNamed(values.adapter?.name),
      settings: values,
      target: target?.value,
      dynamic: dynamic?.value,
      backup: backup && backupOf(backup, host, hostNamed, adapterNamed),
    };
  };
}

type SendPortValues = NonNullable<EntryOf<'applications'>['values']['sendPorts']>['items'][number]['values'];

function backupOf(
  backup: NonNullable<SendPortValues['backup']>,
  host: Host | undefined,
  hostNamed: Find<Host>,
  adapterNamed: Find<AdapterFacts>,
): Backup {
  const { values } = backup;
  return {
    place: backup.place,
    hostName: values.host?.name,
    host: values.host === undefined ? host : hostNamed(values.host.name),
    adapterName: values.adapter?.name,
    adapter: adapterNamed(values.adapter?.name),
    settings: values,
    target: values.target?.value,
  };
}
