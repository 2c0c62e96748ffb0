/** What the rules about queue servers and queue managers share: each of ours that fails with one server is a finding. */
import type { Message } from '../../text/message.ts';
import type { Host } from '../../topology/platform.ts';
import { checkCollected, nonEmpty } from '../each.ts';
import { allHosts } from '../forEach.ts';
import { relatedHandlers } from '../related.ts';
import { type Check, reportOn } from '../rule.ts';
import { type HolderKey, holderFixes } from './fixes/holderFixes.ts';
import { type HolderUse, singleHolders } from './queueHolders.ts';

/** A check of the holders that the handlers of hosts use; `key` is the setting that names one, `say` tells of it by name. */
export function singleHolderCheck(
  key: HolderKey,
  usesOf: (host: Host) => readonly HolderUse[],
  say: (name: string) => Message,
): Check {
  return checkCollected(
    allHosts,
    (_, host) => nonEmpty(usesOf(host)),
    function* ({ platform }, uses) {
      for (const single of singleHolders(platform, uses.flat())) {
        const holder = single.holder.kind === 'server' ? single.holder.server : single.holder.system;
        yield reportOn(holder, say(holder.name), {
          related: relatedHandlers(single.uses.map(({ handler }) => handler)),
          fixes: () => holderFixes(platform, single, key),
        });
      }
    },
  );
}
