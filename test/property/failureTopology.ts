/** Random topologies for the failure analysis, as text: one line of JSON for each section. */
import type fc from 'fast-check';
import { databaseKinds, type Settings, type Shape, type ShapePlace, shapeOf } from './failureShape.ts';

/** The text of a random topology. */
export const topologyText: fc.Arbitrary<string> = shapeOf({ servers: 6, hosts: 4 }).map(textOf);

/** One that is small enough to try every set of components. */
export const smallTopologyText: fc.Arbitrary<string> = shapeOf({ servers: 3, hosts: 2 }).map(textOf);

/** Names of a shape: `S0`, `C0/G1`, `H2`; numbers beyond what is there begin again. */
interface Names {
  readonly server: (at: number) => string;
  readonly host: (at: number | undefined) => string | undefined;
  readonly group: (at: number, group: number) => string | undefined;
  readonly place: (place: ShapePlace | undefined) => string | undefined;
}

const pick = (prefix: string, count: number, at: number): string | undefined =>
  count === 0 ? undefined : `${prefix}${at % count}`;
const distinct = (names: readonly string[]): string[] => [...new Set(names)];
const named = (items: readonly (readonly [string | undefined, unknown])[]): Record<string, unknown> => {
  const result: Record<string, unknown> = {};
  for (const [name, value] of items) if (name !== undefined && !(name in result)) result[name] = value;
  return result;
};

function namesOf(shape: Shape): Names {
  const server = (at: number): string => pick('S', shape.servers.length, at) ?? 'S0';
  const group = (at: number, inner: number): string | undefined => {
    if (shape.together) return inner === 5 && shape.together.groups[1] ? 'CT/OTHER' : 'CT/ALL';
    if (shape.clusters.length === 0) return undefined;
    const number = at % shape.clusters.length;
    const groups = shape.clusters[number]?.groups.length ?? 0;
    return groups === 0 ? undefined : `C${number}/G${inner % groups}`;
  };
  return {
    server,
    group,
    host: (at) => (at === undefined ? undefined : pick('H', shape.hosts.length, at)),
    place(place) {
      if (place === undefined) return undefined;
      if (place.kind === 'cluster') return pick('C', shape.clusters.length, place.index) ?? server(place.index);
      return (place.kind === 'group' ? group(place.index, place.group) : undefined) ?? server(place.index);
    },
  };
}

