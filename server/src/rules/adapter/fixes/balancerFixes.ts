/** The fixes that put a load balancer in front of a host: one that is there, or a new one. */
import { defineMessages } from '../../../text/message.ts';
import type { Host, Platform } from '../../../topology/platform.ts';
import { existingBalancers, newBalancer } from '../../fixes/balancerFixes.ts';
import type { Fix } from '../../rule.ts';

/** The titles of these fixes. */
export const titles = defineMessages(
  {
    'existing-balancer': 'Put the load balancer "{balancer}" in front of "{host}"',
    'new-balancer': 'Put a load balancer in front of "{host}" ({servers})',
  },
  'fix',
);

export function balancerFixes(platform: Platform, host: Host, servers: readonly string[]): readonly Fix[] {
  const existing = existingBalancers(platform, host, servers).map(
    ({ name, operations }, index): Fix => ({
      title: titles('existing-balancer', { balancer: name, host: host.name }),
      operations,
      ...(index === 0 ? { preferred: true } : {}),
    }),
  );
  const created: Fix = {
    title: titles('new-balancer', { host: host.name, servers: servers.join(', ') }),
    operations: newBalancer(platform, host, servers).operations,
    ...(existing.length === 0 ? { preferred: true, safe: true } : {}),
  };
  return [...existing, created];
}
