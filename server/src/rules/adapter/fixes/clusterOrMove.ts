/** The fixes of a receive handler that needs a clustered host: cluster its host, or move it to one that is clustered. */
import { defineMessages } from '../../../text/message.ts';
import type { Handler, Host, Platform } from '../../../topology/platform.ts';
import { handlerName } from '../../facts/hosts.ts';
import { clusterHostFixes, usesLocalQueues } from '../../fixes/clusteredHostFixes.ts';
import { canTake, moveHandlers } from '../../fixes/moveContent.ts';
import { type Fix, fixOf } from '../../rule.ts';

/** The titles of these fixes. */
export const titles = defineMessages({ 'move-to-clustered': 'Move {items} to the clustered host "{host}"' }, 'fix');

export function clusterOrMove(platform: Platform, host: Host, handlers: readonly Handler[]): readonly Fix[] {
  return [...clusterHostFixes(platform, host), ...moveFixes(platform, host, handlers)];
}

/** Where something would remain on one server alone, moving the handlers would only change the finding. */
function moveFixes(platform: Platform, host: Host, handlers: readonly Handler[]): readonly Fix[] {
  const emptied = host.handlers.length === handlers.length && host.orchestrations.length === 0 && !host.tracking;
  if (!emptied && host.activeInstances.length < 2) return [];
  const queues = usesLocalQueues(host);
  return (
    platform.hosts
      // What tracks should do nothing else.
      .filter((target) => !target.tracking)
      .filter((target) => !queues || target.group?.resources?.has('msmq'))
      .filter(
        (target) => target.group && target.type === 'in-process' && handlers.every((each) => canTake(target, each)),
      )
      .map((target) =>
        fixOf(
          titles('move-to-clustered', { items: handlers.map(handlerName), host: target.name }),
          moveHandlers(host, handlers, target.name),
        ),
      )
  );
}
