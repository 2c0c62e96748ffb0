/** Less data may be lost than lies between two log backups. */
import { message } from '../../text/messages/message.ts';
import { formatDuration } from '../../topology/scalars.ts';
import { defineRule, type Fix } from '../rule.ts';

/** Minutes between log backups where nothing is stated. Source: tg/what-is-biztalk-server-log-shipping */
const defaultInterval = 15 * 60;

export const rpoTooSmall = defineRule({
  id: 'dr/rpo-too-small',
  kind: 'C',
  severity: 'warning',
  title: 'dr/rpo-too-small.title',
  subject: ['group'],
  reads: ['group', 'backup'],
  sources: ['tg/what-is-biztalk-server-log-shipping', 'core/log-shipping'],
  scope: 'none',
  *check({ platform }) {
    const { backup, group } = platform.topology;
    const objective = group?.values.recoveryPointObjective;
    if (!objective || platform.stretched || backup?.values.job?.value === false) return;
    const interval = backup?.values.logInterval?.value ?? defaultInterval;
    // The last log set is held back, so up to two intervals are lost.
    if (objective.value >= 2 * interval) return;
    const names = { rpo: formatDuration(objective.value), minutes: interval / 60 };
    const isBelow = objective.value < interval;
    yield {
      entity: 'group',
      place: objective.place,
      message: message('dr/rpo-too-small', names),
      ...(isBelow ? {} : { severity: 'information' as const }),
      fixes: () => shorten(objective.value),
    };
  },
});

/** Half of the objective, in whole minutes. */
function shorten(objective: number): readonly Fix[] {
  const minutes = Math.floor(objective / 2 / 60);
  if (minutes < 1) return [];
  const interval = formatDuration(minutes * 60);
  return [
    {
      title: message('fix.log-interval', { interval }),
      preferred: true,
      operations: [{ op: 'set', path: ['backup', 'logInterval'], value: interval }],
    },
  ];
}
