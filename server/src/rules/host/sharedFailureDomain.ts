/** All instances of a host on one hypervisor, in one rack or availability zone: they fail together. */
import { replaceAt } from '../../syntax/edit/operation.ts';
import type { Host, HostInstance, Platform } from '../../topology/platform.ts';
import { balancersBefore } from '../facts/balancers.ts';
import { sharedDomain } from '../facts/failureDomain.ts';
import { activeServers } from '../facts/hosts.ts';
import { candidates, missingRoles } from '../fixes/secondInstance.ts';
import { allHosts, defineRuleForEach } from '../forEach.ts';
import { describeRule, type Fix, firstPreferred, fixOf, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'host/shared-failure-domain',
  kind: 'S',
  severity: 'warning',
  title: 'All instances in one failure domain',
  says: {
    hypervisor: 'All instances of "{host}" share hypervisor "{domain}". If it fails, the host stops.',
    rack: 'All instances of "{host}" share rack "{domain}". If it fails, the host stops.',
    availabilityZone: 'All instances of "{host}" share availability zone "{domain}". If it fails, the host stops.',
  },
  matters:
    'Two instances are redundant only if nothing takes both. On one hypervisor, in one rack or zone, a single fault below the servers stops the host on all of them.',
  fixes: { 'move-instance-apart': 'Move the instance of "{host}" on {from} to {to}' },
  subject: ['host'],
  sources: [],
  scope: 'host',
});

export const sharedFailureDomain = defineRuleForEach(rule, allHosts, ({ platform }, host) => {
  const instances = host.activeInstances;
  if (instances.some((instance) => !instance.server) || host.entry.values.retired?.value === true) return undefined;
  const domain = sharedDomain(platform, activeServers(host));
  // That all nodes of a cluster fail together is a finding on the cluster.
  if (!domain || sharedDomain(platform, host.group?.cluster.nodes ?? [])) return undefined;
  return reportOn(host, rule.say(domain.kind, { host: host.name, domain: domain.name }), {
    fixes: () => moveFixes(platform, host, instances),
  });
});

/** The last instance moves. Not where a cluster or a balancer names the server too. */
function moveFixes(platform: Platform, host: Host, instances: readonly HostInstance[]): readonly Fix[] {
  const last = instances.at(-1);
  if (!last || host.clustered || balancersBefore(platform, host).some((balancer) => balancer.members)) return [];
  const staying = instances.slice(0, -1).flatMap((instance) => instance.server ?? []);
  const moves = candidates(platform, host)
    .filter((server) => missingRoles(host, server).length === 0 && !sharedDomain(platform, [...staying, server]))
    .map((server) =>
      fixOf(rule.fix('move-instance-apart', { host: host.name, from: last.serverName, to: server.name }), [
        replaceAt(last.place, server.name),
      ]),
    );
  return firstPreferred(moves);
}
