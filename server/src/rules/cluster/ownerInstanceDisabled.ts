/** A clustered host that a node cannot take over, since its instance there is disabled from starting. */
import { setKey } from '../../syntax/edit/operation.ts';
import type { Group, Host } from '../../topology/platform.ts';
import { allHosts, defineRuleForEach } from '../forEach.ts';
import { describeRule, type Report, reportOn, safeFix } from '../rule.ts';
import { dropOwners } from './fixes/sharedFixes.ts';

const rule = describeRule({
  id: 'cluster/owner-instance-disabled',
  kind: 'C',
  severity: 'error',
  title: "Possible owner's instance is disabled",
  says: '"{host}" cannot fail over to "{node}": its instance is disabled from starting.',
  matters:
    'The cluster cannot start an instance that is disabled from starting. On that node the failover ends with a host that is down.',
  fixes: { 'enable-instance': 'Enable the instance of "{host}" on "{server}"' },
  subject: ['hostInstance'],
  sources: ['core/how-to-configure-a-biztalk-host-as-a-cluster-resource1'],
  scope: 'host',
});

export const ownerInstanceDisabled = defineRuleForEach(rule, allHosts, (_, host) =>
  // The state of an isolated instance says nothing: IIS runs it.
  host.group && host.type !== 'isolated' ? disabledOwners(host, host.group) : undefined,
);

function* disabledOwners(host: Host, group: Group): Iterable<Report> {
  for (const instance of host.instances) {
    const { server, serverName, state } = instance;
    // On a disaster-recovery site the instance has to be disabled.
    if (state !== 'disabled' || !server?.primary || !group.owners.includes(server)) continue;
    const rest = group.owners.filter((owner) => owner !== server).map((owner) => owner.name);
    yield reportOn(instance, rule.say({ host: host.name, node: server.name }), {
      fixes: () => [
        safeFix(rule.fix('enable-instance', { host: host.name, server: server.name }), [
          setKey(['hosts', host.name, 'instances', serverName, 'state'], 'started'),
        ]),
        ...dropOwners(group, rest),
      ],
    });
  }
}
