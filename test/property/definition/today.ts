/**
 * The view *today*: the file without what is only planned. What is planned leaves lists and mappings; what stood on it
 * stands on the first owner that exists; everything else that names it is as if it were not stated.
 */
import { entries, fileOf, long, type Named, type Plain, same } from './plain.ts';

/** What is planned, by the section that declares it; groups as `CLUSTER/GROUP`. */
type Planned = Readonly<Record<string, readonly string[]>>;

const sectionsWithPlans = [
  'sites',
  'hypervisors',
  'servers',
  'clusters',
  'loadBalancers',
  'storage',
  'fileShares',
  'sqlInstances',
  'availabilityGroups',
  'hosts',
  'externalSystems',
];

/** The file as it is today: a root of its own. */
export function todayOf(root: Plain): Plain {
  const planned = plannedIn(root);
  const { all, find } = fileOf(root);
  const isPlanned = (sections: readonly string[], name: unknown): boolean =>
    sections.some((section) => planned[section]?.some((each) => same(each, name)));
  const anywhere = [...sectionsWithPlans, 'groups'];
  const placements = ['servers', 'clusters', 'groups'];

  /** A reference to what is planned is as if it were not stated. */
  const ref = (value: Plain, ...sections: string[]): Plain => (isPlanned(sections, value) ? undefined : value);
  /** A list, or a mapping in place of one, drops what is planned; what is left empty is stated and empty. */
  const list = (value: Plain, ...sections: string[]): Plain => {
    if (value === undefined || value === null || typeof value === 'string') return value;
    if (Array.isArray(value)) return value.filter((name) => !isPlanned(sections, bare(name)));
    return Object.fromEntries(
      Object.entries(value as Record<string, Plain>).filter(
        ([name, values]) => !isPlanned(sections, name) && values?.planned !== true,
      ),
    );
  };
  /** A placement on a planned cluster or group is one on its first owner that exists, primary sites before others. */
  const place = (value: Plain): Plain => {
    if (!isPlanned(placements, value)) return value;
    const cluster = all('clusters').find(
      ({ name, values }) =>
        same(name, value) || (entries(values.groups) ?? []).some((group) => same(`${name}/${group.name}`, value)),
    );
    if (!cluster) return undefined;
    const group = (entries(cluster.values.groups) ?? []).find((each) => same(`${cluster.name}/${each.name}`, value));
    const owners: readonly string[] = group?.values.owners ?? cluster.values.nodes ?? [];
    const existing = owners.filter((owner) => find('servers', owner) && !isPlanned(['servers'], owner));
    const isPrimary = (server: string): boolean =>
      root.group?.approach === 'stretched' ||
      find('sites', find('servers', server)?.values.site)?.values.role !== 'disaster-recovery';
    return existing.find(isPrimary) ?? existing[0];
  };
  const standsOnPlan = (value: Plain): boolean => isPlanned(placements, value);

  /** An entry after another, with some keys changed. */
  const each = (section: string, change: (values: Plain, name: string) => Plain): Plain => {
    if (root[section] === undefined || root[section] === null) return root[section];
    return Object.fromEntries(
      all(section)
        .filter(({ name }) => !isPlanned([section], name))
        .map(({ name, values }) => [name, change(values, name)]),
    );
  };
  const settings = (values: Plain): Plain => ({
    ...values,
    share: ref(values.share, 'fileShares'),
    queueServer: ref(values.queueServer, ...placements, 'externalSystems'),
    queueManager: ref(values.queueManager, ...placements, 'externalSystems'),
    uses: list(values.uses, 'externalSystems', 'servers', 'loadBalancers'),
  });
  const handlers = (value: Plain): Plain =>
    value === undefined || value === null || Array.isArray(value)
      ? value
      : Object.fromEntries(
          Object.entries(value as Record<string, Plain>).map(([name, values]) => [name, settings(values ?? {})]),
        );
  /** Locations, orchestrations and ports of a planned host are planned with it. */
  const artifacts = (value: Plain): Plain =>
    value === undefined || value === null
      ? value
      : Object.fromEntries(
          Object.entries(value as Record<string, Plain>)
            .map(([name, values]) => [name, values ?? {}] as const)
            .filter(([, values]) => !isPlanned(['hosts'], values.host))
            .map(([name, values]) => [name, { ...settings(values), backup: backup(values.backup) }]),
        );
  const backup = (value: Plain): Plain =>
    value === undefined || value === null || isPlanned(['hosts'], value.host) ? undefined : settings(value);

  return {
    ...root,
    sites: each('sites', (values) => values),
    hypervisors: each('hypervisors', (values) => ({ ...values, site: ref(values.site, 'sites') })),
    servers: each('servers', (values) => ({
      ...values,
      hypervisor: ref(values.hypervisor, 'hypervisors'),
    })),
    clusters: each('clusters', (values, cluster) => ({
      ...values,
      nodes: list(values.nodes, 'servers'),
      witness: ref(values.witness, 'servers', 'fileShares'),
      groups:
        values.groups &&
        Object.fromEntries(
          (entries(values.groups) ?? [])
            .filter(({ name }) => !isPlanned(['groups'], `${cluster}/${name}`))
            .map((group) => [group.name, { ...group.values, owners: list(group.values.owners, 'servers') }]),
        ),
    })),
    loadBalancers: each('loadBalancers', (values) => ({
      ...values,
      members: list(values.members, 'servers'),
      serves: list(values.serves, 'hosts', 'groups'),
    })),
    storage: each('storage', (values) => ({ ...values, on: place(values.on) })),
    fileShares: each('fileShares', (values) => ({ ...values, on: place(values.on) })),
    externalSystems: each('externalSystems', (values) => ({ ...values, on: place(values.on) })),
    sqlInstances: each('sqlInstances', (values) => ({
      ...values,
      on: place(values.on),
      storage: ref(values.storage, 'storage'),
      mode: standsOnPlan(values.on) ? undefined : values.mode,
      networkName: standsOnPlan(values.on) ? undefined : values.networkName,
    })),
    availabilityGroups: each('availabilityGroups', (values) => ({
      ...values,
      cluster: ref(values.cluster, 'clusters'),
      replicas: list(values.replicas, 'sqlInstances'),
    })),
    databases: each('databases', (values) => ({
      ...values,
      on: databasePlace(values.on),
      storage: ref(values.storage, 'storage'),
    })),
    masterSecretServer: root.masterSecretServer && masterSecret(long(root.masterSecretServer)),
    tms: root.tms && { ...root.tms, servers: list(root.tms.servers, 'servers') },
    bam: root.bam && { ...root.bam, portal: list(root.bam.portal, 'servers') },
    hosts: each('hosts', (values) => ({
      ...values,
      instances: list(values.instances, 'servers'),
      clusterGroup: ref(values.clusterGroup, 'groups'),
      receive: handlers(values.receive),
      send: handlers(values.send),
    })),
    applications: each('applications', (values) => ({
      ...values,
      receiveLocations: artifacts(values.receiveLocations),
      orchestrations: artifacts(values.orchestrations),
      sendPorts: artifacts(values.sendPorts),
    })),
    requirements: each('requirements', (values) => ({
      ...values,
      survives: list(values.survives, ...anywhere),
      for: list(values.for, 'hosts'),
    })),
    backup: root.backup && { ...root.backup, share: ref(root.backup.share, 'fileShares') },
    disasterRecovery: isPlanned(['sites'], root.disasterRecovery?.site) ? undefined : root.disasterRecovery,
  };

  /** A database on a planned availability group is on its first replica that exists. */
  function databasePlace(value: Plain): Plain {
    if (!isPlanned(['availabilityGroups'], value)) return ref(value, 'sqlInstances');
    const replicas = entries(find('availabilityGroups', value)?.values.replicas) ?? [];
    return replicas.find(({ name }) => find('sqlInstances', name) && !isPlanned(['sqlInstances'], name))?.name;
  }

  function masterSecret(values: Plain): Plain {
    return {
      ...values,
      on: place(values.on),
      networkName: standsOnPlan(values.on) ? undefined : values.networkName,
      secretOn: list(values.secretOn, 'servers'),
      standby: ref(values.standby, 'servers'),
    };
  }
}

