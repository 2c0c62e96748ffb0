/** Log shipping from backups that are on a disk of the source alone. */
import { hasLogShipping } from '../../topology/disasterRecovery.ts';
import { pathKind } from '../facts/paths.ts';
import { reportOnSection } from '../reports.ts';
import { defineRule, describeRule } from '../rule.ts';
import { backupElsewhere } from './fixes/backupElsewhere.ts';

const rule = describeRule({
  id: 'dr/backup-path-local',
  kind: 'C',
  severity: 'warning',
  title: 'Local backup path',
  says: 'Backup path "{path}" is local. For log shipping every file has to be copied by hand.',
  matters: 'The other site fetches backups from their path. From a local one each file has to be copied by hand.',
  subject: ['backup'],
  sources: ['core/how-to-configure-the-backup-biztalk-server-job'],
  scope: 'none',
});

export const backupPathLocal = defineRule(rule, function* ({ platform }) {
  const { path, copied } = platform.topology.backup?.values ?? {};
  if (!path || copied?.value === true || !hasLogShipping(platform) || pathKind(path.value) !== 'local') return;
  yield reportOnSection('backup', path.place, rule.say({ path: path.value }), {
    fixes: () => [backupElsewhere(platform)],
  });
});
