/**
 * A second BizTalk server for a group that has one: the server, and what else has to run on it, so that nothing stays on
 * the first one alone. Operations only.
 */
import { addTo, type Operation, setKey } from '../../syntax/edit/operation.ts';
import type { Host, Platform, Server, ServerRole } from '../../topology/platform.ts';
import { needsBalancer } from '../facts/balancers.ts';
import { localPath } from '../facts/filePaths.ts';
import { activeServers } from '../facts/hosts.ts';
import { mayReadTwice } from '../facts/parallelWork.ts';
import { newBalancerName } from './balancerFixes.ts';
import type { Chosen } from './chosen.ts';
import { newServer } from './clusterFixes.ts';
import { neededRoles } from './secondInstance.ts';

/** A new server like `like`, with instances of all hosts that can run on both, and the roles that they need. */
export function secondBizTalkServer(
  platform: Platform,
  like: Server,
  roles: readonly ServerRole[],
  except?: Host,
): Chosen {
  const hosts = platform.hosts.filter((host) => host !== except && canBeCloned(host, like));
  const needed = hosts.flatMap(neededRoles);
  const { name, operations } = newServer(platform, like, [...new Set([...roles, ...needed])]);
  const clones = hosts.map((host) => addTo(['hosts', host.name, 'instances'], name));
  return { name, operations: [...operations, ...clones, ...balancerOver(platform, hosts, [like.name, name])] };
}

/** One balancer for all hosts that wait for calls and have none in front. */
function balancerOver(platform: Platform, hosts: readonly Host[], members: readonly string[]): readonly Operation[] {
  const serves = hosts.filter((host) => needsBalancer(platform, host));
  if (serves.length === 0) return [];
  const name = newBalancerName(platform);
  return [setKey(['loadBalancers', name], { members, serves: serves.map((host) => host.name) })];
}

/** The hosts on the server that get no second instance: with one they can receive twice, or from folders of their own. */
export function hostsLeftAlone(platform: Platform, like: Server): readonly Host[] {
  return platform.hosts.filter(
    (host) => !host.clustered && activeServers(host).includes(like) && !canBeCloned(host, like),
  );
}

/** Hosts that can receive messages twice, or from folders of their own, stay alone until they are clustered. */
function canBeCloned(host: Host, server: Server): boolean {
  return (
    activeServers(host).includes(server) &&
    !host.clustered &&
    !mayReadTwice(host) &&
    !host.handlers.some((handler) => localPath(handler))
  );
}

/** Whether a second server leaves no other host in need of something: of a cluster, a share or a load balancer. */
export function isEnoughForOthers(platform: Platform, like: Server, except: Host): boolean {
  return platform.hosts
    .filter((host) => host !== except && !host.clustered && activeServers(host).includes(like))
    .every((host) => canBeCloned(host, like));
}
