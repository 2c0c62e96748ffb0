/** The master secret without a backup, or with one of which nobody knows where it is. */
import { message } from '../../text/messages/message.ts';
import { defineRule, type Fix } from '../rule.ts';
import { backupElsewhere } from './fixes/backupElsewhere.ts';

export const secretNotBackedUp = defineRule({
  id: 'sso/secret-not-backed-up',
  kind: 'R',
  severity: 'warning',
  title: 'sso/secret-not-backed-up.title',
  subject: ['masterSecretServer'],
  reads: ['masterSecretServer', 'fileShares'],
  sources: ['tg/high-availability-for-the-master-secret-server', 'core/how-to-back-up-the-master-secret'],
  scope: 'systemwide',
  *check({ platform }) {
    const section = platform.masterSecretServer;
    if (!section) return;
    const { backup } = section.entry.values;
    const report = {
      entity: section.entry.id,
      place: backup?.place ?? section.place,
      fixes: (): readonly Fix[] => [backupElsewhere(platform)],
    };
    if (!backup)
      yield {
        ...report,
        message: message('sso/secret-not-backed-up.unknown'),
        severity: 'information',
        notStated: 'masterSecretServer.backup',
      };
    else if (backup.word === 'false')
      yield { ...report, message: message('sso/secret-not-backed-up'), severity: 'error' };
    else if (backup.values.path === undefined) yield { ...report, message: message('sso/secret-not-backed-up') };
  },
});
