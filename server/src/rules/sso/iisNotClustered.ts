/** Isolated hosts beside clustered Single Sign-On, without IIS in its group: they would run where SSO does not. */
import { message } from '../../text/messages/message.ts';
import { instancesIn, ssoGroups } from '../facts/masterSecret.ts';
import { defineRule } from '../rule.ts';

export const iisNotClustered = defineRule({
  id: 'sso/iis-not-clustered',
  kind: 'C',
  severity: 'error',
  title: 'sso/iis-not-clustered.title',
  subject: ['clusterGroup'],
  reads: ['clusters', 'hosts', 'masterSecretServer', 'servers', 'applications', 'adapters'],
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
        ],
      };
    }
  },
});
