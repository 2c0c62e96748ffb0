/** The fixes that put a load balancer in front of a host: one that is there, or a new one. */
import { defineMessages } from '../../../text/message.ts';
import type { Host, Platform } from '../../../topology/platform.ts';
import { existingBalancers, newBalancer } from '../../fixes/balancerFixes.ts';
import { type Fix, firstPreferred, fixOf, safeFix } from '../../rule.ts';

/** The titles of these fixes. */
export const titles = defineMessages(
  {
    'existing-balancer': 'Put the load balancer "{balancer}" in front of "{host}"',
    'new-balancer': 'Put a load balancer in front of "{host}" ({servers})',
  },
  'fix',
);

export function balancerFixes(platform: Platform, host: Host, servers: readonly string[]): readonly Fix[] {
  const existing = existingBalancers(platform, host, servers).map(({ name, operations }) =>
    fixOf(titles('existing-balancer', { balancer: name, host: host.name }), operations),
  );
  const title = titles('new-balancer', { host: host.name, servers: servers.join(', ') });
  const created = existing.length > 0 ? fixOf : safeFix;
  return [...firstPreferred(existing), created(title, newBalancer(platform, host, servers).operations)];
}
