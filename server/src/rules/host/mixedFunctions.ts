/** A host that processes and also receives or sends, in a group that is large enough for hosts of their own. */
import { type Message, message } from '../../text/messages/message.ts';
import type { Host, Platform } from '../../topology/platform.ts';
import { eachOf } from '../each.ts';
import { balancedHandlers, isBalanced, listeningHandlers } from '../facts/balancers.ts';
import { isSmallDeployment } from '../facts/computers.ts';
import { localPath } from '../facts/filePaths.ts';
import { clusteredHostNeed, primaryBizTalkServers } from '../facts/hosts.ts';
import { hostLike, moveHandlers } from '../facts/moveContent.ts';
import { defineRule, type Fix } from '../rule.ts';

export const mixedFunctions = defineRule({
  id: 'host/mixed-functions',
  kind: 'R',
  severity: 'information',
  title: 'host/mixed-functions.title',
  subject: ['host'],
  reads: ['hosts', 'servers', 'sites', 'sqlInstances', 'applications', 'adapters', 'clusters', 'loadBalancers'],
  sources: ['tg/configuring-hosts-and-host-instances', 'core/providing-high-availability-for-biztalk-hosts'],
  scope: 'none',
  check: eachOf(
    ({ platform }) => (primaryBizTalkServers(platform).length < 2 || isSmallDeployment(platform) ? [] : platform.hosts),
    ({ platform }, host) => {
      if (host.orchestrations.length === 0 || host.handlers.length === 0) return undefined;
      return [
        {
          entity: host.id,
          place: host.place,
          message: message('host/mixed-functions', { host: host.name, functions: functionsOf(host) }),
          fixes: () => splitFix(platform, host),
        },
      ];
    },
  ),
});

function functionsOf({ handlers }: Host): Message {
  const directions = new Set(handlers.map((handler) => handler.direction));
  if (directions.size === 2) return message('host/mixed-functions.all');
  return directions.has('receive')
    ? message('host/mixed-functions.receive-process')
    : message('host/mixed-functions.process-send');
}

/** Orchestrations stay. A gap that the host has would be one of each new host, so there must be none. */
function splitFix(platform: Platform, host: Host): readonly Fix[] {
  const waiting = [...balancedHandlers(host), ...listeningHandlers(host)];
  const sound =
    !host.clustered &&
    host.activeInstances.length >= 2 &&
    host.handlers.every((handler) => clusteredHostNeed(host, handler) === 'no' && !localPath(handler)) &&
    waiting.every((handler) => isBalanced(platform, host, handler));
  if (!sound) return [];
  const parts = (['receive', 'send'] as const).flatMap((direction) => {
    const handlers = host.handlers.filter((handler) => handler.direction === direction);
    if (handlers.length === 0) return [];
    const { name, operations } = hostLike(platform, host, direction === 'receive' ? 'Receive' : 'Send', 'in-process');
    return [{ name, operations: [...operations, ...moveHandlers(host, handlers, name)] }];
  });
  return [
    {
      title: message('fix.host.split-host', { host: host.name, hosts: parts.map(({ name }) => name) }),
      operations: parts.flatMap(({ operations }) => operations),
    },
  ];
}
