/** What the rules of the family `db` say. */
export const dbMessages = {
  'db/tracking-not-redundant.title': 'Tracking database not redundant',
  'db/tracking-not-redundant': 'Tracking database: data piles up in the MessageBox while it is down.',

  'db/bam-primary-import-not-redundant.title': 'BAM Primary Import not redundant',
  'db/bam-primary-import-not-redundant': 'Lost BAM events cannot be regenerated: cluster this database.',

  'db/bam-analysis-not-redundant.title': 'BAM Analysis not redundant',
  'db/bam-analysis-not-redundant': 'Analysts lose the cubes when "{instance}" fails.',

  'db/other-not-redundant.title': 'Other database not redundant',
  'db/other-not-redundant': '"{db}" is not redundant.',

  'db/bre-not-redundant.title': 'Rule engine database not redundant',
  'db/bre-not-redundant': 'Hosts that call rules shut down and restart every minute while this database is down.',

  'db/nonstandard-name.title': 'Unusual database name',
  'db/nonstandard-name': 'Default name: {default}.',

  'db/separate-disks.title': 'Databases share a disk',
  'db/separate-disks': 'Use separate disks.',

  'fix.rename-database': 'Rename it to "{name}"',
} as const;
