/**
 * A topology as the tests of the failure analysis read it: plain objects of the YAML, with the defaults of the format.
 * It shares no code with the product, so that a misreading on either side shows. It reads sound files only.
 */
import { parse } from 'yaml';

/** What `parse` answers: anything. */
export type Plain = ReturnType<typeof parse>;

export interface Named {
  readonly name: string;
  readonly values: Plain;
}

export interface Group {
  /** `CLUSTER/GROUP`, or `CLUSTER` for a placement on a whole cluster. */
  readonly name: string;
  readonly cluster: Named;
  readonly owners: readonly string[];
  /** `undefined`: not stated. */
  readonly resources: readonly string[] | undefined;
}

export type Placement = { readonly server: string } | { readonly group: Group };

/** Settings of one way in or out, with where they stand. */
export interface Way {
  readonly direction: 'receive' | 'send';
  readonly adapter: string;
  readonly host: Named | undefined;
  readonly settings: Plain;
}

export interface Work {
  readonly id: string;
  readonly kind: 'receive' | 'orchestration' | 'send' | 'host' | 'feature';
  readonly host: Named | undefined;
  readonly application: string | undefined;
  /** `undefined` for orchestrations, bare hosts and features. */
  readonly way: Way | undefined;
  readonly backup: Way | undefined;
  /** The server that it is tied to. */
  readonly tied: string | undefined;
  /** The component that is this workload. */
  readonly artifact: string | undefined;
}

export interface Model {
  readonly root: Plain;
  /** The entries of a section in their order. */
  readonly all: (section: string) => readonly Named[];
  readonly find: (section: string, name: unknown) => Named | undefined;
  readonly isPrimary: (server: string) => boolean;
  readonly placement: (on: unknown) => Placement | undefined;
  readonly groupsOf: (cluster: Named) => readonly Group[];
  readonly clustersOf: (server: string) => readonly Named[];
  readonly rolesOf: (server: string) => readonly string[];
  /** (server, settings) of a host's instances; `undefined`: not stated. */
  readonly instancesOf: (host: Named) => readonly Named[] | undefined;
  readonly isIsolated: (host: Named) => boolean;
  readonly isClustered: (host: Named) => boolean;
  readonly groupOf: (host: Named) => Group | undefined;
  /** Everything on a host, of its own lists and of applications. */
  readonly waysOf: (host: Named) => readonly Way[];
  readonly usesRules: (host: Named) => boolean;
  readonly kindOf: (database: Named) => string | undefined;
  readonly work: readonly Work[];
}

const isolatedAdapters = [
  'HTTP',
  'SOAP',
  'WCF-BasicHttp',
  'WCF-WSHttp',
  'WCF-WebHttp',
  'WCF-CustomIsolated',
  'LogicApp',
];

const same = (a: unknown, b: unknown): boolean =>
  typeof a === 'string' && typeof b === 'string' && a.toLowerCase() === b.toLowerCase();

/** A list of names, or a mapping name → settings. */
function entries(value: Plain): readonly Named[] | undefined {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value)) return value.map((name) => ({ name: String(name), values: {} }));
  return Object.entries(value).map(([name, values]) => ({ name, values: values ?? {} }));
}

