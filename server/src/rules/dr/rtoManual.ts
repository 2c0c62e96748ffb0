/** A recovery within the hour that people have to make by hand. */
import { message } from '../../text/messages/message.ts';
import { formatDuration } from '../../topology/scalars.ts';
import { hasLogShipping } from '../facts/disasterRecovery.ts';
import { defineRule } from '../rule.ts';

/** Below this, in seconds, work by hand is hardly done in time. */
const byHand = 3600;

export const rtoManual = defineRule({
  id: 'dr/rto-manual',
  kind: 'R',
  severity: 'information',
  title: 'dr/rto-manual.title',
  subject: ['group'],
  reads: ['group', 'disasterRecovery'],
  sources: ['tg/disaster-recovery'],
  scope: 'none',
  *check({ platform }) {
    const objective = platform.topology.group?.values.recoveryTimeObjective;
    if (!objective || objective.value >= byHand || platform.stretched || !hasLogShipping(platform)) return;
    yield {
      entity: 'group',
      place: objective.place,
      message: message('dr/rto-manual', { rto: formatDuration(objective.value) }),
    };
  },
});
