/** SQL Server at the disaster-recovery site, and no BizTalk server to work with the restored databases. */
import type { Platform, Site } from '../../topology/platform.ts';
import { siteWithoutBizTalk } from '../../topology/recoverySite.ts';
import { placementNames } from '../fixes/clusterFixes.ts';
import { canJoin } from '../fixes/secondInstance.ts';
import { defineRule, describeRule, type Fix, preferredFix, reportOn } from '../rule.ts';
import { mirrorHosts } from './fixes/mirrorHosts.ts';
import { newRecoveryServers } from './fixes/newRecoveryServers.ts';

const rule = describeRule({
  id: 'dr/no-biztalk-servers',
  kind: 'S',
  severity: 'warning',
  title: 'No BizTalk servers at the DR site',
  says: 'Site "{site}" has no BizTalk servers to work with the restored databases.',
  matters:
    'Restored databases need servers to run them. To install and join those after the event takes hours, and the recovery time objective has to hold them.',
  fixes: { 'add-recovery-servers': 'Plan BizTalk servers at the DR site: {servers}' },
  subject: ['site'],
  sources: ['tg/preparing-the-disaster-recovery-biztalk-servers'],
  scope: 'systemwide',
});

export const noBiztalkServers = defineRule(rule, function* ({ platform }) {
  const site = siteWithoutBizTalk(platform);
  if (!site) return;
  yield reportOn(site, rule.say({ site: site.name }), {
    place: site.entry.place,
    fixes: () => addServers(platform, site),
  });
});

/** As many as production has, with disabled instances of its hosts. */
function addServers(platform: Platform, site: Site): readonly Fix[] {
  const servers = canJoin(platform) ? newRecoveryServers(platform, site.name, placementNames(platform)) : [];
  if (servers.length === 0) return [];
  const names = servers.map((server) => server.name);
  const operations = [...servers.flatMap(({ operations }) => operations), ...mirrorHosts(platform, names)];
  return [preferredFix(rule.fix('add-recovery-servers', { servers: names }), operations)];
}
