/**
 * What the business sees: receive handlers and locations, orchestrations, send handlers and ports, and hosts of which
 * nothing is known. What an application names is the application's workload, with its own settings only.
 */

import type {
  Application,
  Handler,
  Host,
  HostInstance,
  Orchestration,
  Port,
  Transported,
} from '../../topology/platform.ts';
import { capacityOf, workingInstances } from '../components/hosts.ts';
import { backupAdapter } from '../components/services.ts';
import { needUnnamedInstance } from '../components/unnamedServer.ts';
import { message } from '../failureMessages.ts';
import { stages } from '../fragment.ts';
import type { GraphBuilder, Part } from '../graphBuilder.ts';
import type { Workload } from '../model.ts';
import { balancersOf } from './balancers.ts';
import { needTracking } from './features.ts';
import { needWay, type Way } from './transport.ts';

const at = stages('orchestrations', 'applications', 'ofHosts', 'ofApplications', 'ofGroup');

const office365 = /^Office365 /;

/** Declares applications with their locations, orchestrations and ports, and the orchestrations of hosts. */
export function declareArtifacts(b: GraphBuilder): void {
  b.each(at.orchestrations, b.platform.hosts, (host) => {
    for (const { id, place, application } of host.orchestrations)
      if (application === undefined) b.component({ section: 'hosts', id, kind: 'orchestration', place });
  });
  b.each(at.applications, b.platform.applications, (application) => {
    const section = 'applications';
    b.component({ section, id: application.id, kind: 'application', place: application.place });
    for (const { id, kind, place } of application.receiveLocations) b.component({ section, id, kind, place });
    for (const { id, place } of application.orchestrations) b.component({ section, id, kind: 'orchestration', place });
    for (const { id, kind, place } of application.sendPorts) b.component({ section, id, kind, place });
  });
}

/** Adds the workloads, those of hosts and those of applications in the order in which the file has the sections. */
export function addWorkloads(b: GraphBuilder): void {
  const sections = [...b.platform.topology.sectionPlaces.keys()];
  const ofHosts = (): void =>
    b.each(at.ofHosts, b.platform.hosts, (host) => {
      for (const handler of host.handlers) if (!handler.port) addHandler(b, host, handler);
      for (const orchestration of host.orchestrations)
        if (orchestration.application === undefined) addOrchestration(b, orchestration);
      // A dynamic port has no adapter, so it is no handler; its host has content all the same.
      if (!host.contentStated && !b.overview.isNamedByPort(host.name)) addUnknownContent(b, host);
    });
  const ofApplications = (): void =>
    b.each(at.ofApplications, b.platform.applications, (application) => {
      for (const port of application.receiveLocations) addPort(b, application, port);
      for (const orchestration of application.orchestrations) addOrchestration(b, orchestration, application);
      for (const port of application.sendPorts) addPort(b, application, port);
    });
  const applicationsFirst = sections.indexOf('applications') < sections.indexOf('hosts');
  for (const add of applicationsFirst ? [ofApplications, ofHosts] : [ofHosts, ofApplications]) add();
  b.whole(at.ofGroup, () => {
    if (b.overview.isBare) addGroup(b);
  });
}

/** The group itself, where nothing that runs in it is described. */
function addGroup(b: GraphBuilder): void {
  const place = b.platform.topology.groupPlace;
  const node = b.workload({ id: 'group', kind: 'host', host: undefined, application: undefined, place }, []);
  needUnnamedInstance(b, node, {});
  b.need(node, 'run', 'all', [b.unknown(message('failure/missing.hosts'))]);
  needTracking(b, node);
}

/** A host whose content is not stated is a workload of its own. */
function addUnknownContent(b: GraphBuilder, host: Host): void {
  const workload = b.workload(
    { id: host.name, kind: 'host', host: host.name, application: undefined, place: host.place },
    capacityOf(b, host),
  );
  b.need(workload, 'run', 'all', [host.id]);
  needTracking(b, workload);
}

function addHandler(b: GraphBuilder, host: Host, handler: Handler): void {
  const adapter = handler.adapter?.name ?? handler.adapterName;
  const id = `${host.name}/${handler.direction}/${adapter}`;
  const { direction, place } = handler;
  const workload = { id, kind: direction, host: host.name, application: undefined, place };
  addTransported(b, workload, wayOf(b, id, direction, { ...handler, hostName: host.name }));
}

