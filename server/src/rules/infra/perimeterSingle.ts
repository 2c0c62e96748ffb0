/** One server in the perimeter network before hosts that are balanced: what comes in passes through it alone. */
import type { Operation } from '../../syntax/edit/operation.ts';
import { message } from '../../text/messages/message.ts';
import type { Host, Platform, Server } from '../../topology/platform.ts';
import { balancedHandlers, balancersBefore, balancersNaming, listeningHandlers } from '../facts/balancers.ts';
import { placementNames, serverLike } from '../facts/clusterFixes.ts';
import { freeName } from '../facts/freeName.ts';
import { defineRule, type Fix } from '../rule.ts';

export const perimeterSingle = defineRule({
  id: 'infra/perimeter-single',
  kind: 'S',
  severity: 'information',
  title: 'infra/perimeter-single.title',
  subject: ['server'],
  reads: ['servers', 'sites', 'loadBalancers', 'hosts', 'applications', 'group', 'adapters', 'clusters'],
  sources: ['tg/planning-for-high-availability-and-disaster-recovery'],
  scope: 'application',
  *check({ platform }) {
    const [only, ...others] = platform.servers.filter(
      (server) => server.primary && server.entry.values.zone?.value === 'perimeter',
    );
    if (!only || others.length > 0 || !platform.hosts.some((host) => isBalancedHost(platform, host))) return;
    yield {
      entity: only.id,
      place: only.entry.values.zone?.place ?? only.place,
      message: message('infra/perimeter-single'),
      fixes: () => [balance(platform, only)],
    };
  },
});

function isBalancedHost(platform: Platform, host: Host): boolean {
  const listens = balancedHandlers(host).length + listeningHandlers(host).length > 0;
  return balancersNaming(platform, host).length > 0 || (listens && balancersBefore(platform, host).length > 0);
}

/** A second server of the same make, and Windows NLB over both, which needs no device of its own. */
function balance(platform: Platform, only: Server): Fix {
  const server = freeName(placementNames(platform), only.name);
  const lb = freeName(
    platform.loadBalancers.map((balancer) => balancer.name),
    'NLB1',
  );
  const make = serverLike(only, [...(only.roles ?? [])]);
  const operations: Operation[] = [
    { op: 'set', path: ['servers', server], value: { ...(make as object), zone: 'perimeter' } },
    {
      op: 'set',
      path: ['loadBalancers', lb],
      value: { kind: 'windows-nlb', members: [only.name, server], serves: [], zone: 'perimeter' },
    },
  ];
  return { title: message('fix.balance-perimeter', { server, lb }), operations, preferred: true };
}
