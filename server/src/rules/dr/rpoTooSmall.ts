/** Less data may be lost than lies between two log backups. */
import { setKey } from '../../syntax/edit/operation.ts';
import { formatDuration } from '../../topology/scalars.ts';
import { reportOnGroup } from '../reports.ts';
import { defineRule, describeRule, type Fix, preferredFix } from '../rule.ts';

/** Minutes between log backups where nothing is stated. Source: tg/what-is-biztalk-server-log-shipping */
const defaultInterval = 15 * 60;

const rule = describeRule({
  id: 'dr/rpo-too-small',
  kind: 'C',
  severity: 'warning',
  title: 'RPO below the log interval',
  says: 'RPO {rpo} cannot be met with log backups every {minutes} min. Two intervals can be lost.',
  matters:
    'The restore uses the second to last mark, so what the last two intervals held is lost when the site is. With log backups every 15 minutes that is half an hour.',
  fixes: { 'log-interval': 'Back up the logs every {interval}' },
  subject: ['group'],
  sources: ['tg/what-is-biztalk-server-log-shipping', 'core/log-shipping'],
  scope: 'none',
});

export const rpoTooSmall = defineRule(rule, function* ({ platform }) {
  const { backup, group } = platform.topology;
  const objective = group?.values.recoveryPointObjective;
  if (!objective || platform.stretched || backup?.values.job?.value === false) return;
  const interval = backup?.values.logInterval?.value ?? defaultInterval;
  // The last log set is held back, so up to two intervals are lost.
  if (objective.value >= 2 * interval) return;
  const names = { rpo: formatDuration(objective.value), minutes: interval / 60 };
  const isBelow = objective.value < interval;
  yield reportOnGroup(objective.place, rule.say(names), {
    ...(isBelow ? {} : { severity: 'information' as const }),
    fixes: () => shorten(objective.value),
  });
});

/** Half of the objective, in whole minutes. */
function shorten(objective: number): readonly Fix[] {
  const minutes = Math.floor(objective / 2 / 60);
  if (minutes < 1) return [];
  const interval = formatDuration(minutes * 60);
  return [preferredFix(rule.fix('log-interval', { interval }), [setKey(['backup', 'logInterval'], interval)])];
}