/** With an entry is planned what exists only through it. */
function plannedIn(root: Plain): Planned {
  const { all } = fileOf(root);
  const names = (section: string, also: (values: Plain) => boolean = () => false): readonly string[] =>
    all(section)
      .filter(({ values }) => values.planned === true || also(values))
      .map(({ name }) => name);
  const isIn = (list: readonly string[], name: unknown): boolean => list.some((each) => same(each, name));
  const sites = names('sites');
  const servers = names('servers', ({ site }) => isIn(sites, site));
  const clusters = names('clusters');
  const groups = all('clusters').flatMap(({ name: cluster, values }) =>
    (entries(values.groups) ?? [])
      .filter((group: Named) => isIn(clusters, cluster) || group.values.planned === true)
      .map((group: Named) => `${cluster}/${group.name}`),
  );
  const found: Record<string, readonly string[]> = Object.fromEntries(
    sectionsWithPlans.map((section) => [section, names(section)]),
  );
  return {
    ...found,
    sites,
    servers,
    clusters,
    groups,
    sqlInstances: names('sqlInstances', ({ on }) => isIn(servers, on)),
  };
}

/** `server:BTS02` → `BTS02`. */
function bare(name: unknown): unknown {
  return typeof name === 'string' ? name.slice(name.indexOf(':') + 1) : name;
}
