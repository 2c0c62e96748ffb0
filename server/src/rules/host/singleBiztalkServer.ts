/** A production site with one BizTalk server: nothing in the group outlives it. */
import { type Operation, setKey } from '../../syntax/edit/operation.ts';
import type { Platform, Server } from '../../topology/platform.ts';
import { isRestartedElsewhere } from '../facts/failureDomain.ts';
import { primaryBizTalkServers } from '../facts/hosts.ts';
import { canRunBizTalk } from '../fixes/secondInstance.ts';
import { hostsLeftAlone, secondBizTalkServer } from '../fixes/secondServer.ts';
import { defineRule, describeRule, type Fix, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'host/single-biztalk-server',
  kind: 'S',
  severity: 'error',
  title: 'Only one BizTalk server',
  says: {
    '': 'The group has only one BizTalk server, "{server}". If it fails, all processing stops.',
    hypervisor:
      'The group has only one BizTalk server, "{server}". It restarts elsewhere when its hypervisor fails, but a fault of Windows or of BizTalk stops all processing.',
    'left-alone': 'Host "{host}" stays on one server: a second instance can receive twice or elsewhere',
  },
  matters:
    'However redundant the databases are, one BizTalk server is one machine: its failure, and every patch of it, stops all hosts of the group.',
  fixes: {
    'add-biztalk-server.edition':
      'Plan a second BizTalk server {server} with the same host instances, and change the edition to enterprise',
    'add-biztalk-server': 'Plan a second BizTalk server {server} with the same host instances',
  },
  subject: ['server'],
  sources: ['tg/planning-for-high-availability-and-disaster-recovery'],
  scope: 'systemwide',
});

export const singleBiztalkServer = defineRule(rule, function* ({ platform }) {
  const [server, ...more] = primaryBizTalkServers(platform);
  if (!server || more.length > 0 || platform.goal !== 'high') return;
  // A server that states neither roles nor anything that runs on it may be the second one.
  if (platform.servers.some((each) => each !== server && each.primary && !each.roles && canRunBizTalk(platform, each)))
    return;
  // A name that is not defined is a slip, or a server that is still to be described.
  if (platform.hosts.some(({ instances }) => instances.some((instance) => !instance.server))) return;
  const isRestarted = isRestartedElsewhere(platform, server);
  yield reportOn(server, rule.say(isRestarted ? 'hypervisor' : '', { server: server.name }), {
    ...(isRestarted ? { severity: 'warning' as const } : {}),
    related: hostsLeftAlone(platform, server).map(({ name, place }) => ({
      message: rule.say('left-alone', { host: name }),
      place,
    })),
    fixes: () => fixesFor(platform, server),
  });
});

function fixesFor(platform: Platform, server: Server): readonly Fix[] {
  const { edition, accounts } = platform.topology.group?.values ?? {};
  if (accounts?.value === 'local') return [];
  const roles = (['biztalk', 'iis', 'msmq'] as const).filter((role) => role === 'biztalk' || server.roles?.has(role));
  const second = secondBizTalkServer(platform, server, roles);
  const limited = edition?.value === 'standard' || edition?.value === 'branch';
  const raise: readonly Operation[] = limited ? [setKey(['group', 'edition'], 'enterprise')] : [];
  const args = { server: second.name };
  return [
    {
      title: limited ? rule.fix('add-biztalk-server.edition', args) : rule.fix('add-biztalk-server', args),
      preferred: true,
      // Another edition is for people to buy.
      safe: !limited,
      operations: [...raise, ...second.operations],
    },
  ];
}
