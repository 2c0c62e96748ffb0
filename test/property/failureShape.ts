/**
 * The shapes of random topologies for the failure analysis: clusters with and without their own MSDTC, SSO and IIS, members
 * of one group and of several, hosts of every kind and of none, availability groups that fail over by hand, balancers, fault
 * domains, disaster-recovery sites, devices of known and unknown redundancy, what is only planned, and facts left out on
 * purpose. What they look like as text is said in `failureTopology.ts`.
 */
import fc from 'fast-check';

/** Left out once in so many. */
const maybe = <T>(value: fc.Arbitrary<T>, oneIn = 2): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 1, arbitrary: fc.constant(undefined) }, { weight: oneIn - 1, arbitrary: value });
/** There once in so many. */
const seldom = <T>(value: fc.Arbitrary<T>, oneIn: number): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: oneIn - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });
const rarely = <T>(value: T, oneIn: number): fc.Arbitrary<T | undefined> => seldom(fc.constant(value), oneIn);
const index = fc.nat({ max: 5 });
const few = (max = 3): fc.Arbitrary<number[]> => fc.uniqueArray(index, { maxLength: max });
const some = (max = 3): fc.Arbitrary<number[]> => fc.uniqueArray(index, { minLength: 1, maxLength: max });
const planned = rarely(true, 8);

const server = fc.record({
  roles: maybe(
    fc.subarray(['biztalk', 'sso', 'iis', 'msmq', 'domain-controller', 'dns', 'master-secret'], { maxLength: 3 }),
  ),
  hypervisor: maybe(fc.constantFrom('HV1', 'HV2')),
  rack: fc.constantFrom(undefined, undefined, 'R1', 'R2'),
  availabilityZone: fc.constantFrom(undefined, undefined, undefined, 'AZ1'),
  site: index,
  msdtc: fc.oneof(
    { weight: 9, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constantFrom({ state: 'stopped' }, { state: 'absent' }) },
  ),
  sso: fc.constantFrom(undefined, undefined, undefined, false),
  planned,
});

const resource = fc.constantFrom('msdtc', 'msmq', 'sso', 'iis', 'network-name');
const group = fc.record({
  resources: maybe(fc.uniqueArray(resource, { maxLength: 3 }), 5),
  owners: maybe(some()),
  networkName: rarely('NET', 2),
  planned,
});
const cluster = fc.record({ nodes: some(), groups: fc.array(group, { maxLength: 3 }), planned });
/** A server, or a group of a cluster, or a whole cluster. */
const place = fc.record({ kind: fc.constantFrom('server', 'group', 'group', 'cluster'), index, group: index });

const folder = fc.constantFrom(
  undefined,
  undefined,
  'C:\\Drop',
  '\\\\fs\\IN\\orders\\*.xml',
  '\\\\FS.corp.example\\in\\orders2',
  '\\\\FS\\other',
  '\\\\S0\\in',
  '\\\\s1.corp.example\\in',
  '\\\\NET\\in',
  '\\\\10.0.0.1\\in',
);
const settings = fc.record({
  enabled: rarely(false, 12),
  path: folder,
  share: fc.constantFrom(undefined, undefined, undefined, undefined, 'SH'),
  queueServer: seldom(place, 3),
  queueManager: seldom(place, 3),
  mappedDrive: fc.constantFrom(undefined, undefined, undefined, true),
  transactional: fc.constantFrom(undefined, undefined, false),
  uses: fc.constantFrom(undefined, undefined, ['EXT'], ['S1', 'EXT']),
  binding: fc.constantFrom(undefined, 'listening', 'netTcpBinding', 'netMsmqBinding', 'polling'),
});
export type Settings = typeof settings extends fc.Arbitrary<infer T> ? T : never;

const receiver = fc.record({
  adapter: fc.constantFrom(
    'FILE',
    'FTP',
    'MSMQ',
    'MQSeries',
    'HTTP',
    'WCF-BasicHttp',
    'WCF-NetTcp',
    'WCF-NetMsmq',
    'WCF-Custom',
    'Office365 Mail',
  ),
  settings,
});
const sender = fc.record({
  adapter: fc.constantFrom('FILE', 'SFTP', 'MSMQ', 'MQSeries', 'WCF-SQL', 'Office365 Mail'),
  settings,
});

const instance = fc.record({
  state: fc.oneof(
    { weight: 6, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constantFrom('stopped', 'disabled') },
  ),
  standby: rarely(true, 6),
  planned,
});
const host = fc.record({
  type: fc.constantFrom(undefined, 'in-process', 'isolated'),
  /** On a few servers, or on all of them. */
  instances: maybe(
    fc.oneof(
      fc.uniqueArray(index, { minLength: 1, maxLength: 3 }),
      fc.constant<number[]>([0, 1, 2, 3, 4, 5]),
      fc.constant<number[]>([]),
    ),
    7,
  ),
  details: fc.array(instance, { minLength: 6, maxLength: 6 }),
  clusterGroup: seldom(fc.record({ index, group: index }), 3),
  tracking: fc.constantFrom(undefined, undefined, undefined, false, true),
  receive: maybe(fc.array(receiver, { maxLength: 2 }), 3),
  send: maybe(fc.array(sender, { maxLength: 2 }), 3),
  orchestrations: maybe(fc.array(fc.boolean(), { maxLength: 2 }), 2),
  planned,
});

