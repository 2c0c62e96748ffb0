/** Isolated hosts beside clustered Single Sign-On, without IIS in its group: they would run where SSO does not. */
import { addTo, dropFrom, type Operation } from '../../syntax/edit/operation.ts';
import type { Cluster, Host, HostInstance, Platform } from '../../topology/platform.ts';
import { primaryBizTalkServers } from '../facts/hosts.ts';
import { instancesIn, serversUnderClusteredSso, ssoGroups } from '../facts/masterSecret.ts';
import { defineRule, describeRule, type Fix, fixOf, reportOn, safeFix } from '../rule.ts';

const rule = describeRule({
  id: 'sso/iis-not-clustered',
  kind: 'C',
  severity: 'error',
  title: 'IIS not clustered with SSO',
  says: 'IIS is not clustered in "{ssoGroup}". Isolated instances must run where SSO runs.',
  matters:
    'Isolated instances run in IIS and need the SSO service on their server. IIS has to move together with it, or they stay behind without.',
  fixes: {
    'add-iis-to-group': 'Add clustered IIS to "{group}"',
    'move-isolated': 'Move {hosts} to {servers}',
  },
  subject: ['clusterGroup'],
  sources: ['core/how-to-cluster-sso-and-a-biztalk-host-in-the-same-cluster-group1'],
  scope: 'host',
});

export const iisNotClustered = defineRule(rule, function* ({ platform }) {
  for (const group of ssoGroups(platform)) {
    const resources = group.values?.resources;
    if (!resources || group.resources?.has('iis')) continue;
    const hosts = platform.hosts.filter(
      (host) => host.type === 'isolated' && instancesIn(host, group.cluster).length > 0,
    );
    if (hosts.length === 0) continue;
    const text = rule.say({ ssoGroup: group.name });
    const name = group.name.slice(group.cluster.name.length + 1);
    yield reportOn(group, text, {
      place: resources.place,
      about: hosts.map((host) => host.id),
      related: hosts.map((host) => ({ message: text, place: host.place })),
      fixes: () => [
        safeFix(rule.fix('add-iis-to-group', { group: group.name }), [
          addTo(['clusters', group.cluster.name, 'groups', name, 'resources'], 'iis'),
        ]),
        ...moveFixes(platform, hosts, group.cluster),
      ],
    });
  }
});

/** To servers whose Single Sign-On service is their own, as many as the hosts have now. */
function moveFixes(platform: Platform, hosts: readonly Host[], cluster: Cluster): readonly Fix[] {
  const taken = serversUnderClusteredSso(platform);
  const count = Math.max(...hosts.map((host) => instancesIn(host, cluster).length));
  const servers = primaryBizTalkServers(platform)
    .filter((server) => !taken.has(server))
    .slice(0, count);
  if (servers.length < count) return [];
  const roles = servers.filter((server) => server.roles && !server.roles.has('iis'));
  const names = servers.map((server) => server.name);
  return [
    fixOf(rule.fix('move-isolated', { hosts: hosts.map((host) => host.name), servers: names }), [
      ...roles.map((server) => addTo(['servers', server.name, 'roles'], 'iis')),
      ...hosts.flatMap((host) => moveTo(host, instancesIn(host, cluster), names)),
    ]),
  ];
}

function moveTo(host: Host, from: readonly HostInstance[], names: readonly string[]): readonly Operation[] {
  const path = ['hosts', host.name, 'instances'];
  const known = new Set(host.instances.map((instance) => instance.serverName.toLowerCase()));
  return [
    ...names.filter((name) => !known.has(name.toLowerCase())).map((name) => addTo(path, name)),
    ...from.map((instance) => dropFrom(path, instance.serverName)),
  ];
}
