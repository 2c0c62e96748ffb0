/**
 * Random topologies for the failure analysis, as text: clusters with and without their own MSDTC, SSO and IIS, hosts of
 * every kind, availability groups, balancers, fault domains, disaster-recovery sites, devices of known and unknown
 * redundancy, and facts left out on purpose.
 */
import fc from 'fast-check';

const maybe = <T>(value: fc.Arbitrary<T>, freq = 2): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined, freq });
const index = fc.nat({ max: 5 });
const few = (max = 3): fc.Arbitrary<number[]> => fc.uniqueArray(index, { maxLength: max });
const some = (max = 3): fc.Arbitrary<number[]> => fc.uniqueArray(index, { minLength: 1, maxLength: max });

const server = fc.record({
  roles: maybe(
    fc.subarray(['biztalk', 'sso', 'iis', 'msmq', 'domain-controller', 'dns', 'master-secret'], { maxLength: 3 }),
  ),
  hypervisor: maybe(fc.constantFrom('HV1', 'HV2')),
  rack: fc.constantFrom(undefined, undefined, 'R1', 'R2'),
  availabilityZone: fc.constantFrom(undefined, undefined, undefined, 'AZ1'),
  site: index,
  msdtc: fc.constantFrom(undefined, undefined, undefined, undefined, { state: 'stopped' }),
  sso: fc.constantFrom(undefined, undefined, undefined, false),
});

const resource = fc.constantFrom('msdtc', 'msmq', 'sso', 'iis', 'network-name');
const group = fc.record({ resources: maybe(fc.uniqueArray(resource, { maxLength: 3 }), 5), owners: maybe(some()) });
const cluster = fc.record({ nodes: some(), groups: fc.array(group, { maxLength: 3 }) });
/** A server, or a group of a cluster, or a whole cluster. */
const place = fc.record({ kind: fc.constantFrom('server', 'group', 'group', 'cluster'), index, group: index });

const settings = fc.record({
  enabled: fc.constantFrom(undefined, undefined, undefined, undefined, false),
  path: fc.constantFrom(undefined, 'C:\\Drop', '\\\\fs\\IN\\orders\\*.xml', '\\\\FS\\in\\orders2', '\\\\FS\\other'),
  share: fc.constantFrom(undefined, undefined, undefined, undefined, 'SH'),
  queueServer: fc.option(place, { nil: undefined, freq: 1 }),
  queueManager: fc.constantFrom(undefined, undefined, undefined, 'EXT', 'S0'),
  mappedDrive: fc.constantFrom(undefined, undefined, undefined, true),
  uses: fc.constantFrom(undefined, undefined, undefined, ['EXT'], ['S1', 'EXT']),
  binding: fc.constantFrom(undefined, 'listening', 'netTcpBinding', 'netMsmqBinding', 'polling'),
});
const receiver = fc.record({
  adapter: fc.constantFrom(
    'FILE',
    'FTP',
    'MSMQ',
    'HTTP',
    'WCF-BasicHttp',
    'WCF-NetTcp',
    'WCF-NetMsmq',
    'WCF-Custom',
    'Office365 Mail',
  ),
  settings,
});
const sender = fc.record({ adapter: fc.constantFrom('FILE', 'SFTP', 'MSMQ', 'WCF-SQL', 'Office365 Mail'), settings });

const host = fc.record({
  type: fc.constantFrom(undefined, 'in-process', 'isolated'),
  instances: maybe(fc.uniqueArray(index, { minLength: 1, maxLength: 3 }), 9),
  states: fc.array(fc.constantFrom(undefined, undefined, undefined, undefined, 'stopped', 'disabled'), {
    minLength: 3,
    maxLength: 3,
  }),
  clusterGroup: maybe(fc.record({ index, group: index }), 1),
  tracking: fc.constantFrom(undefined, undefined, true),
  receive: maybe(fc.array(receiver, { maxLength: 2 }), 3),
  send: maybe(fc.array(sender, { maxLength: 2 }), 3),
  orchestrations: maybe(fc.array(fc.boolean(), { maxLength: 2 }), 2),
});

const port = fc.record({
  host: maybe(index, 9),
  adapter: fc.constantFrom('FILE', 'MSMQ', 'SFTP'),
  settings,
  backup: maybe(fc.record({ host: maybe(index), settings }), 2),
});
const application = fc.record({
  locations: fc.array(fc.record({ host: maybe(index, 9), receiver }), { maxLength: 2 }),
  orchestrations: fc.array(fc.record({ host: maybe(index, 9), usesRules: fc.boolean() }), { maxLength: 2 }),
  ports: fc.array(port, { maxLength: 2 }),
});

const databaseKinds = [
  'management',
  'messagebox',
  'sso',
  'tracking',
  'rule-engine',
  'bam-primary-import',
  'messagebox',
] as const;

/** How large a topology gets. */
interface Size {
  readonly servers: number;
  readonly hosts: number;
}

