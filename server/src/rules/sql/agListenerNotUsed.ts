/** BizTalk that was configured with one replica's server: after a failover it looks for its databases at the wrong place. */
import { setKey } from '../../syntax/edit/operation.ts';
import type { AvailabilityGroup, Platform } from '../../topology/platform.ts';
import { meansServer } from '../facts/paths.ts';
import { defineRule, describeRule, preferredFix, reportOn } from '../rule.ts';
import { availabilityGroupVersions, replicaInstances, replicaServers, supportedGroups } from './availabilityGroups.ts';

const rule = describeRule({
  id: 'sql/ag-listener-not-used',
  kind: 'C',
  severity: 'warning',
  title: 'Listener not used',
  says: 'BizTalk connects to "{server}", not to the listener. After a failover it does not find the new primary.',
  matters:
    'The listener leads to whichever replica is primary. A connection to a server by name ends with that server, and BizTalk does not find the new primary.',
  applies: availabilityGroupVersions,
  fixes: { 'use-listener': 'Use the listener "{listener}"' },
  subject: ['availabilityGroup'],
  sources: ['core/high-availability-using-sql-server-always-on-availability-groups'],
  scope: 'systemwide',
});

export const agListenerNotUsed = defineRule(rule, function* ({ platform }) {
  const stated = platform.topology.group?.values.databaseServer;
  if (stated === undefined) return;
  // SERVER\INSTANCE,PORT
  const server = stated.value.split(/[\\,]/)[0]?.trim() ?? '';
  for (const group of supportedGroups(platform)) {
    const { listener } = group.entry.values;
    const name = listener?.values.name?.value;
    if (!holdsManagement(platform, group) || (name !== undefined && meansServer(server, name))) continue;
    const replicas = [
      ...replicaServers(group).map((each) => each.name),
      ...replicaInstances(group).flatMap((instance) => instance.entry.values.networkName?.value ?? []),
    ];
    if (!replicas.some((replica) => meansServer(server, replica))) continue;
    yield reportOn(group, rule.say({ server: stated.value }), {
      place: stated.place,
      fixes: () =>
        name === undefined
          ? []
          : [preferredFix(rule.fix('use-listener', { listener: name }), [setKey(['group', 'databaseServer'], name)])],
    });
  }
});

/** The server with the management database is the one that BizTalk is configured with. */
function holdsManagement({ databases }: Platform, group: AvailabilityGroup): boolean {
  const management = databases.filter((database) => database.kind === 'management');
  return management.length === 0 || management.some((database) => database.availabilityGroup === group);
}
