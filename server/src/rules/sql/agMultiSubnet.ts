/** Replicas in several subnets: the listener has an address in each, and BizTalk tries them one after the other. */
import type { Operation } from '../../syntax/edit/operation.ts';
import { message } from '../../text/messages/message.ts';
import { replicaServers, supportedGroups } from '../facts/availabilityGroups.ts';
import { defineRule } from '../rule.ts';

export const agMultiSubnet = defineRule({
  id: 'sql/ag-multi-subnet',
  kind: 'R',
  severity: 'warning',
  title: 'sql/ag-multi-subnet.title',
  subject: ['availabilityGroup'],
  reads: ['group', 'servers', 'clusters', 'sqlInstances', 'availabilityGroups', 'databases'],
  sources: ['core/high-availability-using-sql-server-always-on-availability-groups'],
  scope: 'systemwide',
  *check({ platform }) {
    for (const group of supportedGroups(platform)) {
      const placed = replicaServers(group).flatMap((server) => {
        const { subnet } = server.entry.values;
        return subnet ? [{ server: server.name, subnet: subnet.value }] : [];
      });
      const subnets = [...new Set(placed.map(({ subnet }) => subnet.toLowerCase()))];
      const [first] = placed;
      if (subnets.length < 2 || !first) continue;
      const others = placed.filter(({ subnet }) => subnet.toLowerCase() !== first.subnet.toLowerCase());
      yield {
        entity: group.id,
        place: group.place,
        message: message('sql/ag-multi-subnet'),
        fixes: () => [
          {
            title: message('fix.single-subnet', { servers: others.map(({ server }) => server), subnet: first.subnet }),
            operations: others.map(
              ({ server }): Operation => ({ op: 'set', path: ['servers', server, 'subnet'], value: first.subnet }),
            ),
            preferred: true,
          },
        ],
      };
    }
  },
});
