/** A production site with one BizTalk server: nothing in the group outlives it. */
import type { Operation } from '../../syntax/edit/operation.ts';
import { message } from '../../text/messages/message.ts';
import type { Platform, Server } from '../../topology/platform.ts';
import { primaryBizTalkServers } from '../facts/hosts.ts';
import { canRunBizTalk } from '../facts/secondInstance.ts';
import { secondBizTalkServer } from '../facts/secondServer.ts';
import { defineRule, type Fix } from '../rule.ts';

export const singleBiztalkServer = defineRule({
  id: 'host/single-biztalk-server',
  kind: 'S',
  severity: 'error',
  title: 'host/single-biztalk-server.title',
  subject: ['server'],
  reads: ['group', 'servers', 'sites', 'hosts', 'clusters', 'sqlInstances', 'fileShares', 'masterSecretServer'],
  sources: ['tg/planning-for-high-availability-and-disaster-recovery'],
  scope: 'systemwide',
  *check({ platform }) {
    const [server, ...more] = primaryBizTalkServers(platform);
    if (!server || more.length > 0 || platform.goal !== 'high') return;
    // A server that states neither roles nor anything that runs on it may be the second one.
    if (
      platform.servers.some((each) => each !== server && each.primary && !each.roles && canRunBizTalk(platform, each))
    )
      return;
    // A name that is not defined is a slip, or a server that is still to be described.
    if (platform.hosts.some(({ instances }) => instances.some((instance) => !instance.server))) return;
    yield {
      entity: server.id,
      place: server.place,
      message: message('host/single-biztalk-server', { server: server.name }),
      fixes: () => fixesFor(platform, server),
    };
  },
});

function fixesFor(platform: Platform, server: Server): readonly Fix[] {
  const { edition, accounts } = platform.topology.group?.values ?? {};
  if (accounts?.value === 'local') return [];
  const roles = [
    ...new Set((['biztalk', 'iis', 'msmq'] as const).filter((role) => role === 'biztalk' || server.roles?.has(role))),
  ];
  const second = secondBizTalkServer(platform, server, roles);
  const limited = edition?.value === 'standard' || edition?.value === 'branch';
  const raise: readonly Operation[] = limited ? [{ op: 'set', path: ['group', 'edition'], value: 'enterprise' }] : [];
  const args = { server: second.name };
  return [
    {
      title: limited
        ? message('fix.host.add-biztalk-server.edition', args)
        : message('fix.host.add-biztalk-server', args),
      preferred: true,
      // Another edition is for people to buy.
      safe: !limited,
      operations: [...raise, ...second.operations],
    },
  ];
}
