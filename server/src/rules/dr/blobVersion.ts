/** Backups to blob storage by a version that cannot write there. */
import { atLeast } from '../../vocabulary/version.ts';
import { pathKind } from '../facts/paths.ts';
import { reportOnSection } from '../reports.ts';
import { defineRule, describeRule } from '../rule.ts';

/** The feature pack of 2016 that brought it. */
const featurePack = 2;

const rule = describeRule({
  id: 'dr/blob-version',
  kind: 'C',
  severity: 'error',
  title: 'Blob backup before 2016 FP2',
  says: 'Backup to blob storage fails in this version. It needs BizTalk Server 2016 with Feature Pack 2.',
  matters: 'Older versions cannot write backups to blob storage: the job fails, and there is no backup.',
  applies: 'Versions before BizTalk Server 2016 with Feature Pack 2.',
  subject: ['backup'],
  sources: ['core/how-to-configure-the-backup-biztalk-server-job'],
  scope: 'none',
});

export const blobVersion = defineRule(rule, function* ({ platform }) {
  const path = platform.topology.backup?.values.path;
  const { version, featurePack: pack } = platform.topology.group?.values ?? {};
  if (!path || !version || pathKind(path.value) !== 'url' || atLeast(version.value, '2020')) return;
  const isOld = !atLeast(version.value, '2016') || (pack !== undefined && pack.value < featurePack);
  if (isOld) yield reportOnSection('backup', path.place, rule.say());
});
