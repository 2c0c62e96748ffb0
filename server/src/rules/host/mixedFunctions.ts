/** A host that processes and also receives or sends, in a group that is large enough for hosts of their own. */
import type { Message } from '../../text/message.ts';
import type { Handler, Host, Platform } from '../../topology/platform.ts';
import { checkEach } from '../each.ts';
import { needsBalancer } from '../facts/balancers.ts';
import { isSmallDeployment } from '../facts/computers.ts';
import { localPath } from '../facts/filePaths.ts';
import { clusteredHostNeed, primaryBizTalkServers } from '../facts/hosts.ts';
import { splitHost } from '../fixes/moveContent.ts';
import { defineRule, describeRule, type Fix, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'host/mixed-functions',
  kind: 'R',
  severity: 'information',
  title: 'Host mixes receiving, processing, sending',
  says: {
    '': 'Host "{host}" mixes {functions}. Separate hosts can be stopped, scaled and secured alone.',
    'receive-process': 'receiving and processing',
    'process-send': 'processing and sending',
    all: 'receiving, processing and sending',
  },
  matters:
    'Receiving, processing and sending compete for one process, and a fault or a restart in one takes the others along. Hosts of their own can be stopped, secured and given servers apart.',
  subject: ['host'],
  sources: ['tg/configuring-hosts-and-host-instances', 'core/providing-high-availability-for-biztalk-hosts'],
  scope: 'none',
});

export const mixedFunctions = defineRule(
  rule,
  checkEach(
    ({ platform }) => (primaryBizTalkServers(platform).length < 2 || isSmallDeployment(platform) ? [] : platform.hosts),
    ({ platform }, host) => {
      if (host.orchestrations.length === 0 || host.handlers.length === 0) return undefined;
      return reportOn(host, rule.say({ host: host.name, functions: functionsOf(host) }), {
        fixes: () => splitFix(platform, host),
      });
    },
  ),
);

function functionsOf({ handlers }: Host): Message {
  const directions = new Set(handlers.map((handler) => handler.direction));
  if (directions.size === 2) return rule.say('all');
  return directions.has('receive') ? rule.say('receive-process') : rule.say('process-send');
}

/** Orchestrations stay. A gap that the host has would be one of each new host, so there must be none. */
function splitFix(platform: Platform, host: Host): readonly Fix[] {
  const sound =
    !host.clustered &&
    host.activeInstances.length >= 2 &&
    host.handlers.every((handler) => clusteredHostNeed(host, handler) === 'no' && !localPath(handler)) &&
    !needsBalancer(platform, host);
  if (!sound) return [];
  const handlersOf = (direction: Handler['direction']) => host.handlers.filter((each) => each.direction === direction);
  const parts = [
    { suffix: 'Receive', handlers: handlersOf('receive') },
    { suffix: 'Send', handlers: handlersOf('send') },
  ];
  const filled = parts.filter(({ handlers }) => handlers.length > 0);
  return [splitHost(platform, host, 'in-process', filled)];
}
