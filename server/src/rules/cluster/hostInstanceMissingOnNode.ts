/** A clustered host without an instance on a node that may have to run it. */
import { addTo } from '../../syntax/edit/operation.ts';
import type { Group, Host, Platform, Server } from '../../topology/platform.ts';
import { addMissingRoles, canRunBizTalk } from '../fixes/secondInstance.ts';
import { allHosts, defineRuleForEach } from '../forEach.ts';
import { describeRule, type Fix, reportOn } from '../rule.ts';
import { dropOwners } from './fixes/sharedFixes.ts';

const rule = describeRule({
  id: 'cluster/host-instance-missing-on-node',
  kind: 'C',
  severity: 'error',
  title: 'No instance on a possible owner',
  says: '"{host}" cannot fail over to {nodes}: it has no instance there.',
  matters:
    'The cluster starts the instance of the host on the node that it fails over to. Where there is none, the group cannot come up, and this shows only on the day of the failure.',
  fixes: { 'add-node-instances': 'Plan an instance of "{host}" on {nodes}' },
  subject: ['host'],
  sources: ['core/how-to-configure-a-biztalk-host-as-a-cluster-resource1'],
  scope: 'host',
});

export const hostInstanceMissingOnNode = defineRuleForEach(rule, allHosts, ({ platform }, host) => {
  const { group } = host;
  // Nothing can be clustered of an isolated host: that is the finding then. No instance at all is one of its own.
  if (!group || !host.instancesStated || host.instances.length === 0) return undefined;
  if (host.type === 'isolated' && host.typeStated) return undefined;
  const carriers = new Set(host.instances.map((instance) => instance.server));
  const missing = [...new Set(group.owners)].filter((owner) => !carriers.has(owner));
  if (missing.length === 0) return undefined;
  return reportOn(host, rule.say({ host: host.name, nodes: missing.map((node) => node.name) }), {
    place: host.entry.values.instances?.place ?? host.place,
    fixes: () => fixesFor(platform, host, group, missing),
  });
});

function fixesFor(platform: Platform, host: Host, group: Group, missing: readonly Server[]): readonly Fix[] {
  const rest = [...new Set(group.owners)].filter((owner) => !missing.includes(owner)).map((owner) => owner.name);
  const nodes = missing.map((node) => node.name);
  const add: Fix[] = missing.every((node) => canRunBizTalk(platform, node))
    ? [
        {
          title: rule.fix('add-node-instances', { host: host.name, nodes }),
          operations: [
            ...missing.flatMap((node) => addMissingRoles(host, node)),
            ...nodes.map((name) => addTo(['hosts', host.name, 'instances'], name)),
          ],
          preferred: true,
          // An owner that is no node of the cluster is a finding of its own.
          safe: missing.every((node) => group.cluster.nodes?.includes(node)),
        },
      ]
    : [];
  return [...add, ...dropOwners(group, rest)];
}