const shapeOf = ({ servers, hosts }: Size) =>
  fc.record({
    stretched: fc.boolean(),
    sites: fc.constantFrom(0, 0, 1, 2),
    clusteredHypervisor: fc.boolean(),
    servers: fc.array(server, { minLength: 2, maxLength: servers }),
    clusters: fc.array(cluster, { maxLength: 2 }),
    storage: fc.array(
      fc.record({
        kind: fc.constantFrom('san', 'local', undefined),
        raid: fc.constantFrom(undefined, undefined, '1+0'),
        redundant: fc.constantFrom(undefined, undefined, true, false),
        on: maybe(place),
      }),
      { maxLength: 2 },
    ),
    balancers: fc.array(
      fc.record({
        kind: fc.constantFrom('windows-nlb', 'hardware', 'cloud', undefined),
        redundant: fc.constantFrom(undefined, true, false),
        members: maybe(few(), 4),
        serves: maybe(few(), 4),
      }),
      { maxLength: 2 },
    ),
    share: maybe(
      fc.record({
        on: maybe(place),
        redundant: fc.constantFrom(undefined, true, false),
        kind: fc.constantFrom(undefined, undefined, 'dfs'),
        owner: fc.constantFrom(undefined, undefined, 'partner'),
      }),
    ),
    innerShare: maybe(fc.record({ on: maybe(place) }), 1),
    external: fc.record({
      on: maybe(place, 1),
      redundant: fc.constantFrom(undefined, true, false),
      owner: fc.constantFrom(undefined, undefined, 'partner', 'ours'),
    }),
    instances: fc.array(
      fc.record({
        on: maybe(place, 9),
        managed: fc.constantFrom(undefined, undefined, undefined, true),
        redundant: fc.constantFrom(undefined, true, false),
        storage: maybe(index),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    availability: maybe(
      fc.record({
        replicas: fc.uniqueArray(fc.record({ index, asynchronous: fc.boolean() }), {
          minLength: 1,
          maxLength: 3,
          selector: (each) => each.index,
        }),
        cluster: maybe(index),
      }),
    ),
    databases: fc.array(maybe(fc.record({ on: index, available: fc.boolean() }), 7), { minLength: 7, maxLength: 7 }),
    secret: maybe(place, 6),
    hosts: fc.array(host, { minLength: 1, maxLength: hosts }),
    applications: fc.array(application, { maxLength: 1 }),
    tms: maybe(few()),
    bam: fc.boolean(),
    requirements: fc.array(
      fc.record({
        survives: fc.oneof(
          fc.constantFrom('any-server', 'any-biztalk-server', 'any-fault-domain', 'any-site'),
          some(2),
        ),
        for: maybe(some(2)),
      }),
      { maxLength: 2 },
    ),
  });

type Shape = ReturnType<typeof shapeOf> extends fc.Arbitrary<infer T> ? T : never;
type Place = { readonly kind: string; readonly index: number; readonly group: number };

/** The text of a random topology. */
export const topologyText: fc.Arbitrary<string> = shapeOf({ servers: 6, hosts: 4 }).map(textOf);

/** One that is small enough to try every set of components. */
export const smallTopologyText: fc.Arbitrary<string> = shapeOf({ servers: 3, hosts: 2 }).map(textOf);

function textOf(shape: Shape): string {
  const pick = (prefix: string, count: number, at: number): string | undefined =>
    count === 0 ? undefined : `${prefix}${at % count}`;
  const serverName = (at: number): string => pick('S', shape.servers.length, at) ?? 'S0';
  const groupName = (at: number, group: number): string | undefined => {
    if (shape.clusters.length === 0) return undefined;
    const number = at % shape.clusters.length;
    const groups = shape.clusters[number]?.groups.length ?? 0;
    return groups === 0 ? undefined : `C${number}/G${group % groups}`;
  };
  const placeName = (place: Place | undefined): string | undefined => {
    if (place === undefined) return undefined;
    if (place.kind === 'cluster') return pick('C', shape.clusters.length, place.index) ?? serverName(place.index);
    return (place.kind === 'group' ? groupName(place.index, place.group) : undefined) ?? serverName(place.index);
  };
  const distinct = (names: readonly string[]): string[] => [...new Set(names)];
  const hostName = (at: number | undefined): string | undefined =>
    at === undefined ? undefined : pick('H', shape.hosts.length, at);
  const transport = (
    each: Shape['hosts'][number] extends never ? never : { path: string | undefined; queueServer: Place | undefined },
  ) => ({ ...each, queueServer: placeName(each.queueServer) });
  const named = (items: readonly (readonly [string | undefined, unknown])[]): Record<string, unknown> => {
    const result: Record<string, unknown> = {};
    for (const [name, value] of items) if (name !== undefined && !(name in result)) result[name] = value;
    return result;
  };
  const databaseNames = databaseKinds.map((kind, at) => `${kind}${at}`);
  const sections: Record<string, unknown> = {
    group: shape.stretched ? { approach: 'stretched' } : {},
    sites: named(
      Array.from({ length: shape.sites }, (_, at) => [`P${at}`, at === 1 ? { role: 'disaster-recovery' } : {}]),
    ),
    hypervisors: shape.clusteredHypervisor ? { HV2: { clustered: true } } : {},
    servers: named(
      shape.servers.map((each, at) => [
        `S${at}`,
        { ...each, site: shape.sites === 0 ? undefined : each.site % 3 === 2 && shape.sites === 2 ? 'P1' : 'P0' },
      ]),
    ),
    clusters: named(
      shape.clusters.map((each, at) => {
        const nodes = distinct(each.nodes.map(serverName));
        const owners = (list: readonly number[] | undefined): string[] | undefined =>
          list && distinct(list.map((owner) => nodes[owner % nodes.length] ?? 'S0'));
        const groups = each.groups.map(
          (one, number) => [`G${number}`, { ...one, owners: owners(one.owners) }] as const,
        );
        return [`C${at}`, { nodes, groups: named(groups) }];
      }),
    ),
    storage: named(shape.storage.map((each, at) => [`D${at}`, { ...each, on: placeName(each.on) }])),
    loadBalancers: named(
      shape.balancers.map((each, at) => [
        `L${at}`,
        {
          ...each,
          members: each.members && distinct(each.members.map(serverName)),
          serves: each.serves && distinct(each.serves.flatMap((one) => hostName(one) ?? [])),
        },
      ]),
    ),
    fileShares: {
      ...(shape.share ? { SH: { path: '\\\\FS\\in', ...shape.share, on: placeName(shape.share.on) } } : {}),
      ...(shape.innerShare ? { IN: { path: '\\\\FS\\in\\Orders\\', on: placeName(shape.innerShare.on) } } : {}),
    },
    externalSystems: { EXT: { ...shape.external, on: placeName(shape.external.on) } },
    sqlInstances: named(
      shape.instances.map((each, at) => [
        `Q${at}`,
        {
          ...each,
          on: placeName(each.on),
          storage: each.storage === undefined ? undefined : pick('D', shape.storage.length, each.storage),
        },
      ]),
    ),
    availabilityGroups: shape.availability
      ? {
          AG: {
            replicas: named(
              shape.availability.replicas.map((each) => [
                pick('Q', shape.instances.length, each.index),
                { commit: each.asynchronous ? 'asynchronous' : 'synchronous' },
              ]),
            ),
            cluster:
              shape.availability.cluster === undefined
                ? undefined
                : pick('C', shape.clusters.length, shape.availability.cluster),
          },
        }
      : {},
    databases: named(
      shape.databases.map((each, at) => [
        each ? databaseNames[at] : undefined,
        {
          kind: databaseKinds[at],
          on: each?.available && shape.availability ? 'AG' : pick('Q', shape.instances.length, each?.on ?? 0),
        },
      ]),
    ),
    masterSecretServer: shape.secret ? { on: placeName(shape.secret) } : undefined,
    tms: shape.tms ? { servers: distinct(shape.tms.map(serverName)) } : undefined,
    hosts: named(
      shape.hosts.map((each, at) => [
        `H${at}`,
        {
          type: each.type,
          instances:
            each.instances &&
            named(each.instances.map((one, number) => [serverName(one), { state: each.states[number] }])),
          clusterGroup: each.clusterGroup && groupName(each.clusterGroup.index, each.clusterGroup.group),
          tracking: each.tracking,
          receive: each.receive && named(each.receive.map((one) => [one.adapter, transport(one.settings)])),
          send: each.send && named(each.send.map((one) => [one.adapter, transport(one.settings)])),
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
              { adapter: one.receiver.adapter, host: hostName(one.host), ...transport(one.receiver.settings) },
            ]),
          ),
          orchestrations: named(
            each.orchestrations.map((one, number) => [
              `P${number}`,
              { host: hostName(one.host), usesRules: one.usesRules },
            ]),
          ),
          sendPorts: named(
            each.ports.map((one, number) => [
              `X${number}`,
              {
                adapter: one.adapter,
                host: hostName(one.host),
                ...transport(one.settings),
                backup: one.backup && { host: hostName(one.backup.host), ...transport(one.backup.settings) },
              },
            ]),
          ),
        },
      ]),
    ),
    bam: shape.bam ? { used: true } : undefined,
    requirements: named(
      shape.requirements.map((each, at) => [
        `W${at}`,
        {
          survives: typeof each.survives === 'string' ? each.survives : distinct(each.survives.map(serverName)),
          for: each.for && distinct(each.for.flatMap((one) => hostName(one) ?? [])),
        },
      ]),
    ),
  };
  const lines = Object.entries(sections).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}: ${JSON.stringify(value)}`,
  );
  return ['bizha: 1', ...lines, ''].join('\n');
}