/** The way in or out of a handler, location, port or backup transport. */
function wayOf(
  { platform }: GraphBuilder,
  name: string,
  direction: Way['direction'],
  { hostName, adapter, settings }: Pick<Transported, 'hostName' | 'adapter' | 'settings'>,
): Way {
  return { name, direction, hostName, host: platform.hostNamed(hostName), adapter, settings };
}

function addPort(b: GraphBuilder, application: Application, port: Port): void {
  const { name, place, backup } = port;
  const direction = port.kind === 'receiveLocation' ? 'receive' : 'send';
  const id = `${application.name}/${port.kind}/${name}`;
  const way = wayOf(b, `${application.name}/${name}`, direction, port);
  const workload = { id, kind: direction, host: way.host?.name, application: application.name, place } as const;
  const second = backup && wayOf(b, way.name, 'send', { ...backup, adapter: backupAdapter(port) });
  const parents = [b.intact(application.id), b.intact(port.id)];
  const nodes = addTransported(b, workload, way, second, parents);
  b.need(port.id, 'run', 'any', nodes);
  for (const node of nodes) b.artifact(node, port.id);
}

/** A workload with a transport: one in all, or one for each server where nothing stands in front of them. */
function addTransported(
  b: GraphBuilder,
  workload: Workload,
  way: Way,
  backup?: Way,
  parents: readonly Part[] = [],
): readonly number[] {
  const tied = way.host && way.direction === 'receive' ? tiedInstances(b, way.host) : [];
  if (tied.length === 0) return [addOne(b, workload, way, backup, parents)];
  return tied.map((tiedTo) => {
    const id = `${workload.id}@${tiedTo.server?.name ?? tiedTo.serverName}`;
    return addOne(b, { ...workload, id }, { ...way, tiedTo }, backup, parents);
  });
}

/** The instances of an isolated host that are reached by their own server's name only. */
function tiedInstances(b: GraphBuilder, host: Host): readonly HostInstance[] {
  if (host.type !== 'isolated' || host.clustered) return [];
  const instances = workingInstances(host).filter((instance) => instance.server);
  if (instances.length < 2 || balancersOf(b.platform, host).length > 0) return [];
  const isBehindIis = instances.some(({ server }) =>
    b.platform
      .clustersOf(server?.id ?? '')
      .some(({ groups = [] }) => groups.some(({ resources }) => resources?.has('iis'))),
  );
  return isBehindIis ? [] : instances;
}

function addOne(
  b: GraphBuilder,
  workload: Workload,
  way: Way,
  backup: Way | undefined,
  parents: readonly Part[],
): number {
  const capacity: number[] = [];
  const node = b.workload(workload, capacity);
  b.need(node, 'run', 'all', parents);
  if (backup) {
    const first = b.helper();
    const second = b.helper();
    capacity.push(...needWay(b, first, way), ...needWay(b, second, backup));
    b.need(node, 'run', 'any', [first, second]);
    if (way.settings.enabled?.value === false)
      b.need(node, 'run', 'all', [b.never(message('failure/down.disabled', { name: way.name }))]);
  } else capacity.push(...needWay(b, node, way));
  needTracking(b, node);
  if (office365.test(way.adapter?.name ?? '')) b.need(node, 'delayed', 'all', ['tms']);
  return node;
}

function addOrchestration(b: GraphBuilder, orchestration: Orchestration, application?: Application): void {
  const { id: component, name, hostName, place } = orchestration;
  const host = b.platform.hostNamed(hostName);
  const id = `${application?.name ?? host?.name ?? ''}/orchestration/${name}`;
  const capacity = host ? capacityOf(b, host) : [];
  const workload = b.workload(
    { id, kind: 'orchestration', host: host?.name, application: application?.name, place },
    capacity,
  );
  b.need(workload, 'run', 'all', [b.intact(component), b.intact(application?.id)]);
  if (host) b.need(workload, 'run', 'all', [host.id]);
  else {
    needUnnamedInstance(b, workload, { usesRules: orchestration.usesRules === true });
    b.need(workload, 'run', 'all', [b.unknown(message('failure/missing.host', { name: id }))]);
  }
  needTracking(b, workload);
  b.need(component, 'run', 'all', [workload]);
  b.artifact(workload, component);
}