const port = fc.record({
  host: maybe(index, 6),
  adapter: fc.constantFrom('FILE', 'MSMQ', 'SFTP', 'MQSeries'),
  settings,
  backup: maybe(fc.record({ host: maybe(index), settings }), 2),
});
const application = fc.record({
  locations: fc.array(fc.record({ host: maybe(index, 6), receiver }), { maxLength: 2 }),
  orchestrations: fc.array(fc.record({ host: maybe(index, 6), usesRules: fc.boolean() }), { maxLength: 2 }),
  ports: fc.array(port, { maxLength: 2 }),
});

const availability = fc.record({
  replicas: fc.uniqueArray(
    fc.record({
      index,
      commit: fc.constantFrom(undefined, 'synchronous', 'synchronous', 'asynchronous'),
      failover: fc.constantFrom(undefined, undefined, 'automatic', 'manual'),
    }),
    { minLength: 1, maxLength: 3, selector: (each) => each.index },
  ),
  cluster: maybe(index),
  listener: fc.constantFrom(undefined, undefined, 'none', { name: 'LISTENER' }),
  failover: fc.constantFrom(undefined, undefined, undefined, 'automatic', 'manual'),
  planned,
});

export const databaseKinds = [
  'management',
  'messagebox',
  'sso',
  'tracking',
  'rule-engine',
  'bam-primary-import',
  'messagebox',
] as const;

/** How large a topology gets. */
export interface Size {
  readonly servers: number;
  readonly hosts: number;
}

export const shapeOf = ({ servers, hosts }: Size) =>
  fc.record({
    stretched: fc.boolean(),
    tracking: fc.constantFrom(undefined, undefined, undefined, true, false),
    /** Whether anything is only planned. */
    plans: fc.boolean(),
    /**
     * A cluster of all servers; SQL Server, the master secret server and hosts whose place is a group are all in its group
     * `ALL`, and others may ask where its second group is.
     */
    together: seldom(
      fc.record({
        groups: fc.tuple(
          fc.uniqueArray(resource, { maxLength: 3 }),
          maybe(fc.constantFrom(['iis'], ['sso'], ['msdtc'], ['sso', 'iis'])),
        ),
        first: fc.constantFrom('ALL', 'OTHER'),
        from: index,
      }),
      3,
    ),
    sites: fc.constantFrom(0, 0, 1, 2),
    plannedSite: rarely(true, 12),
    clusteredHypervisor: fc.boolean(),
    plannedHypervisor: rarely(true, 8),
    servers: fc.array(server, { minLength: 2, maxLength: servers }),
    clusters: fc.array(cluster, { maxLength: 2 }),
    storage: fc.array(
      fc.record({
        kind: fc.constantFrom('san', 'shared-disk', 'local', undefined),
        raid: fc.constantFrom(undefined, undefined, '1+0'),
        redundant: fc.constantFrom(undefined, undefined, true, false),
        on: maybe(place),
        planned,
      }),
      { maxLength: 2 },
    ),
    balancers: fc.array(
      fc.record({
        kind: fc.constantFrom('windows-nlb', 'hardware', 'cloud', undefined),
        redundant: fc.constantFrom(undefined, true, false),
        members: maybe(few(), 4),
        serves: maybe(few(), 4),
        planned,
      }),
      { maxLength: 2 },
    ),
    share: maybe(
      fc.record({
        path: fc.constantFrom('\\\\FS\\in', '\\\\FS\\in', '\\\\S0\\in', '\\\\NET\\in'),
        on: maybe(place),
        redundant: fc.constantFrom(undefined, undefined, true, false),
        kind: fc.constantFrom(undefined, undefined, 'dfs', 'azure-files'),
        owner: fc.constantFrom(undefined, undefined, 'partner'),
        planned,
      }),
    ),
    innerShare: seldom(fc.record({ on: maybe(place) }), 3),
    external: fc.record({
      on: seldom(place, 3),
      redundant: fc.constantFrom(undefined, true, false),
      owner: fc.constantFrom(undefined, undefined, 'partner', 'ours'),
      planned,
    }),
    instances: fc.array(
      fc.record({
        on: maybe(place, 9),
        managed: fc.constantFrom(undefined, undefined, undefined, true),
        redundant: fc.constantFrom(undefined, true, false),
        storage: maybe(index),
        planned,
      }),
      { minLength: 1, maxLength: 3 },
    ),
    availability: maybe(availability),
    databases: fc.array(maybe(fc.record({ on: index, available: fc.boolean() }), 7), { minLength: 7, maxLength: 7 }),
    secret: maybe(place, 6),
    hosts: fc.oneof(
      { weight: 7, arbitrary: fc.array(host, { minLength: 1, maxLength: hosts }) },
      { weight: 1, arbitrary: fc.array(host, { maxLength: 0 }) },
    ),
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

export type Shape = ReturnType<typeof shapeOf> extends fc.Arbitrary<infer T> ? T : never;
export type ShapePlace = Exclude<Shape['secret'], undefined>;
