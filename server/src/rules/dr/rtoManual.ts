/** A recovery within the hour that people have to make by hand. */
import { hasLogShipping } from '../../topology/disasterRecovery.ts';
import { formatDuration } from '../../topology/scalars.ts';
import { reportOnGroup } from '../reports.ts';
import { defineRule, describeRule } from '../rule.ts';

/** Below this, in seconds, work by hand is hardly done in time. */
const byHand = 3600;

const rule = describeRule({
  id: 'dr/rto-manual',
  kind: 'R',
  severity: 'information',
  title: 'RTO below manual recovery',
  says: 'Recovery is manual work. Test it against {rto}.',
  matters:
    'Restoring to a mark, changing server names and starting hosts are steps that people do. Only a rehearsal tells how long they take.',
  subject: ['group'],
  sources: ['tg/disaster-recovery'],
  scope: 'none',
});

export const rtoManual = defineRule(rule, function* ({ platform }) {
  const objective = platform.topology.group?.values.recoveryTimeObjective;
  if (!objective || objective.value >= byHand || platform.stretched || !hasLogShipping(platform)) return;
  yield reportOnGroup(objective.place, rule.say({ rto: formatDuration(objective.value) }));
});
