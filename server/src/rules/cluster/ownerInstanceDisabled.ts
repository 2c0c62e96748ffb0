/** A clustered host that a node cannot take over, since its instance there is disabled from starting. */
import { setKey } from '../../syntax/edit/operation.ts';
import type { Group, Host } from '../../topology/platform.ts';
import { checkEach } from '../each.ts';
import { groupPath } from '../fixes/clusterFixes.ts';
import { allHosts } from '../forEach.ts';
import { defineRule, describeRule, type Fix, fixOf, type Report, safeFix } from '../rule.ts';
import { sharedTitles } from './fixes/sharedTitles.ts';

const rule = describeRule({
  id: 'cluster/owner-instance-disabled',
  kind: 'C',
  severity: 'error',
  title: "Possible owner's instance is disabled",
  says: '"{host}" cannot fail over to "{node}": its instance is disabled from starting.',
  matters:
    'The cluster cannot start an instance that is disabled from starting. On that node the failover ends with a host that is down.',
  fixes: { 'enable-instance': 'Enable the instance of "{host}" on "{server}"' },
  subject: ['hostInstance'],
  sources: ['core/how-to-configure-a-biztalk-host-as-a-cluster-resource1'],
  scope: 'host',
});

export const ownerInstanceDisabled = defineRule(
  rule,
  checkEach(allHosts, (_, host) =>
    host.group && host.type !== 'isolated' ? disabledOwners(host, host.group) : undefined,
  ),
);

function* disabledOwners(host: Host, group: Group): Iterable<Report> {
  for (const { id, server, serverName, state, place } of host.instances) {
    // On a disaster-recovery site the instance has to be disabled.
    if (state !== 'disabled' || !server?.primary || !group.owners.includes(server)) continue;
    const args = { host: host.name, server: server.name };
    const path = groupPath(group);
    const rest = group.owners.filter((owner) => owner !== server).map((owner) => owner.name);
    const drop: Fix[] =
      path && rest.length > 0
        ? [fixOf(sharedTitles('drop-owners', { group: group.name, nodes: rest }), [setKey([...path, 'owners'], rest)])]
        : [];
    yield {
      entity: id,
      place,
      message: rule.say({ host: host.name, node: server.name }),
      fixes: () => [
        safeFix(rule.fix('enable-instance', args), [
          setKey(['hosts', host.name, 'instances', serverName, 'state'], 'started'),
        ]),
        ...drop,
      ],
    };
  }
}
