/** The master secret without a backup, or with one whose place is not stated. */
import { defineRule, describeRule, type Fix } from '../rule.ts';
import { backupElsewhere } from './fixes/backupElsewhere.ts';

const rule = describeRule({
  id: 'sso/secret-not-backed-up',
  kind: 'R',
  severity: 'warning',
  title: 'Master secret not backed up',
  says: {
    '': 'The master secret has no backup. If it is lost, so is everything encrypted with it.',
    path: 'The path of the secret backup is not stated.',
    unknown: 'No backup of the master secret is stated. If it is lost without one, so is everything encrypted with it.',
  },
  matters:
    'The secret exists on this server and in its backup, and nowhere else: if both are gone, every stored credential and port setting that it encrypts can be unreadable for ever. Restoring needs the password of the backup, which a second administrator should know.',
  subject: ['masterSecretServer'],
  sources: [
    'tg/high-availability-for-the-master-secret-server',
    'core/how-to-back-up-the-master-secret',
    'install/configure-biztalk-server',
  ],
  scope: 'systemwide',
});

export const secretNotBackedUp = defineRule(rule, function* ({ platform }) {
  const section = platform.masterSecretServer;
  if (!section) return;
  const { backup } = section.entry.values;
  const report = {
    entity: section.entry.id,
    place: backup?.place ?? section.place,
    fixes: (): readonly Fix[] => [backupElsewhere(platform)],
  };
  if (!backup)
    yield { ...report, message: rule.say('unknown'), severity: 'information', notStated: 'masterSecretServer.backup' };
  else if (backup.word === 'false') yield { ...report, message: rule.say(), severity: 'error' };
  else if (backup.values.path === undefined) yield { ...report, message: rule.say('path') };
});