function textOf(shape: Shape): string {
  const names = namesOf(shape);
  const sections: Record<string, unknown> = {
    group: { approach: shape.stretched ? 'stretched' : undefined, tracking: shape.tracking },
    ...platformOf(shape, names),
    ...dataOf(shape, names),
    ...runtimeOf(shape, names),
  };
  // What is planned is left out of topologies without plans.
  const plain = (key: string, value: unknown): unknown => (key === 'planned' && !shape.plans ? undefined : value);
  const lines = Object.entries(sections).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}: ${JSON.stringify(value, plain)}`,
  );
  return ['bizha: 1', ...lines, ''].join('\n');
}

function platformOf(shape: Shape, names: Names): Record<string, unknown> {
  let netIsNamed = false;
  /** One group at most has the network name that paths name. */
  const networkName = (stated: string | undefined): string | undefined => {
    if (netIsNamed || stated === undefined) return undefined;
    netIsNamed = true;
    return stated;
  };
  return {
    sites: named(
      Array.from({ length: shape.sites }, (_, at) => [
        `P${at}`,
        at === 1 ? { role: 'disaster-recovery', planned: shape.plannedSite } : {},
      ]),
    ),
    hypervisors: {
      ...(shape.clusteredHypervisor ? { HV2: { clustered: true } } : {}),
      ...(shape.plannedHypervisor ? { HV1: { planned: true } } : {}),
    },
    servers: named(
      shape.servers.map((each, at) => [
        `S${at}`,
        { ...each, site: shape.sites === 0 ? undefined : each.site % 3 === 2 && shape.sites === 2 ? 'P1' : 'P0' },
      ]),
    ),
    clusters: {
      ...(shape.together ? { CT: clusterOfAll(shape, shape.together, names) } : {}),
      ...named(
        shape.clusters.map((each, at) => {
          const nodes = distinct(each.nodes.map(names.server));
          const owners = (list: readonly number[] | undefined): string[] | undefined =>
            list && distinct(list.map((owner) => nodes[owner % nodes.length] ?? 'S0'));
          const groups = each.groups.map(
            (one, number) =>
              [
                `G${number}`,
                { ...one, owners: owners(one.owners), networkName: networkName(one.networkName) },
              ] as const,
          );
          return [`C${at}`, { nodes, groups: named(groups), planned: each.planned }];
        }),
      ),
    },
    storage: named(shape.storage.map((each, at) => [`D${at}`, { ...each, on: names.place(each.on) }])),
    loadBalancers: named(
      shape.balancers.map((each, at) => [
        `L${at}`,
        {
          ...each,
          members: each.members && distinct(each.members.map(names.server)),
          serves: each.serves && distinct(each.serves.flatMap((one) => names.host(one) ?? [])),
        },
      ]),
    ),
    fileShares: {
      ...(shape.share ? { SH: { ...shape.share, on: names.place(shape.share.on) } } : {}),
      ...(shape.innerShare ? { IN: { path: '\\\\FS\\in\\Orders\\', on: names.place(shape.innerShare.on) } } : {}),
    },
    externalSystems: { EXT: { ...shape.external, on: names.place(shape.external.on) } },
  };
}

/** Two groups on all servers, which begin with different owners. */
function clusterOfAll(shape: Shape, together: Exclude<Shape['together'], undefined>, names: Names): unknown {
  const nodes = shape.servers.map((_, at) => names.server(at));
  const [resources, others] = together.groups;
  const from = together.from % nodes.length;
  const groups: Record<string, unknown> = {
    ALL: { resources },
    OTHER: others && { resources: others, owners: [...nodes.slice(from), ...nodes.slice(0, from)] },
  };
  const order = together.first === 'ALL' ? ['ALL', 'OTHER'] : ['OTHER', 'ALL'];
  return { nodes, groups: named(order.flatMap((name) => (groups[name] ? [[name, groups[name]]] : []))) };
}

function dataOf(shape: Shape, names: Names): Record<string, unknown> {
  const { availability } = shape;
  return {
    sqlInstances: named(
      shape.instances.map((each, at) => [
        `Q${at}`,
        {
          ...each,
          on: names.place(each.on),
          storage: each.storage === undefined ? undefined : pick('D', shape.storage.length, each.storage),
        },
      ]),
    ),
    availabilityGroups: availability
      ? {
          AG: {
            ...availability,
            replicas: named(
              availability.replicas.map(({ index, commit, failover }) => [
                pick('Q', shape.instances.length, index),
                { commit, failover },
              ]),
            ),
            cluster:
              availability.cluster === undefined ? undefined : pick('C', shape.clusters.length, availability.cluster),
          },
        }
      : {},
    databases: named(
      shape.databases.map((each, at) => [
        each && `${databaseKinds[at]}${at}`,
        {
          kind: databaseKinds[at],
          on: each?.available && availability ? 'AG' : pick('Q', shape.instances.length, each?.on ?? 0),
        },
      ]),
    ),
    masterSecretServer: shape.secret ? { on: names.place(shape.secret) } : undefined,
    tms: shape.tms ? { servers: distinct(shape.tms.map(names.server)) } : undefined,
    bam: shape.bam ? { used: true } : undefined,
  };
}

function runtimeOf(shape: Shape, names: Names): Record<string, unknown> {
  const transport = (each: Settings): Record<string, unknown> => ({
    ...each,
    queueServer: holder(each.queueServer),
    queueManager: holder(each.queueManager),
  });
  /** A server, a group, or now and then the external system: a whole cluster holds no queues. */
  const holder = (place: ShapePlace | undefined): string | undefined =>
    place?.kind === 'cluster' ? 'EXT' : names.place(place);
  const handlers = (list: Shape['hosts'][number]['receive'] | Shape['hosts'][number]['send']) =>
    list && named(list.map((one) => [one.adapter, transport(one.settings)]));
  return {
    hosts: named(
      shape.hosts.map((each, at) => [
        `H${at}`,
        {
          ...each,
          details: undefined,
          instances:
            each.instances && named(each.instances.map((one, number) => [names.server(one), each.details[number]])),
          clusterGroup: each.clusterGroup && names.group(each.clusterGroup.index, each.clusterGroup.group),
          receive: handlers(each.receive),
          send: handlers(each.send),
          orchestrations:
            each.orchestrations && named(each.orchestrations.map((usesRules, number) => [`O${number}`, { usesRules }])),
        },
      ]),
    ),
    applications: named(
      shape.applications.map((each, at) => [
        `A${at}`,
        {
          receiveLocations: named(
            each.locations.map((one, number) => [
              `R${number}`,
              { adapter: one.receiver.adapter, host: names.host(one.host), ...transport(one.receiver.settings) },
            ]),
          ),
          orchestrations: named(
            each.orchestrations.map((one, number) => [
              `P${number}`,
              { host: names.host(one.host), usesRules: one.usesRules },
            ]),
          ),
          sendPorts: named(
            each.ports.map((one, number) => [
              `X${number}`,
              {
                adapter: one.adapter,
                host: names.host(one.host),
                ...transport(one.settings),
                backup: one.backup && { host: names.host(one.backup.host), ...transport(one.backup.settings) },
              },
            ]),
          ),
        },
      ]),
    ),
    requirements: named(
      shape.requirements.map((each, at) => [
        `W${at}`,
        {
          survives: typeof each.survives === 'string' ? each.survives : distinct(each.survives.map(names.server)),
          for: each.for && distinct(each.for.flatMap((one) => names.host(one) ?? [])),
        },
      ]),
    ),
  };
}
