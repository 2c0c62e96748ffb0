/** One server in the perimeter network before hosts that are balanced: what comes in passes through it alone. */
import { type Operation, setKey } from '../../syntax/edit/operation.ts';
import type { Host, Platform, Server } from '../../topology/platform.ts';
import { balancersBefore, balancersNaming, waitingHandlers } from '../facts/balancers.ts';
import { placementNames, serverLike } from '../fixes/clusterFixes.ts';
import { freeName, freeNameAmong } from '../fixes/freeName.ts';
import { defineRule, describeRule, type Fix, preferredFix, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'infra/perimeter-single',
  kind: 'S',
  severity: 'information',
  title: 'One perimeter server',
  says: 'Perimeter server "{server}" is the only one before balanced hosts.',
  matters:
    'What comes in from outside passes through one server. The balanced servers behind it get nothing when it fails.',
  fixes: { 'balance-perimeter': 'Plan a second perimeter server, {server}, and a load balancer, {lb}' },
  subject: ['server'],
  sources: ['tg/planning-for-high-availability-and-disaster-recovery'],
  scope: 'application',
});

export const perimeterSingle = defineRule(rule, function* ({ platform }) {
  const [only, ...others] = platform.servers.filter(
    (server) => server.primary && server.entry.values.zone?.value === 'perimeter',
  );
  if (!only || others.length > 0 || !platform.hosts.some((host) => isBalancedHost(platform, host))) return;
  yield reportOn(only, rule.say({ server: only.name }), {
    place: only.entry.values.zone?.place ?? only.place,
    fixes: () => [balance(platform, only)],
  });
});

function isBalancedHost(platform: Platform, host: Host): boolean {
  const waits = waitingHandlers(host).length > 0;
  return balancersNaming(platform, host).length > 0 || (waits && balancersBefore(platform, host).length > 0);
}

/** A second server of the same make, and Windows NLB over both, which needs no device of its own. */
function balance(platform: Platform, only: Server): Fix {
  const server = freeName(placementNames(platform), only.name);
  const lb = freeNameAmong(platform.loadBalancers, 'NLB1');
  const make = serverLike(only, [...(only.roles ?? [])]);
  const operations: Operation[] = [
    setKey(['servers', server], { ...(make as object), zone: 'perimeter' }),
    setKey(['loadBalancers', lb], { kind: 'windows-nlb', members: [only.name, server], serves: [], zone: 'perimeter' }),
  ];
  return preferredFix(rule.fix('balance-perimeter', { server, lb }), operations);
}
