/** DNS on one server beside several domain controllers, or on a server of its own. */
import { addTo } from '../../syntax/edit/operation.ts';
import type { Platform, Server } from '../../topology/platform.ts';
import { isRestartedElsewhere } from '../facts/failureDomain.ts';
import { defineRule, describeRule, type Fix, reportOn, safeFix } from '../rule.ts';
import { secondServerLike } from './fixes/secondServerLike.ts';
import { onlyServerWith, primaryServersWith } from './primaryServersWith.ts';

const rule = describeRule({
  id: 'infra/single-dns',
  kind: 'S',
  severity: 'warning',
  title: 'One DNS server',
  says: {
    '': 'DNS runs on "{server}" only. MSDTC needs name resolution both ways.',
    hypervisor:
      'DNS runs on "{server}" only, which restarts elsewhere when its hypervisor fails. A fault of Windows or of DNS on it stops name resolution.',
  },
  matters:
    'Servers find each other by name, MSDTC in both directions. Without name resolution connections that are new fail on all of them.',
  fixes: { 'add-infra-role': 'Add {role} to {server}' },
  subject: ['server'],
  sources: ['core/troubleshooting-problems-with-msdtc'],
  scope: 'systemwide',
});

export const singleDns = defineRule(rule, function* ({ platform }) {
  const only = onlyServerWith(platform, 'dns');
  const controllers = primaryServersWith(platform, 'domain-controller');
  const isOnEvery = controllers.length > 0 && controllers.every((server) => server.roles?.has('dns'));
  if (!only || isOnEvery) return;
  yield reportOn(only, rule.say(isRestartedElsewhere(platform, only) ? 'hypervisor' : '', { server: only.name }), {
    fixes: () => [secondDns(platform, only, controllers)],
  });
});

/** On another domain controller, else on a new server. */
function secondDns(platform: Platform, only: Server, controllers: readonly Server[]): Fix {
  const other = controllers.find((server) => server !== only);
  if (!other) return secondServerLike(platform, only, 'dns');
  return safeFix(rule.fix('add-infra-role', { role: 'DNS', server: other.name }), [
    addTo(['servers', other.name, 'roles'], 'dns'),
  ]);
}
