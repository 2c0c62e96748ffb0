/** Clustered hosts on nodes whose Single Sign-On is not clustered: supported, and worth knowing. */
import { message } from '../../text/messages/message.ts';
import type { Cluster, Host } from '../../topology/platform.ts';
import { ofGathered } from '../each.ts';
import { concerned } from '../facts/concerned.ts';
import { ssoGroups } from '../facts/masterSecret.ts';
import { defineRule } from '../rule.ts';

export const unclusteredSsoOnHostCluster = defineRule({
  id: 'sso/unclustered-sso-on-host-cluster',
  kind: 'S',
  severity: 'information',
  title: 'sso/unclustered-sso-on-host-cluster.title',
  subject: ['cluster'],
  reads: ['clusters', 'hosts', 'masterSecretServer', 'servers'],
  sources: ['core/how-to-cluster-sso-and-a-biztalk-host-in-the-same-cluster-group1'],
  scope: 'server',
  check: ofGathered(
    ({ platform }) => platform.hosts,
    (_, host) => host.group && host,
    function* ({ platform }, all) {
      const withSso = new Set(ssoGroups(platform).map((group) => group.cluster));
      const clustered = new Map<Cluster | undefined, Host[]>();
      for (const host of all) {
        const others = clustered.get(host.group?.cluster);
        if (others) others.push(host);
        else clustered.set(host.group?.cluster, [host]);
      }
      for (const cluster of platform.clusters) {
        const isDescribed = cluster.groups?.every((group) => group.resources !== undefined);
        const hosts = clustered.get(cluster) ?? [];
        const home = hosts[0]?.group?.owners[0];
        if (!isDescribed || !home || withSso.has(cluster)) continue;
        yield {
          entity: cluster.id,
          place: cluster.place,
          message: message('sso/unclustered-sso-on-host-cluster', {
            node: home.name,
          }),
          about: hosts.map((host) => host.id),
          related: concerned(hosts),
        };
      }
    },
  ),
});
