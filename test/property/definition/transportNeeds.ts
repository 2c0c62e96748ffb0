/** What a way in or out needs besides its host: shares and folders, queues, queue managers, balancers, other systems. */
import { isListening, isQueueing } from './adapters.ts';
import { placeOfShare } from './components.ts';
import { unnamedHolds, workingServers } from './hostNeeds.ts';
import type { Host, Way } from './hosts.ts';
import { placeMsdtc } from './msdtc.ts';
import { folderPathOf, isBelow } from './paths.ts';
import { type Place, primaryOf, type Server } from './places.ts';
import { type Named, same } from './plain.ts';
import { balancersOf } from './work.ts';
import { placeUp, type World } from './world.ts';

function hostOf({ model }: World, way: Way): Host | undefined {
  return model.hosts.find(({ name }) => name === way.host);
}

/** A server or group with its file system. */
function filesUp(world: World, place: Place | undefined): boolean {
  return placeUp(world, place) && (!place || !('server' in place) || world.up(`service:files@${place.server.name}`));
}

export function shareHolds(world: World, share: Named): boolean {
  return filesUp(world, placeOfShare(world.model, share));
}

/**
 * The folder: its share; else the longest described share that its path is in; else the described server or group that the
 * path names; else nothing. Of a mapped drive nobody knows where it leads.
 */
function folderUp(world: World, { settings }: Way): boolean {
  const { model, up } = world;
  const stated = model.file.find('fileShares', settings.share);
  if (stated) return up(`fileShare:${stated.name}`);
  const path = folderPathOf(settings.path);
  if (settings.share || settings.mappedDrive === true || !path) return true;
  const depth = ({ values }: Named): number => folderPathOf(values.path)?.folders.length ?? 0;
  const shares = model.file.all('fileShares').filter(({ values }) => {
    const root = folderPathOf(values.path);
    return root && isBelow(path, root);
  });
  const [share] = [...shares].sort((a, b) => depth(b) - depth(a));
  return share ? up(`fileShare:${share.name}`) : filesUp(world, model.ofPath(settings.path));
}

/** A server, a group or an external system that settings name; what is not described here counts as met. */
function holderUp(world: World, name: unknown): boolean {
  const { file, placement } = world.model;
  const place = placement(name);
  if (place) return placeUp(world, place);
  const external = file.find('externalSystems', name);
  if (external) return world.up(`externalSystem:${external.name}`);
  const balancer = file.find('loadBalancers', name);
  return !balancer || world.up(`loadBalancer:${balancer.name}`);
}

/** The queue manager; the MQSeries adapter takes part in its transactions unless it is said not to. */
function queueManagerUp(world: World, { adapter, settings }: Way): boolean {
  const place = world.model.placement(settings.queueManager);
  const inTransaction = adapter === 'MQSeries' && settings.transactional !== false;
  return holderUp(world, settings.queueManager) && (!inTransaction || placeMsdtc(world, place));
}

/** The MSMQ of the server that holds the queue. */
function queueServerUp(world: World, { direction, adapter, settings }: Way): boolean {
  if (direction !== 'receive' || !isQueueing(adapter)) return true;
  const place = world.model.placement(settings.queueServer);
  const holder = place && ('server' in place ? place.server.name : place.group.name);
  return holderUp(world, settings.queueServer) && (!holder || world.up(`service:msmq@${holder}`));
}

/** The balancers between clients and a way; `undefined`: there are none. */
function balancersFor(world: World, way: Way): readonly Named[] | undefined {
  if (way.direction !== 'receive' || !isListening(way.adapter, way.settings.binding)) return undefined;
  const found = balancersOf(world.model.file, hostOf(world, way));
  return found.length > 0 ? found : undefined;
}

export function balancerHolds({ model, up }: World, { values }: Named): boolean {
  if (values.kind !== 'windows-nlb' || !values.members?.length) return true;
  const members: readonly Server[] = values.members.flatMap((name: string) => model.server(name) ?? []);
  return primaryOf(members, ({ primary }) => primary).some(({ name }) => up(`server:${name}`));
}

/** What is asked on the server of the instance that does the work. */
export function isServed(world: World, way: Way, server: Server): boolean {
  const { up } = world;
  const { adapter, settings } = way;
  const balancers = balancersFor(world, way);
  const path = folderPathOf(settings.path);
  const isLocal = adapter === 'FILE' && path !== undefined && path.server === undefined;
  return (
    (!isQueueing(adapter) || queuesOf(world, way) !== 'of the server' || up(`service:msmq@${server.name}`)) &&
    (!isLocal || settings.share || settings.mappedDrive === true || up(`service:files@${server.name}`)) &&
    (!balancers ||
      balancers.some(
        ({ name, values }) =>
          (!values.members || values.members.some((member: string) => same(member, server.name))) &&
          up(`loadBalancer:${name}`),
      ))
  );
}

/** Whose MSMQ a way uses: that of its clustered host's group where it has one. */
function queuesOf(world: World, way: Way): 'of the server' | 'of the group' | 'not known' {
  const group = hostOf(world, way)?.group;
  if (!group) return 'of the server';
  if (!group.resources) return 'not known';
  return group.resources.includes('msmq') ? 'of the group' : 'of the server';
}

/** Whether a way works: at all, or on the server that its workload is tied to. */
export function wayHolds(world: World, way: Way, tied: string | undefined): boolean {
  const { up } = world;
  const { settings } = way;
  const host = hostOf(world, way);
  const uses: readonly unknown[] = settings.uses ?? [];
  const group = host?.group;
  if (
    settings.enabled === false ||
    !folderUp(world, way) ||
    !queueServerUp(world, way) ||
    !queueManagerUp(world, way) ||
    !uses.every((name) => holderUp(world, name)) ||
    (isQueueing(way.adapter) && group && queuesOf(world, way) === 'of the group' && !up(`service:msmq@${group.name}`))
  )
    return false;
  if (!host?.instances) {
    const balancers = balancersFor(world, way);
    const runs = host ? up(`host:${host.name}`) : unnamedHolds(world, false, false, undefined);
    return runs && (!balancers || balancers.some(({ name }) => up(`loadBalancer:${name}`)));
  }
  if (!up(`host:${host.name}`)) return false;
  const instances = tied ? host.instances.filter(({ server }) => server.name === tied) : workingServers(world, host);
  return instances.some(({ id, server }) => up(id) && isServed(world, way, server));
}
