/** Sending and processing that run on one node at a time only because a receive handler of the same host must. */
import type { Operation } from '../../syntax/edit/operation.ts';
import type { Handler, Host, Platform } from '../../topology/platform.ts';
import { localPath } from '../facts/filePaths.ts';
import { enabledHandlers, handlerName, isRedundantHost, needsClusteredHost } from '../facts/hosts.ts';
import { isClusteredWithSso } from '../facts/masterSecret.ts';
import { canTake, hostLike, moveHandlers, moveOrchestrations, moveTitles } from '../fixes/moveContent.ts';
import { allHosts, defineRuleForEach } from '../forEach.ts';
import { describeRule, type Fix, fixOf, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'adapter/send-dragged-into-cluster',
  kind: 'R',
  severity: 'hint',
  title: 'Send or processing tied to one node',
  says: {
    '': '{items} run on one node at a time. They share the clustered host.',
    one: '{items} runs on one node at a time. It shares the clustered host.',
  },
  matters:
    'One receive handler needs the cluster, and everything else in the host runs on one node because of it. In a host of its own the rest would use all servers.',
  subject: ['host'],
  sources: ['core/considerations-for-running-adapter-handlers-within-a-clustered-host1'],
  scope: 'none',
});

export const sendDraggedIntoCluster = defineRuleForEach(rule, allHosts, ({ platform }, host) => {
  if (!host.clustered || !enabledHandlers(host, 'receive').some((each) => needsClusteredHost(host, each)))
    return undefined;
  const send = host.handlers.filter(
    (handler) => handler.direction === 'send' && handler.adapter?.send !== 'clustered-host',
  );
  const items = [...send.map(handlerName), ...host.orchestrations.map((each) => each.name)];
  if (items.length === 0 || isClusteredWithSso(platform, host)) return undefined;
  return reportOn(host, rule.say(items.length > 1 ? '' : 'one', { items }), {
    fixes: () => moveFixes(platform, host, send, items),
  });
});

function moveFixes(platform: Platform, host: Host, send: readonly Handler[], items: readonly string[]): readonly Fix[] {
  if (send.some((handler) => localPath(handler))) return [];
  const moveTo = (target: string): readonly Operation[] => [
    ...moveHandlers(host, send, target),
    ...moveOrchestrations(host, host.orchestrations, target),
  ];
  const existing = platform.hosts
    .filter((target) => !target.clustered && target.type === 'in-process' && isRedundantHost(target))
    // What tracks should do nothing else.
    .filter((target) => !target.tracking)
    .filter((target) => send.every((handler) => canTake(target, handler)))
    .map((target) => fixOf(moveTitles('move-content', { items, host: target.name }), moveTo(target.name)));
  return [...existing, ...newHost(platform, host, send, items, moveTo)];
}

/** A plain host on the same nodes. */
function newHost(
  platform: Platform,
  host: Host,
  send: readonly Handler[],
  items: readonly string[],
  moveTo: (target: string) => readonly Operation[],
): readonly Fix[] {
  if (host.activeInstances.length < 2) return [];
  const { name, operations } = hostLike(platform, host, send.length > 0 ? 'Send' : 'Process', 'in-process');
  return [fixOf(moveTitles('move-content.new-host', { items, host: name }), [...operations, ...moveTo(name)])];
}
