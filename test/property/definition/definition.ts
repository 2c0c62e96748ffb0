/**
 * What is up and what stops, written down from the failure model sentence by sentence and as slowly as it reads. Nothing
 * of the product is used: the tests hold the product against this.
 */
import {
  balancersOf,
  type Group,
  type Model,
  modelOf,
  type Named,
  type Placement,
  type Way,
  type Work,
} from './model.ts';

export type Phase = 'run' | 'start' | 'change' | 'delayed';
export const phases: readonly Phase[] = ['run', 'start', 'change', 'delayed'];

export interface Part {
  readonly id: string;
  readonly basic: boolean;
  readonly candidate: boolean;
  readonly unknown: boolean;
  readonly apart: boolean;
}

export interface Definition {
  readonly model: Model;
  readonly parts: ReadonlyMap<string, Part>;
  readonly work: readonly Work[];
  /** Whether a component, or a workload by `workload ID`, is up. */
  readonly isUp: (failed: ReadonlySet<string>, phase: Phase) => (id: string) => boolean;
  /** The same with nothing failed. */
  readonly isUpAnyway: (phase: Phase) => (id: string) => boolean;
  /** How many instances, or owners that could run it, a workload has. */
  readonly capacity: (work: Work, failed: ReadonlySet<string>) => number;
}

const clusteredKinds = ['msdtc', 'msmq', 'sso', 'iis'] as const;
const listening = [
  'HTTP',
  'SOAP',
  'WCF-BasicHttp',
  'WCF-WSHttp',
  'WCF-WebHttp',
  'WCF-CustomIsolated',
  'WCF-NetTcp',
  'LogicApp',
];
const queueing = ['MSMQ', 'WCF-NetMsmq'];

