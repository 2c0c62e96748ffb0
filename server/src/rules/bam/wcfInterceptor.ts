/** The BAM interceptor for WCF, which loses events while SQL Server fails over. */
import { defineRule, describeRule } from '../rule.ts';

const rule = describeRule({
  id: 'bam/wcf-interceptor',
  kind: 'R',
  severity: 'hint',
  title: 'WCF interceptor does not retry',
  says: 'It does not retry during a SQL failover.',
  matters:
    'The interceptor does not try again when SQL Server fails over. What it would have recorded in those moments is missing.',
  subject: ['bam'],
  sources: ['core/bam-interceptors-in-a-high-availability-environment'],
  scope: 'application',
});

export const wcfInterceptor = defineRule(rule, function* ({ platform }) {
  const { bam } = platform.topology;
  const declared = bam?.values.wcfInterceptor;
  if (declared?.value !== true) return;
  yield { entity: 'bam', place: declared.place, message: rule.say() };
});
