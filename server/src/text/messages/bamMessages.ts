/** What the rules of the family `bam` say. */
export const bamMessages = {
  'bam/maintenance.title': 'BAM without online window or archiving',
  'bam/maintenance': 'Primary Import grows until it fills.',
  'bam/wcf-interceptor.title': 'WCF interceptor does not retry',
  'bam/wcf-interceptor': 'It does not retry during a SQL failover.',
} as const;