export function definitionOf(text: string): Definition {
  const model = modelOf(text);
  const { all, find, placement, root } = model;
  const stretched = root.group?.approach === 'stretched';
  const secret = root.masterSecretServer;
  const secretPlace = placement(typeof secret === 'string' ? secret : secret?.on);
  const secretGroup = secretPlace && 'group' in secretPlace ? secretPlace.group.name : undefined;
  const servers = all('servers').map(({ name }) => name);
  const hosts = all('hosts');
  const groups: readonly Group[] = all('clusters').flatMap((cluster) => [
    { name: cluster.name, cluster, owners: cluster.values.nodes, resources: undefined },
    ...model.groupsOf(cluster),
  ]);

  // What is not on a primary site never helps what is; where nothing is, the others help each other.
  const primary = <T>(items: readonly T[], on: (item: T) => boolean): readonly T[] =>
    items.some(on) ? items.filter(on) : items;
  const ownersOf = (group: Group): readonly string[] => primary(group.owners, model.isPrimary);
  const isPlacePrimary = (at: Placement | undefined): boolean =>
    !at ||
    ('server' in at
      ? model.isPrimary(at.server)
      : at.group.owners.length === 0 || at.group.owners.some(model.isPrimary));
  const replicasOf = (group: Named | undefined): readonly Named[] =>
    Object.entries(group?.values.replicas ?? {}).flatMap(([name, values]) => {
      const instance = find('sqlInstances', name);
      return instance ? [{ name: instance.name, values: values ?? {} }] : [];
    });
  const isSqlPrimary = (name: string): boolean => isPlacePrimary(placement(find('sqlInstances', name)?.values.on));
  const databases = (kind: string): readonly Named[] =>
    primary(
      all('databases').filter((each) => model.kindOf(each) === kind),
      ({ values }) => {
        if (find('sqlInstances', values.on)) return isSqlPrimary(values.on);
        const replicas = replicasOf(find('availabilityGroups', values.on));
        return replicas.length === 0 || replicas.some(({ name }) => isSqlPrimary(name));
      },
    );

  const inGroup = (group: Group): readonly string[] =>
    clusteredKinds.filter((kind) => group.resources?.includes(kind) || (kind === 'sso' && group.name === secretGroup));
  const carriers = (test: (host: Named) => boolean): readonly string[] =>
    hosts.filter(test).flatMap((host) => (model.instancesOf(host) ?? []).map(({ name }) => name));
  const onBackup = (host: Named): boolean =>
    model.work.some(({ backup }) => backup?.host?.name === host.name && queueing.includes(backup.adapter));
  const servicesOn = (server: string): readonly string[] => {
    const roles = model.rolesOf(server);
    const isBizTalk = roles.includes('biztalk') || carriers(() => true).includes(server);
    const has: Record<string, boolean> = {
      msdtc: true,
      sso:
        (isBizTalk && find('servers', server)?.values.sso !== false) ||
        find('servers', server)?.values.sso === true ||
        roles.includes('sso') ||
        roles.includes('master-secret') ||
        (secretPlace !== undefined && 'server' in secretPlace && secretPlace.server === server),
      iis: roles.includes('iis') || carriers(model.isIsolated).includes(server),
      msmq:
        roles.includes('msmq') ||
        carriers(
          (host) => model.waysOf(host).some(({ adapter }) => queueing.includes(adapter)) || onBackup(host),
        ).includes(server),
      files: true,
    };
    return Object.keys(has).filter((service) => has[service]);
  };

  const parts = partsOf();
  const exists = (id: string): boolean => parts.has(id);

  function partsOf(): Map<string, Part> {
    const found = new Map<string, Part>();
    const add = (
      id: string,
      basic: boolean,
      more: { redundant?: boolean | undefined; device?: boolean; apart?: boolean } = {},
    ) => {
      const unknown = more.device === true && more.redundant === undefined && !more.apart;
      const candidate = basic && !unknown && more.redundant !== true && !more.apart;
      found.set(id, { id, basic, candidate, unknown, apart: more.apart === true });
    };
    const isPrimarySite = (site: Named): boolean => stretched || site.values.role !== 'disaster-recovery';
    const primarySites = all('sites').filter(isPrimarySite);
    for (const site of all('sites'))
      add(`site:${site.name}`, true, { redundant: false, apart: primarySites.length === 1 && isPrimarySite(site) });
    for (const { name, values } of all('hypervisors')) add(`hypervisor:${name}`, values.clustered !== true);
    for (const { values } of all('servers')) {
      if (values.hypervisor && !find('hypervisors', values.hypervisor)) add(`hypervisor:${values.hypervisor}`, true);
      if (values.rack) add(`rack:${values.rack}`, true);
      if (values.availabilityZone) add(`availabilityZone:${values.availabilityZone}`, true);
    }
    for (const server of servers) {
      add(`server:${server}`, true);
      for (const service of servicesOn(server)) add(`service:${service}@${server}`, true);
    }
    for (const group of groups) {
      add(group.name.includes('/') ? `clusterGroup:${group.name}` : `cluster:${group.name}`, false);
      for (const service of inGroup(group)) add(`service:${service}@${group.name}`, false);
    }
    for (const { name, values } of all('storage')) {
      const taken =
        ['san', 'storage-spaces-direct', 'azure-shared-disk'].includes(values.kind) || values.raid !== undefined;
      add(`storage:${name}`, true, { device: true, redundant: values.redundant ?? (taken || undefined) });
    }
    for (const { name, values } of all('loadBalancers')) {
      const taken = ['windows-nlb', 'cloud'].includes(values.kind);
      add(`loadBalancer:${name}`, true, { device: true, redundant: values.redundant ?? (taken || undefined) });
    }
    for (const { name, values } of all('fileShares')) {
      const at = placement(values.on);
      const taken =
        ['dfs', 'azure-files'].includes(values.kind) || (at && 'group' in at) ? true : at ? false : undefined;
      const apart = values.owner === 'partner';
      add(`fileShare:${name}`, true, { device: true, redundant: values.redundant ?? taken, apart });
    }
    for (const { name, values } of all('externalSystems')) {
      const at = placement(values.on);
      const taken = at && 'server' in at ? false : undefined;
      add(`externalSystem:${name}`, true, {
        device: true,
        redundant: values.redundant ?? taken,
        apart: values.owner === 'partner',
      });
    }
    for (const { name, values } of all('sqlInstances')) {
      const at = placement(values.on);
      if (values.managed === true) add(`sqlInstance:${name}`, true, { device: true, redundant: values.redundant });
      else add(`sqlInstance:${name}`, at !== undefined && 'server' in at);
    }
    for (const { name } of all('availabilityGroups')) add(`availabilityGroup:${name}`, false);
    for (const { name } of all('databases')) add(`database:${name}`, false);
    if (secret) add('masterSecretServer', secretPlace !== undefined && 'server' in secretPlace);
    if (root.tms) add('tms', false);
    if (root.bam) add('bam', false);
    for (const host of hosts) {
      add(`host:${host.name}`, false);
      for (const { name } of model.instancesOf(host) ?? []) add(`hostInstance:${host.name}@${name}`, true);
    }
    for (const { name } of all('applications')) add(`application:${name}`, false);
    for (const { artifact } of model.work) if (artifact) add(artifact, false);
    return found;
  }

  const isUp = (failed: ReadonlySet<string>, phase: Phase, wouldRun = false) => {
    const known = new Map<string, boolean>();
    const asked: string[] = [];
    let assumed = Number.POSITIVE_INFINITY;
    /** What is asked for while it is being judged is on a cycle, and holds. */
    const up = (id: string): boolean => {
      const before = known.get(id);
      if (before !== undefined) return before;
      const at = asked.indexOf(id);
      if (at !== -1) {
        assumed = Math.min(assumed, at);
        return true;
      }
      asked.push(id);
      const result = !failed.has(id) && holds(id);
      asked.pop();
      // An answer that rests on an assumption about something above is good for this question only.
      if (assumed >= asked.length) {
        assumed = Number.POSITIVE_INFINITY;
        known.set(id, result);
      }
      return result;
    };
    const all_ = (ids: readonly string[]): boolean => ids.every((id) => !exists(id) || up(id));
    const in_ = (asks: Phase, need: () => boolean): boolean => phase !== asks || need();

    const domainsOf = (server: string): readonly string[] => {
      const { values } = find('servers', server) ?? { values: {} };
      const hypervisor = values.hypervisor && !(find('hypervisors', values.hypervisor)?.values.clustered === true);
      return [
        ...(hypervisor ? [`hypervisor:${values.hypervisor}`] : []),
        ...(values.rack ? [`rack:${values.rack}`] : []),
        ...(values.availabilityZone ? [`availabilityZone:${values.availabilityZone}`] : []),
        ...(find('sites', values.site) ? [`site:${values.site}`] : []),
      ];
    };
    const isIntact = (server: string): boolean =>
      !failed.has(`server:${server}`) && domainsOf(server).every((domain) => !failed.has(domain));
    const anyWithRole = (server: string, role: string): boolean => {
      const holders = servers.filter((each) => model.isPrimary(each) && model.rolesOf(each).includes(role));
      return holders.length === 0 || model.rolesOf(server).includes(role) || holders.some(isIntact);
    };
    const serverHolds = (server: string): boolean =>
      domainsOf(server).every(up) &&
      anyWithRole(server, 'dns') &&
      in_('start', () => anyWithRole(server, 'domain-controller'));

    const placeUp = (on: unknown): boolean => {
      const at = placement(on);
      if (!at) return true;
      return 'server' in at ? up(`server:${at.server}`) : up(groupId(at.group));
    };
    const groupId = (group: Group): string =>
      group.name.includes('/') ? `clusterGroup:${group.name}` : `cluster:${group.name}`;
    const activeOwner = (group: Group): string | undefined => ownersOf(group).find((owner) => up(`server:${owner}`));
    const msdtcUp = (at: Placement | undefined): boolean => {
      if (!at) return true;
      if ('server' in at) return up(`service:msdtc@${at.server}`);
      const { group } = at;
      if (group.resources?.includes('msdtc')) return up(`service:msdtc@${group.name}`);
      const of = model.groupsOf(group.cluster);
      const others = of.filter((each) => each.resources?.includes('msdtc'));
      if (others.length > 0) return others.some((each) => up(`service:msdtc@${each.name}`));
      if (
        group.resources === undefined ||
        group.cluster.values.groups === undefined ||
        of.some((each) => !each.resources)
      )
        return true;
      const owner = activeOwner(group);
      return owner !== undefined && up(`service:msdtc@${owner}`);
    };
    const databasesUp = (kind: string): boolean => databases(kind).every(({ name }) => up(`database:${name}`));
    const secretUp = (): boolean => !secret || up('masterSecretServer');
    const ssoStarts = (): boolean => in_('start', () => secretUp() && databasesUp('sso')) && in_('change', secretUp);

    /** The service of the server itself; where a group of its cluster has it, that of the group, on its active owner. */
    const serviceFor = (service: 'sso' | 'iis', server: string, anywhere: boolean): boolean => {
      const having = groups.filter(
        (group) =>
          model.clustersOf(server).some(({ name }) => name === group.cluster.name) && inGroup(group).includes(service),
      );
      if (having.length === 0) return all_([`service:${service}@${server}`]);
      return (
        anywhere || having.some((group) => activeOwner(group) === server && up(`service:${service}@${group.name}`))
      );
    };
    const instanceHolds = (host: Named, server: string, anywhere: boolean): boolean => {
      const { state } = (model.instancesOf(host) ?? []).find(({ name }) => name === server)?.values ?? {};
      return (
        !failed.has(`host:${host.name}`) &&
        up(`server:${server}`) &&
        serviceFor('sso', server, anywhere) &&
        (!model.isIsolated(host) || serviceFor('iis', server, anywhere)) &&
        up(`service:msdtc@${server}`) &&
        databasesUp('management') &&
        databasesUp('messagebox') &&
        (!model.usesRules(host) || databasesUp('rule-engine')) &&
        state !== 'disabled' &&
        (state !== 'stopped' || model.isClustered(host)) &&
        in_('start', () => secretUp() && databasesUp('sso')) &&
        in_('delayed', () => host.values.tracking !== true || databasesUp('tracking'))
      );
    };
    /** The servers whose instances can do the work of a host, the preferred owner of a clustered one first. */
    const workingServers = (host: Named): readonly string[] => {
      const stated = (model.instancesOf(host) ?? []).map(({ name }) => name).filter(model.isPrimary);
      const group = model.groupOf(host);
      return group ? ownersOf(group).filter((owner) => stated.includes(owner)) : stated;
    };
    const instanceUp = (host: Named) => (server: string) => up(`hostInstance:${host.name}@${server}`);
    const hostHolds = (host: Named): boolean => {
      const group = model.groupOf(host);
      if (group && !up(groupId(group))) return false;
      return model.instancesOf(host) === undefined || workingServers(host).some(instanceUp(host));
    };

    const shareOf = (path: unknown): string | undefined => {
      const plain = (text: string): string => text.replace(/\\+$/, '').toLowerCase();
      const fitting = all('fileShares').filter(
        ({ values }) =>
          typeof path === 'string' && values.path && `${plain(path)}\\`.startsWith(`${plain(values.path)}\\`),
      );
      return fitting.sort((a, b) => b.values.path.length - a.values.path.length)[0]?.name;
    };
    const someEntity = (name: unknown): string | undefined => {
      const at = placement(name);
      if (at) return 'server' in at ? `server:${at.server}` : groupId(at.group);
      const external = find('externalSystems', name) ?? undefined;
      const balancer = find('loadBalancers', name);
      return external ? `externalSystem:${external.name}` : balancer && `loadBalancer:${balancer.name}`;
    };
    const queueServerUp = ({ direction, adapter, settings }: Way): boolean => {
      if (direction !== 'receive' || !queueing.includes(adapter) || settings.queueServer === undefined) return true;
      const at = placement(settings.queueServer);
      const holder = at && ('server' in at ? at.server : at.group.name);
      const id = someEntity(settings.queueServer);
      if (holder !== undefined && exists(`service:msmq@${holder}`)) return up(`service:msmq@${holder}`);
      return id === undefined || up(id);
    };
    const balancersFor = ({ direction, adapter, host, settings }: Way): readonly Named[] | undefined => {
      if (direction !== 'receive' || !host) return undefined;
      const listens =
        listening.includes(adapter) ||
        (adapter === 'WCF-Custom' && ['listening', 'netTcpBinding'].includes(settings.binding));
      const serving = balancersOf(model, host);
      return listens && serving.length > 0 ? serving : undefined;
    };
    const balancerHolds = ({ values }: Named): boolean => {
      const members: readonly string[] | undefined = values.members;
      if (values.kind !== 'windows-nlb' || !members?.length) return true;
      return primary(members, model.isPrimary).some((member) => up(`server:${member}`));
    };
    /** What a way needs on the server of the instance that does its work. */
    const isServed = (way: Way, server: string): boolean => {
      const { adapter, settings, host } = way;
      const clusteredQueue = host && model.groupOf(host);
      const balancers = balancersFor(way);
      const isLocal = adapter === 'FILE' && typeof settings.path === 'string' && !settings.path.startsWith('\\\\');
      return (
        (!queueing.includes(adapter) || clusteredQueueOf(clusteredQueue) !== 'each' || up(`service:msmq@${server}`)) &&
        (!isLocal || settings.share !== undefined || settings.mappedDrive === true || up(`service:files@${server}`)) &&
        (!balancers ||
          balancers.some(
            ({ name, values }) => (!values.members || values.members.includes(server)) && up(`loadBalancer:${name}`),
          ))
      );
    };
    const clusteredQueueOf = (group: Group | undefined): 'each' | 'unknown' | 'group' => {
      if (!group) return 'each';
      if (!group.resources) return 'unknown';
      return group.resources.includes('msmq') ? 'group' : 'each';
    };
    const isAskedPerServer = (way: Way): boolean =>
      balancersFor(way) !== undefined ||
      (queueing.includes(way.adapter) && clusteredQueueOf(way.host && model.groupOf(way.host)) === 'each') ||
      (way.adapter === 'FILE' && typeof way.settings.path === 'string' && !way.settings.path.startsWith('\\\\'));
    const wayUp = (way: Way, tied?: string): boolean => {
      const { host, settings } = way;
      if (settings.enabled === false) return false;
      const share = settings.share
        ? find('fileShares', settings.share)?.name
        : settings.mappedDrive === true
          ? undefined
          : shareOf(settings.path);
      const needed = [
        ...(settings.uses ?? []).map(someEntity),
        share && `fileShare:${share}`,
        settings.queueManager && someEntity(settings.queueManager),
      ].filter((id): id is string => typeof id === 'string');
      if (!all_(needed) || !queueServerUp(way)) return false;
      if (!host) return true;
      const group = model.groupOf(host);
      if (
        queueing.includes(way.adapter) &&
        group &&
        clusteredQueueOf(group) === 'group' &&
        !up(`service:msmq@${group.name}`)
      )
        return false;
      if (tied !== undefined) return !failed.has(`host:${host.name}`) && instanceUp(host)(tied) && isServed(way, tied);
      if (!up(`host:${host.name}`)) return false;
      if (!isAskedPerServer(way)) return true;
      if (model.instancesOf(host) === undefined) {
        const balancers = balancersFor(way);
        return !balancers || balancers.some(({ name }) => up(`loadBalancer:${name}`));
      }
      const running = workingServers(host).filter(instanceUp(host));
      return (group ? running.slice(0, 1) : running).some((server) => isServed(way, server));
    };
    const isOffice365 = ({ adapter }: Way): boolean => adapter.startsWith('Office365 ');
    const tmsHolds = (): boolean => {
      const stated: readonly string[] | undefined = root.tms.servers;
      return !stated || primary(stated, model.isPrimary).some((server) => up(`server:${server}`));
    };
    const trackingHostUp = (): boolean => {
      const hosting = hosts.filter(({ values }) => values.tracking === true);
      return hosting.length === 0 || hosting.some(({ name }) => up(`host:${name}`));
    };
    const workHolds = ({ id, kind, host, application, way, backup, tied, artifact }: Work): boolean => {
      if (id === 'tracking' && kind === 'feature') return trackingHostUp() && databasesUp('tracking');
      if (id === 'bam' && kind === 'feature')
        return databasesUp('bam-primary-import') && trackingHostUp() && all_(['bam']);
      if (application && failed.has(`application:${application}`)) return false;
      if (artifact && failed.has(artifact)) return false;
      if (!way) return !host || up(`host:${host.name}`);
      const open = wayUp(way, tied) || (backup !== undefined && way.settings.enabled !== false && wayUp(backup));
      return open && in_('delayed', () => !isOffice365(way) || all_(['tms']));
    };

    const holds = (id: string): boolean => {
      const colon = id.indexOf(':');
      const kind = colon === -1 ? id : id.slice(0, colon);
      const name = colon === -1 ? '' : id.slice(colon + 1);
      const at = name.lastIndexOf('@');
      const [before, behind] = [name.slice(0, at), name.slice(at + 1)];
      const values = find(`${kind}s`, name)?.values ?? {};
      switch (kind) {
        case 'server':
          return serverHolds(name);
        case 'service': {
          const group = groups.find((each) => each.name === behind && !find('servers', behind));
          if (!up(group ? groupId(group) : `server:${behind}`)) return false;
          const { state } = find('servers', behind)?.values.msdtc ?? {};
          if (!group && before === 'msdtc' && (state === 'stopped' || state === 'absent')) return false;
          return before !== 'sso' || ssoStarts();
        }
        case 'cluster': {
          const nodes: readonly string[] = find('clusters', name)?.values.nodes ?? [];
          return primary(nodes, model.isPrimary).some((node) => up(`server:${node}`));
        }
        case 'clusterGroup': {
          const group = groups.find((each) => each.name === name);
          return group !== undefined && up(`cluster:${group.cluster.name}`) && activeOwner(group) !== undefined;
        }
        case 'storage':
          return placeUp(find('storage', name)?.values.on);
        case 'fileShare':
        case 'externalSystem':
          return placeUp(values.on);
        case 'loadBalancer':
          return balancerHolds({ name, values });
        case 'sqlInstance':
          return (
            placeUp(values.on) &&
            all_(values.storage ? [`storage:${values.storage}`] : []) &&
            msdtcUp(placement(values.on))
          );
        case 'availabilityGroup': {
          const synchronous = replicasOf(find('availabilityGroups', name)).filter(
            (each) => each.values.commit !== 'asynchronous',
          );
          return (
            all_(values.cluster ? [`cluster:${values.cluster}`] : []) &&
            primary(synchronous, (each) => isSqlPrimary(each.name)).some((each) => up(`sqlInstance:${each.name}`))
          );
        }
        case 'database': {
          const instance = find('sqlInstances', values.on);
          const group = find('availabilityGroups', values.on);
          const on = instance ? `sqlInstance:${instance.name}` : group && `availabilityGroup:${group.name}`;
          return all_([...(on ? [on] : []), ...(values.storage ? [`storage:${values.storage}`] : [])]);
        }
        case 'masterSecretServer': {
          if (!databasesUp('sso') || !msdtcUp(secretPlace)) return false;
          if (!secretPlace) return true;
          if ('server' in secretPlace) {
            // "That server's SSO service itself": whether it has failed, not what it needs to start.
            return up(`server:${secretPlace.server}`) && !failed.has(`service:sso@${secretPlace.server}`);
          }
          return up(groupId(secretPlace.group)) && up(`service:sso@${secretPlace.group.name}`);
        }
        case 'tms':
          return tmsHolds();
        case 'host': {
          const host = find('hosts', name);
          return host !== undefined && hostHolds(host);
        }
        case 'hostInstance': {
          const host = find('hosts', before);
          return host !== undefined && instanceHolds(host, behind, wouldRun);
        }
        case 'receiveLocation':
        case 'orchestration':
        case 'sendPort':
          return model.work.some((work) => work.artifact === id && up(`workload ${work.id}`));
        case 'site':
        case 'hypervisor':
        case 'rack':
        case 'availabilityZone':
        case 'application':
        case 'bam':
          return true;
        default: {
          const work = model.work.find((each) => `workload ${each.id}` === id);
          if (!work) throw new Error(`nothing is called ${id}`);
          return workHolds(work);
        }
      }
    };
    return Object.assign(up, { isServed, workingServers, isAskedPerServer });
  };

  const anyway = new Map(phases.map((phase) => [phase, isUp(new Set(), phase)]));
  return {
    model,
    parts,
    work: model.work,
    isUp: (failed, phase) => isUp(failed, phase),
    isUpAnyway: (phase) => anyway.get(phase) ?? isUp(new Set(), phase),
    capacity(work, failed) {
      const ofWay = ({ host, way }: Pick<Work, 'host' | 'way'>): number => {
        if (!host || model.instancesOf(host) === undefined) return 0;
        // A clustered host counts the owners that could run it, though its services are on one of them only.
        const up = isUp(failed, 'run', model.isClustered(host));
        const ready = up.workingServers(host).filter((server) => up(`hostInstance:${host.name}@${server}`));
        return ready.filter((server) => !way || up.isServed(way, server)).length;
      };
      if (work.tied !== undefined) return Number(isUp(failed, 'run')(`workload ${work.id}`));
      if (work.kind === 'feature')
        return hosts
          .filter(({ values }) => values.tracking === true)
          .reduce((sum, host) => sum + ofWay({ host, way: undefined }), 0);
      return ofWay(work) + (work.backup ? ofWay({ host: work.backup.host, way: work.backup }) : 0);
    },
  };
}
