/** A BAM portal on one server, or on several without a load balancer. */
import { addTo, type Operation, setKey } from '../../syntax/edit/operation.ts';
import type { Platform, Server } from '../../topology/platform.ts';
import { newServer } from '../fixes/clusterFixes.ts';
import { freeName } from '../fixes/freeName.ts';
import { reportOnSection } from '../reports.ts';
import { defineRule, describeRule, type Fix, preferredFix } from '../rule.ts';

const rule = describeRule({
  id: 'lb/bam-portal',
  kind: 'S',
  severity: 'information',
  title: 'BAM portal not balanced',
  says: {
    '': 'The BAM portal runs on "{server}" only.',
    unbalanced: 'The BAM portal runs on {servers} without a load balancer.',
  },
  matters:
    'Business users see their activities through the portal. Processing goes on without it, and they see nothing; BizTalk Server 2020 has deprecated the portal.',
  fixes: { 'balance-portal': 'Run the BAM portal on {servers} behind "{lb}"' },
  yieldsInFileTo: ['host/single-biztalk-server'],
  subject: ['bam'],
  sources: [
    'tg/checklist-providing-high-availability-with-fault-tolerance-or-load-balancing',
    'core/how-to-configure-the-bam-portal-to-work-on-an-nlb-cluster',
    'install/whats-new-in-biztalk-server-2020',
  ],
  scope: 'application',
});

export const bamPortal = defineRule(rule, function* ({ platform }) {
  const portal = platform.topology.bam?.values.portal;
  if (!portal) return;
  const all = new Set(portal.items.flatMap((item) => platform.serverNamed(item.name) ?? []));
  const servers = [...all].filter((server) => server.primary);
  const [first, second] = servers;
  if (!first || (second && isBalanced(platform, all))) return;
  const names = servers.map((server) => server.name);
  const message = second ? rule.say('unbalanced', { servers: names }) : rule.say({ server: first.name });
  yield reportOnSection('bam', portal.place, message, { fixes: () => [fixFor(platform, servers, first)] });
});

/** Whether the servers of the portal are balanced, or may be by a balancer that does not say what it serves. */
function isBalanced(platform: Platform, portal: ReadonlySet<Server>): boolean {
  return platform.loadBalancers.some(
    ({ serves, members }) =>
      serves?.some((target) => target.word === 'bam-portal') ||
      (serves === undefined && members?.some((member) => portal.has(member))),
  );
}

/** A second server with IIS, and a balancer over both: the one that names the portal, else a new one. */
function fixFor(platform: Platform, servers: readonly Server[], first: Server): Fix {
  const free = platform.servers.find(
    (server) => server.primary && server.roles?.has('iis') && !servers.includes(server) && server.site === first.site,
  );
  const second = free ? { name: free.name, operations: [] } : newServer(platform, first, ['iis']);
  const add = servers.length < 2;
  const names = [...servers.map((server) => server.name), ...(add ? [second.name] : [])];
  const existing = platform.loadBalancers.find(({ serves }) => serves?.some((target) => target.word === 'bam-portal'));
  const taken = platform.loadBalancers.map(({ name }) => name);
  const lb = existing?.name ?? freeName(taken, taken.at(-1) ?? 'LB1');
  const absent = names.filter((name) => !existing?.members?.some((member) => member.name === name));
  const balanced: readonly Operation[] = existing
    ? absent.map((name) => addTo(['loadBalancers', lb, 'members'], name))
    : [setKey(['loadBalancers', lb], { members: names, serves: ['bam-portal'] })];
  return preferredFix(rule.fix('balance-portal', { servers: names, lb }), [
    ...(add ? second.operations : []),
    ...(add ? [addTo(['bam', 'portal'], second.name)] : []),
    ...balanced,
  ]);
}
