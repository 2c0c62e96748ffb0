/** A destination of log shipping that is lost together with its source. */
import { type Operation, setKey } from '../../syntax/edit/operation.ts';
import { serversOf } from '../../topology/carriers.ts';
import { hasLogShipping, recoverySites } from '../../topology/disasterRecovery.ts';
import type { Platform, Server, SqlInstance } from '../../topology/platform.ts';
import { clusterOf } from '../fixes/clusterFixes.ts';
import { freeNameAmong } from '../fixes/freeName.ts';
import { reportOnSection } from '../reports.ts';
import { defineRule, describeRule, type Fix, preferredFix } from '../rule.ts';

const rule = describeRule({
  id: 'dr/destination-same-site',
  kind: 'S',
  severity: 'warning',
  title: 'Destination at the primary site',
  says: '"{server}" is lost together with the source. They are at one site or in one cluster.',
  matters: 'A copy that stands beside the original is lost together with it.',
  fixes: { 'move-to-site': 'Move "{server}" to the site "{site}"' },
  subject: ['disasterRecovery'],
  sources: [],
  scope: 'systemwide',
});

export const destinationSameSite = defineRule(rule, function* ({ platform }) {
  if (!hasLogShipping(platform)) return;
  const reported = new Set<string>();
  for (const { from, to } of platform.topology.disasterRecovery?.values.logShipping?.items ?? []) {
    const [source, destination] = [named(platform, from.name), named(platform, to.name)];
    const server = destination && lostWith(platform, serversOf(source?.placement), serversOf(destination.placement));
    if (!destination || !server || reported.has(destination.id)) continue;
    reported.add(destination.id);
    yield reportOnSection('disasterRecovery', to.place, rule.say({ server: server.name }), {
      about: [destination.id, server.id],
      fixes: () => moveAway(platform, destination, server),
    });
  }
});

function named(platform: Platform, name: string): SqlInstance | undefined {
  return platform.sqlInstances.find((instance) => instance.name.toLowerCase() === name.toLowerCase());
}

/** A server of the destination at the place of the source: the same site, or the same cluster. */
function lostWith(platform: Platform, sources: readonly Server[], targets: readonly Server[]): Server | undefined {
  const clusters = new Set(sources.flatMap((server) => clusterOf(platform, server) ?? []));
  return targets.find((target) => {
    const cluster = clusterOf(platform, target);
    if (cluster && clusters.has(cluster)) return true;
    // With all sites active by design a site is what sets places apart.
    return platform.stretched
      ? sources.some((source) => source.site === target.site)
      : target.primary && (target.site !== undefined || platform.sites.length === 0);
  });
}

/** Only a server that does nothing else can be said to stand elsewhere. */
function moveAway(platform: Platform, destination: SqlInstance, server: Server): readonly Fix[] {
  const others = platform.sqlInstances.filter((instance) => instance !== destination);
  const isShared =
    platform.bizTalkServers.includes(server) ||
    clusterOf(platform, server) !== undefined ||
    others.some((instance) => serversOf(instance.placement).includes(server));
  if (platform.stretched || isShared) return [];
  const existing = recoverySites(platform)[0]?.name;
  const site = existing ?? freeNameAmong(platform.sites, 'DR');
  const operations: Operation[] = [
    ...(existing === undefined ? [setKey(['sites', site], { role: 'disaster-recovery' })] : []),
    setKey(['servers', server.name, 'site'], site),
  ];
  return [preferredFix(rule.fix('move-to-site', { server: server.name, site }), operations)];
}
