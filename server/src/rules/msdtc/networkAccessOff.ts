/** MSDTC that lets no transaction in over the network: that of a server, and the clustered one of a cluster. */
import { setKey } from '../../syntax/edit/operation.ts';
import { groupServers } from '../facts/computers.ts';
import {
  carriesMasterSecret,
  clusteredMsdtc,
  isOwnMsdtcUnused,
  msdtcScope,
  sqlInstancesIn,
  statesMsdtc,
} from '../facts/msdtc.ts';
import { onMsdtc } from '../impossible.ts';
import { defineRule, describeRule, type Fix, fixOf, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'msdtc/network-access-off',
  kind: 'C',
  severity: 'error',
  title: 'Network DTC access off',
  says: {
    '': 'MSDTC on "{server}" refuses transactions over the network.',
    cluster: 'The clustered MSDTC of "{cluster}" refuses transactions over the network.',
  },
  matters:
    'Transactions of BizTalk span servers, and a coordinator without network DTC access refuses every one of them. A clustered MSDTC has settings of its own; those of the nodes say nothing about it.',
  fixes: { 'network-dtc': 'Note that network DTC access is on at "{name}"' },
  subject: ['server', 'cluster'],
  sources: ['core/considerations-for-installing-biztalk-server-on-a-windows-server-cluster2'],
  scope: 'server',
  impossible: onMsdtc,
});

export const networkAccessOff = defineRule(rule, function* ({ platform }) {
  if (!statesMsdtc(platform)) return;
  const servers = groupServers(platform);
  if (servers.length < 2) return;
  for (const server of servers) {
    const access = server.entry.values.msdtc?.values.networkAccess;
    if (access?.value !== false || isOwnMsdtcUnused(platform, server)) continue;
    yield reportOn(server, rule.say({ server: server.name }), {
      place: access.place,
      scope: msdtcScope(platform, server),
      fixes: () => [noted('servers', server.name)],
    });
  }
  for (const cluster of platform.clusters) {
    const access = cluster.entry.values.msdtc?.values.networkAccess;
    if (access?.value !== false || clusteredMsdtc(cluster) !== 'clustered') continue;
    const isCritical = sqlInstancesIn(platform, cluster).length > 0 || carriesMasterSecret(platform, cluster);
    yield reportOn(cluster, rule.say('cluster', { cluster: cluster.name }), {
      place: access.place,
      ...(isCritical ? { scope: 'systemwide' as const } : {}),
      fixes: () => [noted('clusters', cluster.name)],
    });
  }
});

function noted(section: 'servers' | 'clusters', name: string): Fix {
  return fixOf(rule.fix('network-dtc', { name }), [setKey([section, name, 'msdtc', 'networkAccess'], true)]);
}
