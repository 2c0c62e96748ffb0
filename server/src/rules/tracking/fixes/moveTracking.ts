/** Takes tracking away from a host that does other work. */
import { setKey } from '../../../syntax/edit/operation.ts';
import { defineMessages } from '../../../text/message.ts';
import type { Host, Platform } from '../../../topology/platform.ts';
import { isKnownAsDedicated } from '../../facts/hosts.ts';
import { trackingHosts } from '../../facts/tracking.ts';
import { type Fix, preferredFix } from '../../rule.ts';
import { newTrackingHost } from './addTrackingHost.ts';

/** The titles of these fixes. */
export const titles = defineMessages(
  { 'move-tracking': 'Move tracking from "{host}" to the host "{dedicated}"' },
  'fix',
);

/** To the host that is known to be dedicated, else to a new one: what else the others do is not known. */
export function moveTracking(platform: Platform, host: Host): readonly Fix[] {
  const clear = setKey(['hosts', host.name, 'tracking'], false);
  const dedicated = trackingHosts(platform).find(isKnownAsDedicated);
  const added = dedicated ? { name: dedicated.name, operations: [], isEnough: true } : newTrackingHost(platform);
  if (!added?.isEnough) return [];
  const title = titles('move-tracking', { host: host.name, dedicated: added.name });
  return [preferredFix(title, [...added.operations, clear])];
}
