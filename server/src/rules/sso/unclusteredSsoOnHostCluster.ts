/** Clustered hosts on nodes whose Single Sign-On is not clustered: supported, and worth knowing. */
import { groupBy } from '../../text/groupBy.ts';
import { ssoGroups } from '../facts/masterSecret.ts';
import { allHosts, defineRuleForAll } from '../forEach.ts';
import { concerned } from '../related.ts';
import { describeRule, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'sso/unclustered-sso-on-host-cluster',
  kind: 'S',
  severity: 'information',
  title: 'SSO not clustered under clustered hosts',
  says: 'If SSO on "{node}" fails, its clustered hosts fail with it.',
  matters:
    'The cluster watches the host and not the SSO service below it. When that service fails on a node, the hosts of the node fail as well.',
  subject: ['cluster'],
  sources: ['core/how-to-cluster-sso-and-a-biztalk-host-in-the-same-cluster-group1'],
  scope: 'server',
});

export const unclusteredSsoOnHostCluster = defineRuleForAll(
  rule,
  allHosts,
  (_, host) => host.group && host,
  function* ({ platform }, all) {
    const withSso = new Set(ssoGroups(platform).map((group) => group.cluster));
    const clustered = groupBy(all, ({ group }) => group?.cluster);
    for (const cluster of platform.clusters) {
      const isDescribed = cluster.groups?.every((group) => group.resources !== undefined);
      const hosts = clustered.get(cluster) ?? [];
      const home = hosts[0]?.group?.owners[0];
      if (!isDescribed || !home || withSso.has(cluster)) continue;
      yield reportOn(cluster, rule.say({ node: home.name }), {
        about: hosts.map((host) => host.id),
        related: concerned(hosts),
      });
    }
  },
);
