/** Replicas in several subnets: the listener has an address in each, and BizTalk tries them one after the other. */
import { setKey } from '../../syntax/edit/operation.ts';
import { defineRule, describeRule, fixOf, reportOn } from '../rule.ts';
import { availabilityGroupVersions, replicaServers, supportedGroups } from './availabilityGroups.ts';

const rule = describeRule({
  id: 'sql/ag-multi-subnet',
  kind: 'R',
  severity: 'warning',
  title: 'Multi-subnet group',
  says: 'Connections to "{group}" can time out: it spans subnets. BizTalk does not set MultiSubnetFailover; set RegisterAllProvidersIP of the listener to 0.',
  matters:
    'The listener has an address in each subnet and BizTalk tries one after the other, so up to half of the connections can time out. For such clients RegisterAllProvidersIP is set to 0, then HostRecordTTL lowered, so that the name has the current address only and is asked for again soon.',
  applies: availabilityGroupVersions,
  fixes: { 'single-subnet': 'Put {servers} into the subnet "{subnet}"' },
  subject: ['availabilityGroup'],
  sources: [
    'core/high-availability-using-sql-server-always-on-availability-groups',
    'sql-docs/database-engine/availability-groups/windows/create-or-configure-an-availability-group-listener-sql-server',
  ],
  scope: 'systemwide',
});

export const agMultiSubnet = defineRule(rule, function* ({ platform }) {
  for (const group of supportedGroups(platform)) {
    const placed = replicaServers(group).flatMap((server) => {
      const { subnet } = server.entry.values;
      return subnet ? [{ server: server.name, subnet: subnet.value }] : [];
    });
    const subnets = [...new Set(placed.map(({ subnet }) => subnet.toLowerCase()))];
    const [first] = placed;
    if (subnets.length < 2 || !first) continue;
    const others = placed.filter(({ subnet }) => subnet.toLowerCase() !== first.subnet.toLowerCase());
    yield reportOn(group, rule.say({ group: group.name }), {
      fixes: () => [
        fixOf(
          rule.fix('single-subnet', { servers: others.map(({ server }) => server), subnet: first.subnet }),
          others.map(({ server }) => setKey(['servers', server, 'subnet'], first.subnet)),
        ),
      ],
    });
  }
});
