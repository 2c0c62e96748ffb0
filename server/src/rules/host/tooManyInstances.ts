/** More host instances on one server than Windows runs without extra settings. */
import type { Server } from '../../topology/platform.ts';
import { nonEmpty } from '../each.ts';
import { allHosts, defineRuleForAll } from '../forEach.ts';
import { describeRule, reportOn } from '../rule.ts';

/** Source: core/how-to-add-a-host-instance */
const limit = 26;

const rule = describeRule({
  id: 'host/too-many-instances',
  kind: 'R',
  severity: 'hint',
  title: 'Too many host instances on a server',
  says: '"{server}" runs {n} host instances, more than 26. Windows then needs extra settings, and each adds load on the MessageBox.',
  matters:
    'Every instance polls the MessageBox and takes memory of its server. Above 26 Windows needs extra settings before further ones start.',
  subject: ['server'],
  sources: ['core/how-to-add-a-host-instance', 'tg/high-availability-for-biztalk-hosts'],
  scope: 'none',
});

export const tooManyInstances = defineRuleForAll(
  rule,
  allHosts,
  (_, host) => nonEmpty(host.instances.flatMap(({ server, state }) => (server && state !== 'disabled' ? server : []))),
  function* (_, carriers) {
    const counts = new Map<Server, number>();
    for (const servers of carriers) for (const server of servers) counts.set(server, (counts.get(server) ?? 0) + 1);
    for (const [server, n] of counts) {
      if (n <= limit) continue;
      yield reportOn(server, rule.say({ server: server.name, n }));
    }
  },
);
