/** A destination at which nobody could log on. */
import { message } from '../../text/messages/message.ts';
import { shippings } from '../facts/disasterRecovery.ts';
import { defineRule } from '../rule.ts';

export const loginsMissing = defineRule({
  id: 'dr/logins-missing',
  kind: 'R',
  severity: 'information',
  title: 'dr/logins-missing.title',
  subject: ['disasterRecovery'],
  reads: ['disasterRecovery', 'sqlInstances'],
  sources: ['tg/preparing-the-disaster-recovery-sql-servers'],
  scope: 'systemwide',
  *check({ platform }) {
    const logins = platform.topology.disasterRecovery?.values.logins;
    if (logins?.value !== false) return;
    const dests = [...new Set(shippings(platform).map(({ destination }) => destination.name))];
    yield {
      entity: 'disasterRecovery',
      place: logins.place,
      message: dests.length > 0 ? message('dr/logins-missing', { dests }) : message('dr/logins-missing.destination'),
      fixes: () => [
        {
          title: message('fix.logins-ready'),
          preferred: true,
          operations: [{ op: 'set', path: ['disasterRecovery', 'logins'], value: true }],
        },
      ],
    };
  },
});
