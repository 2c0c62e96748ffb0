/** A rule engine database without redundancy: a warning where an orchestration is stated to call rules, else a hint. */
import { message } from '../../text/messages/message.ts';
import type { Platform } from '../../topology/platform.ts';
import { databaseGaps } from '../facts/databaseGaps.ts';
import { defineRule } from '../rule.ts';

export const breNotRedundant = defineRule({
  id: 'db/bre-not-redundant',
  kind: 'S',
  severity: 'warning',
  title: 'db/bre-not-redundant.title',
  subject: ['database'],
  reads: [
    'sites',
    'hypervisors',
    'servers',
    'storage',
    'clusters',
    'loadBalancers',
    'sqlInstances',
    'availabilityGroups',
    'databases',
    'hosts',
    'applications',
  ],
  sources: ['core/database-failover-support'],
  scope: 'host',
  *check({ platform }) {
    const gaps = [...databaseGaps(platform, ['rule-engine'])];
    const called = gaps.length > 0 && callsRules(platform);
    for (const { report, severity } of gaps)
      yield {
        ...report,
        ...(called ? (severity ? { severity } : {}) : { severity: 'hint' as const }),
        message: message('db/bre-not-redundant'),
      };
  },
});

function callsRules({ hosts, applications }: Platform): boolean {
  return [...hosts, ...applications].some(({ orchestrations }) =>
    orchestrations.some((each) => each.usesRules === true),
  );
}
