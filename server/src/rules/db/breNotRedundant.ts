/** A rule engine database without redundancy: a warning where an orchestration is stated to call rules, else a hint. */
import type { Platform } from '../../topology/platform.ts';
import { databaseGapRule } from './databaseGapRule.ts';

export const breNotRedundant = databaseGapRule({
  id: 'db/bre-not-redundant',
  severity: 'warning',
  title: 'Rule engine database not redundant',
  says: '"{db}" is not redundant. While it is down, hosts that call rules can restart every minute.',
  matters:
    'A host whose orchestration cannot fetch its policy shuts down and starts again every minute until the database is back; a policy that is cached goes on. That is the default, for the CallRules shape or code without a PolicyFetchErrorHandler or try-catch of its own.',
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
