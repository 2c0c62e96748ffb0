/** A disaster-recovery site at which the master secret could not be restored. */
import type { Place } from '../../syntax/node.ts';
import { message } from '../../text/messages/message.ts';
import type { Platform, Server } from '../../topology/platform.ts';
import { recoveryServers, recoverySites } from '../facts/disasterRecovery.ts';
import { defineRule, type Fix } from '../rule.ts';

export const noMasterSecretPlan = defineRule({
  id: 'dr/no-master-secret-plan',
  kind: 'S',
  severity: 'warning',
  title: 'dr/no-master-secret-plan.title',
  subject: ['site'],
  reads: ['sites', 'servers', 'masterSecretServer', 'disasterRecovery', 'hosts', 'group'],
  sources: ['tg/checklist-increasing-availability-with-disaster-recovery'],
  scope: 'systemwide',
  *check({ platform }) {
    const [site] = recoverySites(platform);
    if (!site) return;
    const backup = unreachableBackup(platform);
    if (backup)
      yield {
        entity: site.id,
        place: backup.place,
        message: message('dr/no-master-secret-plan'),
        fixes: backup.fixes,
      };
    else if (hasNoSso(platform))
      yield {
        entity: site.id,
        place: site.entry.place,
        message: message('dr/no-master-secret-plan'),
      };
  },
});

/** Where the file says that there is no backup, or none elsewhere. */
function unreachableBackup(platform: Platform): { place: Place; fixes: () => readonly Fix[] } | undefined {
  const backup = platform.topology.masterSecretServer?.values.backup;
  if (backup?.word === 'false') return { place: backup.place, fixes: () => [] };
  const offsite = backup?.values.offsite;
  if (offsite?.value !== false) return undefined;
  const fix: Fix = {
    title: message('fix.secret-offsite'),
    preferred: true,
    operations: [{ op: 'set', path: ['masterSecretServer', 'backup', 'offsite'], value: true }],
  };
  return { place: offsite.place, fixes: () => [fix] };
}

/** BizTalk servers are described, servers there all with their roles, and none of those has Single Sign-On. */
function hasNoSso(platform: Platform): boolean {
  const servers = recoveryServers(platform);
  if (platform.topology.disasterRecovery?.values.coldPlan?.value === true) return false;
  const isDescribed = servers.length > 0 && platform.bizTalkServers.length > 0;
  return isDescribed && servers.every((server) => lacksSso(platform, server));
}

function lacksSso(platform: Platform, server: Server): boolean {
  const { sso } = server.entry.values;
  if (sso !== undefined) return !sso.value;
  if (server.roles === undefined || platform.bizTalkServers.includes(server)) return false;
  return !server.roles.has('sso') && !server.roles.has('master-secret');
}
