/** The fixes that put a load balancer in front of a host: one that is there, or a new one. */
import { message } from '../../text/messages/message.ts';
import type { Host, Platform } from '../../topology/platform.ts';
import { existingBalancers, newBalancer } from '../facts/balancerFixes.ts';
import type { Fix } from '../rule.ts';

export function balancerFixes(platform: Platform, host: Host, servers: readonly string[]): readonly Fix[] {
  const existing = existingBalancers(platform, host, servers).map(
    ({ name, operations }, index): Fix => ({
      title: message('fix.adapter.existing-balancer', { balancer: name, host: host.name }),
      operations,
      ...(index === 0 ? { preferred: true } : {}),
    }),
  );
  const created: Fix = {
    title: message('fix.adapter.new-balancer', { host: host.name, servers: servers.join(', ') }),
    operations: newBalancer(platform, host, servers).operations,
    ...(existing.length === 0 ? { preferred: true, safe: true } : {}),
  };
  return [...existing, created];
}
