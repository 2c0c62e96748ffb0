/** A clustered host that a node cannot take over, since its instance there is disabled from starting. */
import { message } from '../../text/messages/message.ts';
import type { Group, Host } from '../../topology/platform.ts';
import { eachOf } from '../each.ts';
import { groupPath } from '../facts/clusterFixes.ts';
import type { Fix } from '../rule.ts';
import { defineRule, type Report } from '../rule.ts';

export const ownerInstanceDisabled = defineRule({
  id: 'cluster/owner-instance-disabled',
  kind: 'C',
  severity: 'error',
  title: 'cluster/owner-instance-disabled.title',
  subject: ['hostInstance'],
  reads: ['hosts', 'clusters', 'servers', 'sites'],
  sources: ['core/how-to-configure-a-biztalk-host-as-a-cluster-resource1'],
  scope: 'host',
  check: eachOf(
    ({ platform }) => platform.hosts,
    (_, host) => (host.group ? disabledOwners(host, host.group) : undefined),
  ),
});

function* disabledOwners(host: Host, group: Group): Iterable<Report> {
  for (const { id, server, serverName, state, place } of host.instances) {
    // On a disaster-recovery site the instance has to be disabled.
    if (state !== 'disabled' || !server?.primary || !group.owners.includes(server)) continue;
    const args = { host: host.name, server: server.name };
    const path = groupPath(group);
    const rest = group.owners.filter((owner) => owner !== server).map((owner) => owner.name);
    const drop: Fix[] =
      path && rest.length > 0
        ? [
            {
              title: message('fix.drop-owners', { group: group.name, nodes: rest }),
              operations: [{ op: 'set', path: [...path, 'owners'], value: rest }],
            },
          ]
        : [];
    yield {
      entity: id,
      place,
      message: message('cluster/owner-instance-disabled', { host: host.name, node: server.name }),
      fixes: () => [
        {
          title: message('fix.enable-instance', args),
          operations: [{ op: 'set', path: ['hosts', host.name, 'instances', serverName, 'state'], value: 'started' }],
          preferred: true,
          safe: true,
        },
        ...drop,
      ],
    };
  }
}