export function modelOf(text: string): Model {
  const root: Plain = parse(text) ?? {};
  const all = (section: string): readonly Named[] => entries(root[section]) ?? [];
  const find = (section: string, name: unknown): Named | undefined =>
    all(section).find((each) => same(each.name, name));
  const stretched = root.group?.approach === 'stretched';
  const isPrimary = (server: string): boolean => {
    const site = find('sites', find('servers', server)?.values.site);
    return stretched || site?.values.role !== 'disaster-recovery';
  };
  const wholeGroup = (cluster: Named): Group => ({
    name: cluster.name,
    cluster,
    owners: nodesOf(cluster),
    resources: undefined,
  });
  const nodesOf = (cluster: Named): readonly string[] =>
    (cluster.values.nodes ?? []).flatMap((node: string) => find('servers', node)?.name ?? []);
  const groupsOf = (cluster: Named): readonly Group[] =>
    (entries(cluster.values.groups) ?? []).map(({ name, values }) => ({
      name: `${cluster.name}/${name}`,
      cluster,
      owners: (values.owners ?? cluster.values.nodes ?? []).flatMap(
        (each: string) => find('servers', each)?.name ?? [],
      ),
      resources: values.resources,
    }));
  const placement = (on: unknown): Placement | undefined => {
    const server = find('servers', on);
    if (server) return { server: server.name };
    const cluster = find('clusters', on);
    if (cluster) return { group: wholeGroup(cluster) };
    const group = all('clusters')
      .flatMap(groupsOf)
      .find((each) => same(each.name, on));
    return group && { group };
  };

  const applications = all('applications').map((app) => ({
    app,
    locations: entries(app.values.receiveLocations) ?? [],
    orchestrations: entries(app.values.orchestrations) ?? [],
    ports: entries(app.values.sendPorts) ?? [],
  }));
  const ofApplications: readonly Way[] = applications.flatMap(({ locations, ports }) => [
    ...locations.map(({ values }) => wayOf('receive', values)),
    ...ports.map(({ values }) => wayOf('send', values)),
  ]);
  function wayOf(direction: Way['direction'], settings: Plain, port: Plain = {}): Way {
    return {
      direction,
      adapter: settings.adapter ?? port.adapter,
      host: find('hosts', settings.host ?? port.host),
      settings,
    };
  }
  // Entries are made anew each time they are asked for, so hosts are compared by name.
  const onHost = (host: Named): readonly Way[] => ofApplications.filter((way) => way.host?.name === host.name);
  const ownWaysOf = (host: Named): readonly Way[] =>
    (['receive', 'send'] as const).flatMap((direction) =>
      (entries(host.values[direction]) ?? [])
        .filter(({ name }) => !onHost(host).some((way) => way.direction === direction && same(way.adapter, name)))
        .map(({ name, values }): Way => ({ direction, adapter: name, host, settings: values })),
    );
  const waysOf = (host: Named): readonly Way[] => [...ownWaysOf(host), ...onHost(host)];
  const orchestrationsOf = (host: Named): { own: readonly Named[]; others: readonly Named[] } => {
    const others = applications
      .flatMap((each) => each.orchestrations)
      .filter(({ values }) => same(values.host, host.name));
    const own = (entries(host.values.orchestrations) ?? []).filter(
      ({ name }) => !others.some((other) => same(other.name, name)),
    );
    return { own, others };
  };
  const isIsolated = (host: Named): boolean => {
    if (host.values.type !== undefined) return host.values.type === 'isolated';
    const ways = waysOf(host);
    const { own, others } = orchestrationsOf(host);
    return (
      ways.length > 0 &&
      ways.every(({ direction, adapter }) => direction === 'receive' && isolatedAdapters.includes(adapter)) &&
      own.length + others.length === 0 &&
      host.values.tracking !== true
    );
  };
  const instancesOf = (host: Named): readonly Named[] | undefined => entries(host.values.instances);
  const groupOf = (host: Named): Group | undefined => {
    const placed = placement(host.values.clusterGroup);
    return placed && 'group' in placed ? placed.group : undefined;
  };
  const model: Omit<Model, 'work'> = {
    root,
    all,
    find,
    isPrimary,
    placement,
    groupsOf,
    clustersOf: (server) => all('clusters').filter((cluster) => nodesOf(cluster).includes(server)),
    rolesOf: (server) => find('servers', server)?.values.roles ?? [],
    instancesOf,
    isIsolated,
    isClustered: (host) => host.values.clusterGroup !== undefined,
    groupOf,
    waysOf,
    usesRules: (host) => {
      const { own, others } = orchestrationsOf(host);
      return [...own, ...others].some(({ values }) => values.usesRules === true);
    },
    kindOf: ({ values }) => values.kind,
  };
  return { ...model, work: workOf(model, applications, ownWaysOf, orchestrationsOf, wayOf) };
}

/** The balancers that serve a host: those that name it or its group, and those that name nothing and have it on a member. */
export function balancersOf(model: Omit<Model, 'work'>, host: Named): readonly Named[] {
  const group = model.groupOf(host)?.name;
  return model.all('loadBalancers').filter(({ values }) => {
    if (values.serves !== undefined)
      return values.serves.some((name: string) => same(name, host.name) || same(name, group));
    const members: readonly string[] | undefined = values.members;
    return !members || (model.instancesOf(host) ?? []).some(({ name }) => members.some((member) => same(member, name)));
  });
}

