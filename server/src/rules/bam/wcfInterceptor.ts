/** The BAM interceptor for WCF, which loses events while SQL Server fails over. */
import { message } from '../../text/messages/message.ts';
import { defineRule } from '../rule.ts';

export const wcfInterceptor = defineRule({
  id: 'bam/wcf-interceptor',
  kind: 'R',
  severity: 'hint',
  title: 'bam/wcf-interceptor.title',
  subject: ['bam'],
  reads: ['bam'],
  sources: ['core/bam-interceptors-in-a-high-availability-environment'],
  scope: 'application',
  *check({ platform }) {
    const { bam } = platform.topology;
    const declared = bam?.values.wcfInterceptor;
    if (declared?.value !== true) return;
    yield { entity: 'bam', place: declared.place, message: message('bam/wcf-interceptor') };
  },
});
