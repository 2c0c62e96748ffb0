/** A disaster-recovery site at which the master secret could not be restored. */
import type { Place } from '../../syntax/node.ts';
import type { Platform, Server } from '../../topology/platform.ts';
import { recoveryServers, recoverySites } from '../facts/disasterRecovery.ts';
import { defineRule, describeRule } from '../rule.ts';

const rule = describeRule({
  id: 'dr/no-master-secret-plan',
  kind: 'S',
  severity: 'warning',
  title: 'No way to restore the master secret',
  says: 'Site "{site}" has no way to the master secret: a group that is restored there cannot decrypt.',
  matters:
    'The restored databases hold what the master secret has encrypted. Without the secret at the other site port settings and stored credentials cannot be read, so ports and locations do not start.',
  subject: ['site'],
  sources: ['tg/checklist-increasing-availability-with-disaster-recovery'],
  scope: 'systemwide',
});

export const noMasterSecretPlan = defineRule(rule, function* ({ platform }) {
  const [site] = recoverySites(platform);
  if (!site) return;
  const place = unreachableBackup(platform) ?? (hasNoSso(platform) ? site.entry.place : undefined);
  if (place) yield { entity: site.id, place, message: rule.say({ site: site.name }) };
});

/** Where the file says that there is no backup, or none elsewhere. */
function unreachableBackup({ topology }: Platform): Place | undefined {
  const backup = topology.masterSecretServer?.values.backup;
  if (backup?.word === 'false') return backup.place;
  const offsite = backup?.values.offsite;
  return offsite?.value === false ? offsite.place : undefined;
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
