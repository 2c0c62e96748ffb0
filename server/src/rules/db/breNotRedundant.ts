/** A rule engine database without redundancy: a warning where an orchestration is stated to call rules, else a hint. */
import type { Platform } from '../../topology/platform.ts';
import { defineRule, describeRule } from '../rule.ts';
import { databaseGaps } from './databaseGaps.ts';

const rule = describeRule({
  id: 'db/bre-not-redundant',
  kind: 'S',
  severity: 'warning',
  title: 'Rule engine database not redundant',
  says: 'Hosts that call rules shut down and restart every minute while this database is down.',
  matters:
    'A host whose orchestration cannot fetch its policy shuts down, starts again after a minute, and goes on so until the database is back.',
  yieldsTo: ['sql/not-clustered', 'sql/ag-single-replica', 'sql/ag-database-missing'],
  subject: ['database'],
  sources: ['core/database-failover-support'],
  scope: 'host',
});

export const breNotRedundant = defineRule(rule, function* ({ platform }) {
  const gaps = [...databaseGaps(platform, ['rule-engine'])];
  const called = gaps.length > 0 && callsRules(platform);
  for (const { report, severity } of gaps)
    yield {
      ...report,
      ...(called ? (severity ? { severity } : {}) : { severity: 'hint' as const }),
      message: rule.say(),
    };
});

function callsRules({ hosts, applications }: Platform): boolean {
  return [...hosts, ...applications].some(({ orchestrations }) =>
    orchestrations.some((each) => each.usesRules === true),
  );
}
