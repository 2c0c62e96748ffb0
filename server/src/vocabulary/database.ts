/**
 * The databases of a BizTalk group and their default names.
 * Source: https://learn.microsoft.com/en-us/biztalk/core/databases-in-biztalk-server
 */

export const databaseKinds = [
  'management',
  'messagebox',
  'tracking',
  'sso',
  'rule-engine',
  'bam-primary-import',
  'bam-star-schema',
  'bam-archive',
  'bam-analysis',
  'bam-alerts',
  'tracking-analysis',
  'ssis-catalog',
  'custom',
] as const;

export type DatabaseKind = (typeof databaseKinds)[number];

/** Default name → kind. The first name of a kind is the one that a fix proposes. */
export const defaultDatabaseNames: Readonly<Record<string, DatabaseKind>> = {
  BizTalkMgmtDb: 'management',
  BizTalkMsgBoxDb: 'messagebox',
  BizTalkDTADb: 'tracking',
  SSODB: 'sso',
  BizTalkRuleEngineDb: 'rule-engine',
  BAMPrimaryImport: 'bam-primary-import',
  BAMStarSchema: 'bam-star-schema',
  BAMArchive: 'bam-archive',
  BAMAnalysis: 'bam-analysis',
  BAMAlertsApplication: 'bam-alerts',
  BAMAlertsNSMain: 'bam-alerts',
  BizTalkAnalysisDb: 'tracking-analysis',
  SSISDB: 'ssis-catalog',
};

/** A group works only with these: their instance is what `sql/not-clustered` is about. */
export const coreDatabaseKinds = ['management', 'messagebox', 'sso'] as const satisfies readonly DatabaseKind[];

const kindByLowerName = new Map(Object.entries(defaultDatabaseNames).map(([name, kind]) => [name.toLowerCase(), kind]));

/** The kind that a default name implies, compared without case; `undefined` for any other name. */
export function databaseKindOf(name: string): DatabaseKind | undefined {
  return kindByLowerName.get(name.toLowerCase());
}

/** The default name of a kind; `undefined` for `custom`. */
export function defaultNameOf(kind: DatabaseKind): string | undefined {
  return Object.keys(defaultDatabaseNames).find((name) => defaultDatabaseNames[name] === kind);
}
