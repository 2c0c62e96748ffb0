/** Production with nothing planned for the loss of the whole site. */
import { hasLogShipping, recoverySites } from '../../topology/disasterRecovery.ts';
import { reportOnGroup } from '../reports.ts';
import { defineRule, describeRule } from '../rule.ts';
import { addRecoverySite } from './fixes/addRecoverySite.ts';

const rule = describeRule({
  id: 'dr/no-plan',
  kind: 'R',
  severity: 'information',
  title: 'No disaster recovery',
  says: 'No disaster recovery is described (disasterRecovery). High availability does not replace it: both are advised in production.',
  matters:
    'Clusters and second instances survive the loss of a machine. The loss of the site, a fault that is replicated, or a deletion by mistake needs a second place and a way back.',
  subject: ['group'],
  sources: ['tg/planning-for-high-availability-and-disaster-recovery'],
  scope: 'systemwide',
});

export const noPlan = defineRule(rule, function* ({ platform }) {
  const isDescribed = platform.servers.length + platform.hosts.length + platform.databases.length > 0;
  if (!isDescribed || platform.purpose !== 'production' || platform.goal !== 'high') return;
  const hasSite = platform.sites.some((site) => site.entry.values.role?.value === 'disaster-recovery');
  if (hasSite || recoverySites(platform).length > 0 || hasLogShipping(platform)) return;
  yield reportOnGroup(platform.topology.groupPlace, rule.say(), { fixes: () => addRecoverySite(platform) });
});
