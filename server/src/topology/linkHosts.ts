/**
 * Hosts with their instances and everything that runs in them, from the hosts' own lists and from the applications.
 */

import type { EntryOf } from './entry.ts';
import type { Finder } from './finders.ts';
import { linkAdapters } from './linkAdapters.ts';
import { type Content, linkApplications, linkContents, orchestrationIn } from './linkApplications.ts';
import { linked } from './linked.ts';
import type {
  AdapterFacts,
  Application,
  Group,
  Handler,
  Host,
  HostInstance,
  Orchestration,
  Platform,
  Port,
  Server,
} from './platform.ts';
import type { Topology } from './topology.ts';
import { cell, type Memo, type Tracker } from './tracked.ts';

const hostsAt = cell<Host>();

/**
 * The hosts and applications of a topology, linked to each other: a host knows the ports and orchestrations that name it,
 * and these know it by name, so that an edit of one application links its own hosts again and no others.
 */
export function linkHosts(
  topology: Topology,
  memo: Memo,
  tracker: Tracker,
  places: Pick<Found, 'serverNamed' | 'groupNamed' | 'groupsOwnedBy'>,
): { readonly hosts: readonly Host[]; readonly applications: readonly Application[] } {
  const adapterNamed = tracker.track('adapterNamed', linkAdapters(topology, memo));
  const applications = linkApplications(topology, tracker, adapterNamed);
  const contentOf = tracker.track('contentOf', linkContents(memo, applications));
  const found = { ...places, adapterNamed, contentOf };
  const hosts = tracker.mapIncrementally(hostsAt, topology.hosts, (entry) => linkHost(entry, found));
  return { hosts, applications };
}

/** What hosts name, and what names them; tracked. */
interface Found {
  readonly serverNamed: Finder<Server>;
  readonly groupNamed: Finder<Group>;
  readonly groupsOwnedBy: Platform['groupsOwnedBy'];
  readonly adapterNamed: Finder<AdapterFacts>;
  readonly contentOf: Finder<Content>;
}

function linkHost(entry: EntryOf<'hosts'>, found: Found): Host {
  const { serverNamed, groupNamed, adapterNamed, contentOf } = found;
  const { type, clusterGroup, instances: listed, receive, send, orchestrations: own, tracking } = entry.values;
  const content = contentOf(entry.name);
  const handlers = handlersOf(entry, content?.ports ?? [], adapterNamed);
  const orchestrations = orchestrationsOf(entry, content?.orchestrations ?? []);
  const tracks = tracking?.value === true;
  const derivedType = isIsolated(handlers, orchestrations, tracks) ? 'isolated' : 'in-process';
  const instances: HostInstance[] = [];
  const activeInstances: HostInstance[] = [];
  const group = groupNamed(clusterGroup?.name);
  const movesWith: Group[] = group ? [group] : [];
  const host: Host = {
    ...linked(entry),
    type: type?.value ?? derivedType,
    typeStated: type !== undefined,
    clustered: clusterGroup !== undefined,
    group,
    movesWith,
    instancesStated: listed !== undefined,
    instances,
    activeInstances,
    handlers,
    adapters: [...new Set(handlers.flatMap(({ adapter }) => adapter?.name ?? []))],
    orchestrations,
    tracking: tracks,
    contentStated:
      [receive, send, own].some((each) => each !== undefined) ||
      tracks ||
      handlers.length > 0 ||
      orchestrations.length > 0,
  };
  const seen = new Set<string>();
  for (const item of listed?.items ?? []) {
    if (seen.has(item.name.toLowerCase())) continue;
    seen.add(item.name.toLowerCase());
    const instance = hostInstance(host, item, serverNamed(item.name));
    instances.push(instance);
    if (instance.active) activeInstances.push(instance);
  }
  if (!group && host.type === 'isolated') movesWith.push(...groupsWithIis(instances, found.groupsOwnedBy));
  return host;
}

/** The groups with IIS on an owner of which there is an instance. */
function groupsWithIis(instances: readonly HostInstance[], groupsOwnedBy: Found['groupsOwnedBy']): Iterable<Group> {
  const owned = instances.flatMap(({ server }) => (server ? groupsOwnedBy(server.id) : []));
  return new Set(owned.filter(({ resources }) => resources?.has('iis')));
}

/**
 * What the host's own lists say, then what applications say. A handler whose (direction, adapter) an application names is
 * the application's: it is not counted again.
 */
function handlersOf(
  { values }: EntryOf<'hosts'>,
  ports: readonly Port[],
  adapterNamed: Finder<AdapterFacts>,
): readonly Handler[] {
  const ofPorts = ports.map(
    (port): Handler => ({
      direction: port.kind === 'receiveLocation' ? 'receive' : 'send',
      adapterName: port.adapterName ?? '',
      adapter: port.adapter,
      settings: port.settings,
      place: port.place,
      port,
    }),
  );
  const canonical = (name: string): string => (adapterNamed(name)?.name ?? name).toLowerCase();
  const named = new Set(ofPorts.map((handler) => `${handler.direction} ${canonical(handler.adapterName)}`));
  const own = (['receive', 'send'] as const).flatMap((direction) =>
    (values[direction]?.items ?? [])
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
  return [...own, ...ofPorts];
}

/** Those of the host's own list, then those of applications; one that both name is the application's. */
function orchestrationsOf(
  { name: host, values }: EntryOf<'hosts'>,
  ofApplications: readonly Orchestration[],
): readonly Orchestration[] {
  const taken = new Set(ofApplications.map((item) => item.name.toLowerCase()));
  const own = (values.orchestrations?.items ?? [])
    .filter((item) => !taken.has(item.name.toLowerCase()))
    .map(
      (item): Orchestration => ({
        ...orchestrationIn(host, item),
        application: undefined,
        hostName: host,
        usesRules: item.settings.usesRules?.value,
      }),
    );
  return [...own, ...ofApplications];
}

type InstanceItem = NonNullable<EntryOf<'hosts'>['values']['instances']>['items'][number];

function hostInstance(host: Host, item: InstanceItem, server: Server | undefined): HostInstance {
  const state = item.settings.state?.value;
  const standby = item.settings.standby?.value === true;
  const isOff = host.type !== 'isolated' && (state === 'disabled' || (state === 'stopped' && !host.clustered));
  return {
    host,
    serverName: item.name,
    server,
    id: `hostInstance:${host.name}@${server?.name ?? item.name}`,
    place: item.place,
    state,
    standby,
    appPools: item.settings.appPools?.items.map((pool) => pool.value),
    active: !isOff && (!standby || host.clustered) && server?.primary !== false,
  };
}

/** When every stated receive adapter is an isolated one and nothing is sent or processed. */
function isIsolated(
  handlers: readonly Handler[],
  orchestrations: readonly Orchestration[],
  tracking: boolean,
): boolean {
  return (
    handlers.length > 0 &&
    handlers.every(({ direction, adapter }) => direction === 'receive' && adapter?.receiveHost === 'isolated') &&
    orchestrations.length === 0 &&
    !tracking
  );
}
