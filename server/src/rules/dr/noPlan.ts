/** Production with nothing planned for the loss of the whole site. */
import { message } from '../../text/messages/message.ts';
import { hasLogShipping, recoverySites } from '../facts/disasterRecovery.ts';
import { defineRule } from '../rule.ts';
import { addRecoverySite } from './fixes/addRecoverySite.ts';

export const noPlan = defineRule({
  id: 'dr/no-plan',
  kind: 'R',
  severity: 'information',
  title: 'dr/no-plan.title',
  subject: ['group'],
  reads: ['group', 'sites', 'disasterRecovery', 'servers', 'hosts', 'sqlInstances', 'databases', 'availabilityGroups'],
  sources: ['tg/planning-for-high-availability-and-disaster-recovery'],
  scope: 'systemwide',
  *check({ platform }) {
    const isDescribed = platform.servers.length + platform.hosts.length + platform.databases.length > 0;
    if (!isDescribed || platform.purpose !== 'production' || platform.goal !== 'high') return;
    const hasSite = platform.sites.some((site) => site.entry.values.role?.value === 'disaster-recovery');
    if (hasSite || recoverySites(platform).length > 0 || hasLogShipping(platform)) return;
    yield {
      entity: 'group',
      place: platform.topology.groupPlace,
      message: message('dr/no-plan'),
      fixes: () => addRecoverySite(platform),
    };
  },
});
