/** Backups to blob storage by a version that cannot write there. */
import { message } from '../../text/messages/message.ts';
import { atLeast } from '../../vocabulary/version.ts';
import { pathKind } from '../facts/paths.ts';
import { defineRule } from '../rule.ts';

/** The feature pack of 2016 that brought it. */
const featurePack = 2;

export const blobVersion = defineRule({
  id: 'dr/blob-version',
  kind: 'C',
  severity: 'error',
  title: 'dr/blob-version.title',
  subject: ['backup'],
  reads: ['backup', 'group'],
  sources: ['core/how-to-configure-the-backup-biztalk-server-job'],
  scope: 'none',
  *check({ platform }) {
    const path = platform.topology.backup?.values.path;
    const { version, featurePack: pack } = platform.topology.group?.values ?? {};
    if (!path || !version || pathKind(path.value) !== 'url' || atLeast(version.value, '2020')) return;
    const isOld = !atLeast(version.value, '2016') || (pack !== undefined && pack.value < featurePack);
    if (isOld) yield { entity: 'backup', place: path.place, message: message('dr/blob-version') };
  },
});
