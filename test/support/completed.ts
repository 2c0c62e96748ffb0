/**
 * The parts of a group that a scenario does not speak of, all of them sound: so a test shows what the scenario is about,
 * and only its own findings come.
 */

/** A part, as lines of the sections that it touches. */
type Part = { readonly [section: string]: readonly string[] };

const parts = {
  group: { group: ['version: "2020"', 'edition: enterprise', 'receiveFaultTolerance: true'] },
  sql: {
    servers: ['SQL01: { roles: [sql] }', 'SQL02: { roles: [sql] }'],
    clusters: [
      'SQLCLU:',
      '  nodes: [SQL01, SQL02]',
      '  witness: cloud',
      '  groups:',
      '    SQL: { resources: [network-name, ip-address, disk, msdtc], owners: [SQL01, SQL02] }',
    ],
    sqlInstances: ['SQLPROD: { on: SQLCLU/SQL, version: "2019", edition: enterprise, agent: true }'],
    databases: ['BizTalkMgmtDb', 'BizTalkMsgBoxDb', 'BizTalkDTADb', 'SSODB'].map((name) => `${name}: SQLPROD`),
  },
  sso: {
    servers: ['SSO01: { roles: [sso] }', 'SSO02: { roles: [sso] }'],
    clusters: [
      'SSOCLU:',
      '  nodes: [SSO01, SSO02]',
      '  witness: cloud',
      '  groups:',
      '    SSO: { resources: [network-name, ip-address, disk, msdtc], owners: [SSO01, SSO02] }',
    ],
    masterSecretServer: [
      'on: SSOCLU/SSO',
      'secretOn: [SSO01, SSO02]',
      "backup: { path: '\\\\VAULT\\sso', offsite: true }",
    ],
  },
  domain: {
    servers: ['DC01: { roles: [domain-controller, dns] }', 'DC02: { roles: [domain-controller, dns] }'],
  },
  backup: { backup: ['job: true', "path: '\\\\VAULT\\biztalk'", 'copied: true', 'offsite: true'] },
} as const satisfies { readonly [name: string]: Part };

export type PartName = keyof typeof parts;

/** The text, and below what it says in each section the parts that it leaves out; but for those that it speaks of. */
export function completed(text: string, without: readonly PartName[] = []): string {
  let all = text;
  for (const name of (Object.keys(parts) as PartName[]).filter((each) => !without.includes(each)))
    for (const [section, lines] of Object.entries<readonly string[]>(parts[name])) {
      const written = lines.map((line) => `  ${line}\n`).join('');
      const head = new RegExp(`^${section}:\\n(?:[ #].*\\n|\\n(?=[ ]))*`, 'm').exec(all);
      if (!head) all += `\n${section}:\n${written}`;
      else {
        const end = head.index + head[0].length;
        all = all.slice(0, end) + written + all.slice(end);
      }
    }
  return all;
}
