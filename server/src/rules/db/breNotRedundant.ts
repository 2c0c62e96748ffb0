/** A rule engine database without redundancy: a warning where an orchestration is stated to call rules, else a hint. */
import type { Platform } from '../../topology/platform.ts';
import { databaseGapRule } from './databaseGapRule.ts';

export const breNotRedundant = databaseGapRule({
  id: 'db/bre-not-redundant',
  severity: 'warning',
  title: 'Rule engine database not redundant',
  says: 'Hosts that call rules shut down and restart every minute while this database is down.',
  matters:
    'A host whose orchestration cannot fetch its policy shuts down, starts again after a minute, and goes on so until the database is back.',
  sources: ['core/database-failover-support'],
  scope: 'host',
  kinds: ['rule-engine'],
  severityIn: (platform) => (callsRules(platform) ? undefined : 'hint'),
});

function callsRules({ hosts, applications }: Platform): boolean {
  return [...hosts, ...applications].some(({ orchestrations }) =>
    orchestrations.some((each) => each.usesRules === true),
  );
}
