/** Puts a load balancer in front of a host: operations only. */
import { addTo } from '../../syntax/edit/operation.ts';
import type { Host, LoadBalancer, Platform } from '../../topology/platform.ts';
import { type Chosen, newEntry } from './chosen.ts';
import { freeName } from './freeName.ts';

/** A balancer for a host, and what has to be written for it. */
export interface ChosenBalancer extends Chosen {
  readonly isNew: boolean;
}

/** The best balancer for a host that runs on these servers: one that is there, else a new one. */
export function balancerFor(platform: Platform, host: Host, servers: readonly string[]): ChosenBalancer {
  return existingBalancers(platform, host, servers)[0] ?? newBalancer(platform, host, servers);
}

/** Balancers of which exactly these servers are members, and that say what they serve. */
export function existingBalancers(
  platform: Platform,
  host: Host,
  servers: readonly string[],
): readonly ChosenBalancer[] {
  return platform.loadBalancers
    .filter((balancer) => balancer.serves !== undefined && hasMembers(balancer, servers))
    .map(({ name }) => ({
      name,
      isNew: false,
      operations: [addTo(['loadBalancers', name, 'serves'], host.name)],
    }));
}

function hasMembers({ members }: LoadBalancer, servers: readonly string[]): boolean {
  const wanted = new Set(servers.map((server) => server.toLowerCase()));
  return members?.length === wanted.size && members.every((member) => wanted.has(member.name.toLowerCase()));
}

/** A new balancer over these servers, named after one that is there. */
export function newBalancer(platform: Platform, host: Host, servers: readonly string[]): ChosenBalancer {
  const name = newBalancerName(platform);
  return { ...newEntry('loadBalancers', name, { members: [...servers], serves: [host.name] }), isNew: true };
}

/** A free name for a balancer, after one that is there. */
export function newBalancerName(platform: Platform): string {
  const names = platform.loadBalancers.map((balancer) => balancer.name);
  return freeName(names, names.at(-1) ?? 'LB1');
}
