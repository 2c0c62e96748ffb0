/** Load balancers in front of hosts: who listens for balanced calls, and which balancers serve a host. */
import type { AdapterFacts, Host, LoadBalancer, Platform, Server, Transport } from '../../topology/platform.ts';

/** Bindings of WCF-Custom that wait for calls. */
const listening: ReadonlySet<string> = new Set(['listening', 'netTcpBinding']);

/** Whether calls to a receive handler come through a load balancer where there is one; `undefined`: not stated. */
export function listensForCalls(adapter: AdapterFacts | undefined, settings: Transport): boolean | undefined {
  if (adapter === undefined) return false;
  if (adapter.name === 'WCF-Custom' && adapter.builtIn) {
    const binding = settings.binding?.value;
    return binding === undefined ? undefined : listening.has(binding);
  }
  return adapter.receive === 'load-balancer' || adapter.receive === 'balancer-or-cluster';
}

/** The balancers that serve a host or its group: those that name it, and those that name nothing and have it on a member. */
export function balancersOf(platform: Platform, host: Host | undefined): readonly LoadBalancer[] {
  // Where it is not stated where a host runs, it can run on the members of each.
  if (host === undefined) return platform.openBalancers;
  const named = platform.balancersServing(host.name);
  const ofGroup = host.group ? platform.balancersServing(host.group.name) : [];
  const open = platform.openBalancers.filter(
    (balancer) =>
      balancer.members === undefined ||
      !host.instancesStated ||
      host.instances.some(({ server }) => covers(balancer, server)),
  );
  const lists = [named, ofGroup, open].filter((list) => list.length > 0);
  if (lists.length <= 1) return lists[0] ?? [];
  const serving = new Set(lists.flat());
  return platform.loadBalancers.filter((balancer) => serving.has(balancer));
}

/** Whether a balancer passes calls to a server; all of them where its members are not stated. */
export function covers(balancer: LoadBalancer, server: Server | undefined): boolean {
  return balancer.members === undefined || (server !== undefined && balancer.members.includes(server));
}