function workOf(
  model: Omit<Model, 'work'>,
  applications: readonly {
    app: Named;
    locations: readonly Named[];
    orchestrations: readonly Named[];
    ports: readonly Named[];
  }[],
  ownWaysOf: (host: Named) => readonly Way[],
  orchestrationsOf: (host: Named) => { own: readonly Named[]; others: readonly Named[] },
  wayOf: (direction: Way['direction'], settings: Plain, port?: Plain) => Way,
): readonly Work[] {
  const none = {
    host: undefined,
    application: undefined,
    way: undefined,
    backup: undefined,
    tied: undefined,
    artifact: undefined,
  };
  /** One workload, or one for each server of an isolated host that nothing stands in front of. */
  const perServer = (work: Work): readonly Work[] => {
    const { host, way } = work;
    if (!host || way?.direction !== 'receive' || !model.isIsolated(host) || model.isClustered(host)) return [work];
    const servers = (model.instancesOf(host) ?? []).map(({ name }) => name).filter((name) => model.isPrimary(name));
    const shared = servers.some((server) =>
      model
        .clustersOf(server)
        .some((cluster) => model.groupsOf(cluster).some((each) => each.resources?.includes('iis'))),
    );
    if (servers.length < 2 || shared || balancersOf(model, host).length > 0) return [work];
    return servers.map((server) => ({ ...work, id: `${work.id}@${server}`, tied: server }));
  };
  const ofHosts = model.all('hosts').flatMap((host): readonly Work[] => {
    const { own, others } = orchestrationsOf(host);
    const stated = ['receive', 'send', 'orchestrations', 'tracking'].some((key) => host.values[key] !== undefined);
    const ways = ownWaysOf(host);
    const isUsed = model.waysOf(host).length > 0 || others.length > 0;
    return [
      ...ways.flatMap((way) =>
        perServer({ ...none, id: `${host.name}/${way.direction}/${way.adapter}`, kind: way.direction, host, way }),
      ),
      ...own.map(({ name }): Work => {
        const id = `${host.name}/orchestration/${name}`;
        return { ...none, id, kind: 'orchestration', host, artifact: `orchestration:${host.name}/${name}` };
      }),
      ...(stated || isUsed ? [] : [{ ...none, id: host.name, kind: 'host', host } as const]),
    ];
  });
  const ofApplications = applications.flatMap(({ app, locations, orchestrations, ports }): readonly Work[] => {
    const application = app.name;
    const part = (kind: string, name: string): string => `${kind}:${application}/${name}`;
    return [
      ...locations.flatMap(({ name, values }) => {
        const way = wayOf('receive', values);
        const artifact = part('receiveLocation', name);
        const id = `${application}/receiveLocation/${name}`;
        return perServer({ ...none, id, kind: 'receive', host: way.host, application, way, artifact });
      }),
      ...orchestrations.map(({ name, values }): Work => {
        const artifact = part('orchestration', name);
        const host = model.find('hosts', values.host);
        return {
          ...none,
          id: `${application}/orchestration/${name}`,
          kind: 'orchestration',
          host,
          application,
          artifact,
        };
      }),
      ...ports.map(({ name, values }): Work => {
        const way = wayOf('send', values);
        const backup = values.backup && wayOf('send', values.backup, values);
        const artifact = part('sendPort', name);
        const id = `${application}/sendPort/${name}`;
        return { ...none, id, kind: 'send', host: way.host, application, way, backup, artifact };
      }),
    ];
  });
  const databases = model.all('databases').map((each) => model.kindOf(each));
  const hasTracking =
    databases.includes('tracking') || model.all('hosts').some(({ values }) => values.tracking === true);
  return [
    ...ofHosts,
    ...ofApplications,
    ...(hasTracking ? [{ ...none, id: 'tracking', kind: 'feature' } as const] : []),
    ...(databases.includes('bam-primary-import') ? [{ ...none, id: 'bam', kind: 'feature' } as const] : []),
  ];
}
