/** SQL Server at the disaster-recovery site, and no BizTalk server to work with the restored databases. */
import type { Platform, Site } from '../../topology/platform.ts';
import { recoveryBizTalkServers, recoveryServers, recoverySites } from '../facts/disasterRecovery.ts';
import { primaryBizTalkServers } from '../facts/hosts.ts';
import { isDisasterRecoveryInstance, serversOf } from '../facts/sqlRedundancy.ts';
import { placementNames } from '../fixes/clusterFixes.ts';
import { defineRule, describeRule, type Fix } from '../rule.ts';
import { mirrorHosts } from './fixes/mirrorHosts.ts';
import { canJoin, newRecoveryServers } from './fixes/newRecoveryServers.ts';

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
  if (platform.topology.disasterRecovery?.values.coldPlan?.value === true) return;
  // Without any in production they are just not described.
  if (recoveryBizTalkServers(platform).length > 0 || primaryBizTalkServers(platform).length === 0) return;
  // A server whose roles are not stated could be one.
  if (recoveryServers(platform).some((server) => server.roles === undefined && !carriesSql(platform, server.name)))
    return;
  const [site] = recoverySites(platform).filter((each) =>
    platform.sqlInstances.some((instance) => isAt(instance, each)),
  );
  if (!site) return;
  yield {
    entity: site.id,
    place: site.entry.place,
    message: rule.say({ site: site.name }),
    fixes: () => addServers(platform, site),
  };
});

function isAt(instance: Platform['sqlInstances'][number], site: Site): boolean {
  return isDisasterRecoveryInstance(instance) && serversOf(instance.placement).some((server) => server.site === site);
}

function carriesSql(platform: Platform, name: string): boolean {
  return platform.sqlInstances.some((instance) => serversOf(instance.placement).some((server) => server.name === name));
}

/** As many as production has, with disabled instances of its hosts. */
function addServers(platform: Platform, site: Site): readonly Fix[] {
  const servers = canJoin(platform) ? newRecoveryServers(platform, site.name, placementNames(platform)) : [];
  if (servers.length === 0) return [];
  const names = servers.map((server) => server.name);
  const operations = [...servers.map(({ operation }) => operation), ...mirrorHosts(platform, names)];
  return [{ title: rule.fix('add-recovery-servers', { servers: names }), operations, preferred: true }];
}
