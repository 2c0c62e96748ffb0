/** A clustered host beside clustered Single Sign-On, in another group: the two move apart. */
import { addTo, setKey } from '../../syntax/edit/operation.ts';
import { ssoGroups } from '../facts/masterSecret.ts';
import { allHosts, defineRuleForAll } from '../forEach.ts';
import { describeRule, preferredFix, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'sso/host-other-group',
  kind: 'C',
  severity: 'error',
  title: 'Host outside the SSO group',
  says: 'Host "{host}" is outside of the SSO group "{ssoGroup}". It can end on a node without SSO.',
  matters:
    'A clustered host must run where the clustered SSO service runs. In a group of its own it can end up on the other node, without SSO.',
  fixes: { 'move-host-to-group': 'Move the host "{host}" to "{group}"' },
  subject: ['host'],
  sources: [
    'core/considerations-for-installing-biztalk-server-on-a-windows-server-cluster2',
    'core/how-to-cluster-sso-and-a-biztalk-host-in-the-same-cluster-group1',
  ],
  scope: 'host',
});

export const hostOtherGroup = defineRuleForAll(
  rule,
  allHosts,
  (_, host) => host.group && host,
  function* ({ platform }, hosts) {
    // A whole cluster stands for a group that is not stated: nothing is known to be in another one.
    const groups = ssoGroups(platform).filter((group) => group.values !== undefined);
    for (const host of hosts) {
      const own = host.group;
      if (!own || groups.includes(own)) continue;
      const sso = groups.find((group) => group.cluster === own.cluster);
      if (!sso) continue;
      yield reportOn(host, rule.say({ host: host.name, ssoGroup: sso.name }), {
        place: host.entry.values.clusterGroup?.place ?? host.place,
        about: [sso.id],
        fixes: () => [
          preferredFix(rule.fix('move-host-to-group', { host: host.name, group: sso.name }), [
            setKey(['hosts', host.name, 'clusterGroup'], sso.name),
            ...sso.owners
              .filter((owner) => !host.instances.some((instance) => instance.server === owner))
              .map((owner) => addTo(['hosts', host.name, 'instances'], owner.name)),
          ]),
        ],
      });
    }
  },
);
