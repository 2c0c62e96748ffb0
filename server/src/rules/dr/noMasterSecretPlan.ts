/** A disaster-recovery site at which the master secret could not be restored. */
import type { Place } from '../../syntax/node.ts';
import type { Platform, Server } from '../../topology/platform.ts';
import { recoveryServers, recoverySites } from '../facts/disasterRecovery.ts';
import { defineRule, describeRule, type Fix } from '../rule.ts';

const rule = describeRule({
  id: 'dr/no-master-secret-plan',
  kind: 'S',
  severity: 'warning',
  title: 'No way to restore the master secret',
  says: 'Without the master secret the restored group cannot decrypt.',
  matters:
    'The restored databases hold what the master secret has encrypted. Without the secret at the other site nothing there can be read.',
  fixes: { 'secret-offsite': 'Keep a copy of the master secret at another place' },
  subject: ['site'],
  sources: ['tg/checklist-increasing-availability-with-disaster-recovery'],
  scope: 'systemwide',
});

export const noMasterSecretPlan = defineRule(rule, function* ({ platform }) {
  const [site] = recoverySites(platform);
  if (!site) return;
  const backup = unreachableBackup(platform);
  if (backup) yield { entity: site.id, place: backup.place, message: rule.say(), fixes: backup.fixes };
  else if (hasNoSso(platform)) yield { entity: site.id, place: site.entry.place, message: rule.say() };
});

/** Where the file says that there is no backup, or none elsewhere. */
function unreachableBackup(platform: Platform): { place: Place; fixes: () => readonly Fix[] } | undefined {
  const backup = platform.topology.masterSecretServer?.values.backup;
  if (backup?.word === 'false') return { place: backup.place, fixes: () => [] };
  const offsite = backup?.values.offsite;
  if (offsite?.value !== false) return undefined;
  const fix: Fix = {
    title: rule.fix('secret-offsite'),
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
