/** The workloads: what the business sees, and the features tracking and BAM. */
import { isQueueing } from './adapters.ts';
import { type ApplicationContent, applicationsOf, type Host, type Way, wayOf } from './hosts.ts';
import type { Places } from './places.ts';
import { type File, type Named, same } from './plain.ts';

export interface Work {
  readonly id: string;
  readonly kind: 'receive' | 'orchestration' | 'send' | 'host' | 'feature';
  /** The name of its host; `undefined` where it has none that is described. */
  readonly host: string | undefined;
  readonly application: string | undefined;
  /** `undefined` for orchestrations, bare hosts, the group itself and features. */
  readonly way: Way | undefined;
  readonly backup: Way | undefined;
  /** The server that it is tied to. */
  readonly tied: string | undefined;
  /** The component that is this workload. */
  readonly artifact: string | undefined;
  /** Whether it is an orchestration that calls rules. */
  readonly usesRules: boolean;
}

const none = {
  host: undefined,
  application: undefined,
  way: undefined,
  backup: undefined,
  tied: undefined,
  artifact: undefined,
  usesRules: false,
};

/**
 * The balancers in front of a host: those that name it or its group. One that does not say what it serves has every
 * listening host on its members, and every host of which nobody knows where it runs.
 */
export function balancersOf({ all }: File, host: Host | undefined): readonly Named[] {
  return all('loadBalancers').filter(({ values }) => {
    if (values.serves !== undefined)
      return values.serves.some((name: string) => host && (same(name, host.name) || same(name, host.group?.name)));
    const members: readonly string[] | undefined = values.members;
    if (!members || !host?.instances) return true;
    return host.instances.some(({ server }) => members.some((member) => same(member, server.name)));
  });
}

export function workOf(file: File, places: Places, hosts: readonly Host[], hadHosts: boolean): readonly Work[] {
  const applications = applicationsOf(file);
  const ofHosts = hosts.flatMap((host) => workOfHost(file, places, host));
  const ofApplications = applications.flatMap((application) => workOfApplication(file, places, hosts, application));
  const kinds = file.all('databases').map((each) => databaseKind(each));
  const feature = (id: string): Work => ({ ...none, id, kind: 'feature' });
  const hasTracking = kinds.includes('tracking') || hosts.some(({ tracking }) => tracking);
  // No host is described at all, nor anything that would run in one: the group itself is one workload.
  const isBare = !hadHosts && ofHosts.length + ofApplications.length === 0;
  const stands = ['servers', 'sqlInstances', 'databases'].some((section) => file.all(section).length > 0);
  return [
    ...ofHosts,
    ...ofApplications,
    ...(isBare && stands ? [{ ...none, id: 'group', kind: 'host' } as const] : []),
    ...(hasTracking ? [feature('tracking')] : []),
    ...(kinds.includes('bam-primary-import') ? [feature('bam')] : []),
  ];
}

/** An isolated host that nothing stands in front of: its clients call one server, so there is a workload for each. */
function perServer(file: File, places: Places, host: Host | undefined, work: Work): readonly Work[] {
  if (!host?.instances || !host.isolated || host.group) return [work];
  const servers = host.instances.map(({ server }) => server).filter(({ primary }) => primary);
  const isBehindIis = places.clusters.some(
    ({ nodes, groups }) =>
      groups.some(({ resources }) => resources?.includes('iis')) &&
      nodes.some((node) => servers.some((server) => server.name === node.name)),
  );
  if (servers.length < 2 || isBehindIis || balancersOf(file, host).length > 0) return [work];
  return servers.map(({ name }) => ({ ...work, id: `${work.id}@${name}`, tied: name }));
}

function workOfHost(file: File, places: Places, host: Host): readonly Work[] {
  const { name, values, ownWays, ownOrchestrations } = host;
  const isContentStated =
    ['receive', 'send', 'orchestrations'].some((key) => values[key] !== undefined) ||
    host.tracking ||
    host.ways.length > 0 ||
    host.hasOthers;
  return [
    ...ownWays.flatMap((way) => {
      const work: Work = {
        ...none,
        id: `${name}/${way.direction}/${way.adapter}`,
        kind: way.direction,
        host: name,
        way,
      };
      return way.direction === 'receive' ? perServer(file, places, host, work) : [work];
    }),
    ...ownOrchestrations.map(
      (each): Work => ({
        ...none,
        id: `${name}/orchestration/${each.name}`,
        kind: 'orchestration',
        host: name,
        artifact: `orchestration:${name}/${each.name}`,
      }),
    ),
    ...(isContentStated ? [] : [{ ...none, id: name, kind: 'host', host: name } as const]),
  ];
}

function workOfApplication(
  file: File,
  places: Places,
  hosts: readonly Host[],
  { name: application, locations, orchestrations, ports }: ApplicationContent,
): readonly Work[] {
  const base = (kind: string, name: string) => ({
    ...none,
    id: `${application}/${kind}/${name}`,
    application,
    artifact: `${kind}:${application}/${name}`,
  });
  const named = (name: string | undefined): Host | undefined => hosts.find((each) => each.name === name);
  return [
    ...locations.flatMap(({ name, values }) => {
      const way = wayOf(file, 'receive', values);
      const work: Work = { ...base('receiveLocation', name), kind: 'receive', host: way.host, way };
      return perServer(file, places, named(way.host), work);
    }),
    ...orchestrations.map(({ name, values }): Work => {
      const host = file.find('hosts', values.host)?.name;
      return { ...base('orchestration', name), kind: 'orchestration', host, usesRules: values.usesRules === true };
    }),
    ...ports.map(({ name, values }): Work => {
      const way = wayOf(file, 'send', values);
      const backup = values.backup ? wayOf(file, 'send', values.backup, values) : undefined;
      return { ...base('sendPort', name), kind: 'send', host: way.host, way, backup };
    }),
  ];
}

const defaultNames: Readonly<Record<string, string>> = {
  biztalkmgmtdb: 'management',
  biztalkmsgboxdb: 'messagebox',
  biztalkdtadb: 'tracking',
  ssodb: 'sso',
  biztalkruleenginedb: 'rule-engine',
  bamprimaryimport: 'bam-primary-import',
};

/** What a database is for; the default names imply it. */
export function databaseKind({ name, values }: Named): string | undefined {
  return values.kind ?? defaultNames[name.toLowerCase()];
}

/** Whether a host has anything that needs MSMQ on its servers, backup transports included. */
export function needsQueues(host: Host, work: readonly Work[]): boolean {
  return (
    host.ways.some(({ adapter }) => isQueueing(adapter)) ||
    work.some(({ backup }) => backup?.host === host.name && isQueueing(backup.adapter))
  );
}
