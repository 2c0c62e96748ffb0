/** Isolated hosts beside clustered Single Sign-On, without IIS in its group: they would run where SSO does not. */
import type { Operation } from '../../syntax/edit/operation.ts';
import { message } from '../../text/messages/message.ts';
import type { Cluster, Host, HostInstance, Platform } from '../../topology/platform.ts';
import { primaryBizTalkServers } from '../facts/hosts.ts';
import { instancesIn, serversUnderClusteredSso, ssoGroups } from '../facts/masterSecret.ts';
import { defineRule, type Fix } from '../rule.ts';

export const iisNotClustered = defineRule({
  id: 'sso/iis-not-clustered',
  kind: 'C',
  severity: 'error',
  title: 'sso/iis-not-clustered.title',
  subject: ['clusterGroup'],
  reads: ['clusters', 'hosts', 'masterSecretServer', 'servers', 'sites', 'applications', 'adapters'],
  sources: ['core/how-to-cluster-sso-and-a-biztalk-host-in-the-same-cluster-group1'],
  scope: 'host',
  *check({ platform }) {
    for (const group of ssoGroups(platform)) {
      const resources = group.values?.resources;
      if (!resources || group.resources?.has('iis')) continue;
      const hosts = platform.hosts.filter(
        (host) => host.type === 'isolated' && instancesIn(host, group.cluster).length > 0,
      );
      if (hosts.length === 0) continue;
      const text = message('sso/iis-not-clustered', { ssoGroup: group.name });
      const name = group.name.slice(group.cluster.name.length + 1);
      yield {
        entity: group.id,
        place: resources.place,
        message: text,
        about: hosts.map((host) => host.id),
        related: hosts.map((host) => ({ message: text, place: host.place })),
        fixes: () => [
          {
            title: message('fix.add-iis-to-group', { group: group.name }),
            preferred: true,
            safe: true,
            operations: [
              { op: 'add', path: ['clusters', group.cluster.name, 'groups', name, 'resources'], name: 'iis' },
            ],
          },
          ...moveFixes(platform, hosts, group.cluster),
        ],
      };
    }
  },
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
    {
      title: message('fix.move-isolated', { hosts: hosts.map((host) => host.name), servers: names }),
      operations: [
        ...roles.map((server): Operation => ({ op: 'add', path: ['servers', server.name, 'roles'], name: 'iis' })),
        ...hosts.flatMap((host) => moveTo(host, instancesIn(host, cluster), names)),
      ],
    },
  ];
}

function moveTo(host: Host, from: readonly HostInstance[], names: readonly string[]): readonly Operation[] {
  const path = ['hosts', host.name, 'instances'];
  const known = new Set(host.instances.map((instance) => instance.serverName.toLowerCase()));
  return [
    ...names.filter((name) => !known.has(name.toLowerCase())).map((name): Operation => ({ op: 'add', path, name })),
    ...from.map((instance): Operation => ({ op: 'drop', path, name: instance.serverName })),
  ];
}
