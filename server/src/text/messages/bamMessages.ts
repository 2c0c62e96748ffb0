/** What the rules of the family `bam` say. */
export const bamMessages = {
  'bam/maintenance.title': 'BAM without online window or archiving',
  'bam/maintenance.online-window': 'Primary Import grows until it fills: BAM has no online window.',
  'bam/maintenance.archiving': 'Primary Import grows until it fills: BAM archives nothing.',
  'bam/wcf-interceptor.title': 'WCF interceptor does not retry',
  'bam/wcf-interceptor': 'The BAM interceptor for WCF is in use. It does not retry during a SQL failover.',
} as const;
