/** A disaster-recovery site at which the master secret could not be restored. */
import { recoverySites } from '../../topology/disasterRecovery.ts';
import { masterSecretGap } from '../../topology/recoverySite.ts';
import { defineRule, describeRule, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'dr/no-master-secret-plan',
  kind: 'S',
  severity: 'warning',
  title: 'No way to restore the master secret',
  says: 'Site "{site}" has no way to the master secret. A group that is restored there cannot decrypt.',
  matters:
    'The restored databases hold what the master secret has encrypted. Without the secret at the other site port settings and stored credentials cannot be read, so ports and locations do not start.',
  subject: ['site'],
  sources: ['tg/checklist-increasing-availability-with-disaster-recovery'],
  scope: 'systemwide',
});

export const noMasterSecretPlan = defineRule(rule, function* ({ platform }) {
  const [site] = recoverySites(platform);
  const place = masterSecretGap(platform);
  if (site && place) yield reportOn(site, rule.say({ site: site.name }), { place });
});
