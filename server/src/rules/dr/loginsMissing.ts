/** A destination without the logins. */
import { setKey } from '../../syntax/edit/operation.ts';
import { shippings } from '../../topology/disasterRecovery.ts';
import { reportOnSection } from '../reports.ts';
import { defineRule, describeRule, fixOf } from '../rule.ts';

const rule = describeRule({
  id: 'dr/logins-missing',
  kind: 'R',
  severity: 'information',
  title: 'Logins missing at the destination',
  says: {
    '': 'SQL logins are missing at {dests}. Prepare them before the event.',
    destination: 'SQL logins are missing at the destination. Prepare them before the event.',
  },
  matters:
    'Logins live outside of the databases that are shipped. At the other site services find their databases and are not let in.',
  fixes: { 'logins-ready': 'Note that the logins are prepared' },
  subject: ['disasterRecovery'],
  sources: ['tg/preparing-the-disaster-recovery-sql-servers'],
  scope: 'systemwide',
});

export const loginsMissing = defineRule(rule, function* ({ platform }) {
  const logins = platform.topology.disasterRecovery?.values.logins;
  if (logins?.value !== false) return;
  const dests = [...new Set(shippings(platform).map(({ destination }) => destination.name))];
  yield reportOnSection(
    'disasterRecovery',
    logins.place,
    dests.length > 0 ? rule.say({ dests }) : rule.say('destination'),
    { fixes: () => [fixOf(rule.fix('logins-ready'), [setKey(['disasterRecovery', 'logins'], true)])] },
  );
});
