/** Hosts with their instances and with what runs in them, from their own lists and from applications. */
import { adapterName, isIsolatedAdapter } from './adapters.ts';
import type { Group, Places, Server } from './places.ts';
import { entries, type File, type Named, type Plain, same } from './plain.ts';

export interface Instance {
  readonly id: string;
  readonly server: Server;
  readonly state: 'started' | 'stopped' | 'disabled' | undefined;
  /** Started by hand when the others are lost. */
  readonly standby: boolean;
}

export interface Host {
  readonly name: string;
  readonly values: Plain;
  readonly isolated: boolean;
  readonly tracking: boolean;
  /** `undefined`: the host is not clustered. */
  readonly group: Group | undefined;
  /**
   * The groups whose placement asks this host: its own; for an isolated host that is not clustered those with `iis` on an
   * owner of which it has an instance.
   */
  readonly memberOf: readonly Group[];
  /** `undefined`: not stated. */
  readonly instances: readonly Instance[] | undefined;
  readonly usesRules: boolean;
  /** Every handler, location and port on it. */
  readonly ways: readonly Way[];
  /** The handlers of its own lists that no application names. */
  readonly ownWays: readonly Way[];
  readonly ownOrchestrations: readonly Named[];
  /** Whether an application has an orchestration on it. */
  readonly hasOthers: boolean;
}

/** Settings of one way in or out. */
export interface Way {
  readonly direction: 'receive' | 'send';
  readonly adapter: string;
  /** The name of its host where that is described; a way without one has a host of its own. */
  readonly host: string | undefined;
  readonly settings: Plain;
}

export interface ApplicationContent {
  readonly name: string;
  readonly locations: readonly Named[];
  readonly orchestrations: readonly Named[];
  readonly ports: readonly Named[];
}

export function applicationsOf({ all }: File): readonly ApplicationContent[] {
  return all('applications').map(({ name, values }) => ({
    name,
    locations: entries(values.receiveLocations) ?? [],
    orchestrations: entries(values.orchestrations) ?? [],
    ports: entries(values.sendPorts) ?? [],
  }));
}

/** A location, a port, or a backup transport, which takes host and adapter of its port where it states none. */
export function wayOf({ find }: File, direction: Way['direction'], settings: Plain, port: Plain = {}): Way {
  return {
    direction,
    adapter: adapterName(settings.adapter ?? port.adapter),
    host: find('hosts', settings.host ?? port.host)?.name,
    settings,
  };
}

export function hostsOf(file: File, places: Places): readonly Host[] {
  const applications = applicationsOf(file);
  const ofApplications = applications.flatMap(({ locations, ports }) => [
    ...locations.map(({ values }) => wayOf(file, 'receive', values)),
    ...ports.map(({ values }) => wayOf(file, 'send', values)),
  ]);
  const orchestrations = applications.flatMap((each) => each.orchestrations);
  return file.all('hosts').map((named) => hostOf(file, places, named, ofApplications, orchestrations));
}

function hostOf(
  file: File,
  places: Places,
  { name, values }: Named,
  ofApplications: readonly Way[],
  orchestrations: readonly Named[],
): Host {
  const others = ofApplications.filter((way) => way.host === name);
  // Where an application names a direction and an adapter of this host, the handler is not counted again.
  const ownWays = (['receive', 'send'] as const).flatMap((direction) =>
    (entries(values[direction]) ?? [])
      .map((each): Way => ({ direction, adapter: adapterName(each.name), host: name, settings: each.values }))
      .filter((own) => !others.some((way) => way.direction === direction && same(way.adapter, own.adapter))),
  );
  const ways = [...ownWays, ...others];
  const othersHere = orchestrations.filter((each) => same(each.values.host, name));
  const ownOrchestrations = (entries(values.orchestrations) ?? []).filter(
    (own) => !othersHere.some((other) => same(other.name, own.name)),
  );
  const processes = ownOrchestrations.length + othersHere.length > 0 || values.tracking === true;
  // Without a stated type a host is isolated when all that it does is to receive with isolated adapters.
  const derived =
    ways.length > 0 &&
    ways.every(({ direction, adapter }) => direction === 'receive' && isIsolatedAdapter(file, adapter)) &&
    !processes;
  const isolated = values.type === undefined ? derived : values.type === 'isolated';
  const instances = entries(values.instances)?.flatMap((each): readonly Instance[] => {
    const server = places.server(each.name);
    if (!server) return [];
    const { state, standby } = each.values;
    return [{ id: `hostInstance:${name}@${server.name}`, server, state, standby: standby === true }];
  });
  const place = places.placement(values.clusterGroup);
  const group = place && 'group' in place ? place.group : undefined;
  const behindClusteredIis = places.groups.filter(
    ({ resources, owners }) =>
      resources?.includes('iis') && instances?.some(({ server }) => owners.some((owner) => owner.name === server.name)),
  );
  return {
    name,
    values,
    isolated,
    tracking: values.tracking === true,
    group,
    memberOf: group ? [group] : isolated ? behindClusteredIis : [],
    instances,
    usesRules: [...ownOrchestrations, ...othersHere].some((each) => each.values.usesRules === true),
    ways,
    ownWays,
    ownOrchestrations,
    hasOthers: othersHere.length > 0,
  };
}
