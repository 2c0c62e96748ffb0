/** The master secret without a backup, or with one whose place is not stated. */
import { defineRule, describeRule, type Fix } from '../rule.ts';
import { backupElsewhere } from './fixes/backupElsewhere.ts';

const rule = describeRule({
  id: 'sso/secret-not-backed-up',
  kind: 'R',
  severity: 'warning',
  title: 'Master secret not backed up',
  says: {
    '': 'Without a backup of the master secret, everything encrypted with it is lost.',
    unknown:
      'Without a backup of the master secret, everything encrypted with it is lost. Whether there is one is not stated.',
  },
  matters:
    'The secret exists on this server and in its backup, and nowhere else. If both are gone, every stored credential and port setting that it encrypts is unreadable for ever.',
  subject: ['masterSecretServer'],
  sources: ['tg/high-availability-for-the-master-secret-server', 'core/how-to-back-up-the-master-secret'],
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
  else if (backup.values.path === undefined) yield { ...report, message: rule.say() };
});
