/** What the rules of the family `dr` say. */
export const drMessages = {
  'dr/no-plan.title': 'No disaster recovery',
  'dr/no-plan': 'High availability does not replace disaster recovery: both are advised in production.',
  'dr/no-backup-job.title': 'Backup job missing',
  'dr/no-backup-job': 'No consistent backup: only the Backup BizTalk Server job keeps the databases at one mark.',
  'dr/no-backup-job.unknown':
    'Only the Backup BizTalk Server job keeps the databases at one mark. Whether it runs is not stated.',

  'fix.add-recovery-site': 'Add a disaster-recovery site, {site}, with log shipping',
  'fix.backup-job': 'Back up with the Backup BizTalk Server job',
} as const;
