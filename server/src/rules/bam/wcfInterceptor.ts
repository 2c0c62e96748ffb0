/** The BAM interceptor for WCF, which does not try again to get its configuration. */
import { reportOnSection } from '../reports.ts';
import { defineRule, describeRule } from '../rule.ts';

const rule = describeRule({
  id: 'bam/wcf-interceptor',
  kind: 'R',
  severity: 'hint',
  title: 'WCF interceptor does not retry its configuration',
  says: 'The BAM interceptor for WCF does not retry its configuration during a failover. Events can be missing.',
  matters:
    'The interceptor does not retry the retrieval of its configuration file when SQL Server fails over, and events can be missing. Customize the WCF code so that it tries again, or use reliable messaging; the interceptor for Windows Workflow needs retries enabled.',
  subject: ['bam'],
  sources: ['core/bam-interceptors-in-a-high-availability-environment'],
  scope: 'application',
});

export const wcfInterceptor = defineRule(rule, function* ({ platform }) {
  const { bam } = platform.topology;
  const declared = bam?.values.wcfInterceptor;
  if (declared?.value !== true) return;
  yield reportOnSection('bam', declared.place, rule.say());
});
