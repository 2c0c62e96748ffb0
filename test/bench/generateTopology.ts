/**
 * Large topologies for measuring: valid in the format, shaped like real groups, with findings in them. Deterministic.
 */
import { type Random, seeded } from './random.ts';

const number = (n: number): string => String(n).padStart(4, '0');
const bts = (n: number): string => `BTS${number(n)}`;

/** A topology of `lines` lines (at least 60), ended by a line end. */
export function generateTopology(lines: number, seed = 1): string {
  const random = seeded(seed);
  // One unit of the group is about 100 lines: some servers, a cluster, instances, databases, hosts and an application.
  const units = Math.max(1, Math.round(lines / 100));
  const out = [
    '# A generated BizTalk group.',
    'bizha: 1',
    '',
    'group:',
    '  name: Generated group',
    '  version: "2020"',
    '  edition: enterprise',
    '  recoveryTimeObjective: 4h',
  ];
  const section = (name: string, body: readonly string[]): void => {
    out.push('', `${name}:`, ...body);
  };
  const each = (count: number, entry: (n: number) => readonly string[]): string[] =>
    Array.from({ length: count }, (_, n) => entry(n)).flat();

  section('sites', ['  North: { role: primary }', '  South: { role: disaster-recovery }']);
  section('servers', [
    ...each(units * 4, (n) => bizTalkServer(n, random)),
    ...each(units * 2, (n) => [
      `  SQL${number(n)}: { site: North, roles: [sql], os: "2019", rack: R${random.int(units * 2)} }`,
    ]),
    '  DC01: { roles: [domain-controller, dns] }',
    '  DC02: { roles: [domain-controller, dns] }',
  ]);
  section(
    'clusters',
    each(units, (n) => sqlCluster(n)),
  );
  section(
    'loadBalancers',
    each(units, (n) => [
      `  NLB${number(n)}: { kind: hardware, members: [${bts(n * 4)}, ${bts(n * 4 + 1)}], serves: [RxWeb${number(n)}] }`,
    ]),
  );
  section(
    'sqlInstances',
    each(units, (n) => sqlInstance(n, random)),
  );
  section('databases', [
    '  BizTalkMgmtDb: DB0000',
    '  BizTalkMsgBoxDb: DB0000',
    '  SSODB: DB0000',
    '  BizTalkDTADb: DB0000',
    ...each(units - 1, (n) => [
      `  Custom${number(n + 1)}: { on: DB${number(n + 1)}, kind: custom, recoveryModel: full }`,
    ]),
  ]);
  section('masterSecretServer', [
    '  on: SQLCLU0000/SQL',
    '  secretOn: [SQL0000, SQL0001]',
    "  backup: { path: '\\\\VAULT\\sso', offsite: true }",
  ]);
  section('hosts', [
    '  Tracking:',
    '    tracking: true',
    `    instances: [${bts(0)}, ${bts(1)}]`,
    ...each(units, (n) => hosts(n, random)),
  ]);
  section(
    'applications',
    each(units, (n) => application(n, random)),
  );
  pad(out, lines, random);
  return `${out.slice(0, Math.max(lines, 60)).join('\n')}\n`;
}

function bizTalkServer(n: number, random: Random): string[] {
  const lines = [
    `  ${bts(n)}:`,
    '    site: North',
    '    roles: [biztalk, iis]',
    '    os: "2019"',
    `    rack: R${n % 7}`,
  ];
  if (random.chance(0.5)) lines.push(`    cores: ${random.pick([4, 8, 16])}  # from the inventory`);
  if (random.chance(0.3)) lines.push(`    memory: ${random.pick([16, 32, 64])}GB`);
  return random.chance(0.15) ? [`  # wave ${random.int(4)}`, ...lines] : lines;
}

function sqlCluster(n: number): string[] {
  const [a, b] = [`SQL${number(n * 2)}`, `SQL${number(n * 2 + 1)}`];
  return [
    `  SQLCLU${number(n)}:`,
    `    nodes: [${a}, ${b}]`,
    '    witness: cloud',
    '    groups:',
    `      SQL: { resources: [network-name, ip-address, disk, msdtc], owners: [${a}, ${b}] }`,
  ];
}

function sqlInstance(n: number, random: Random): string[] {
  const on = n > 0 && random.chance(0.2) ? `SQL${number(n * 2)}` : `SQLCLU${number(n)}/SQL`;
  return [
    `  DB${number(n)}:`,
    `    on: ${on}`,
    '    version: "2019"',
    '    edition: enterprise',
    `    agent: ${!random.chance(0.05)}`,
  ];
}

function hosts(n: number, random: Random): string[] {
  const [a, b, c, d] = [bts(n * 4), bts(n * 4 + 1), bts(n * 4 + 2), bts(n * 4 + 3)];
  const second = random.chance(0.8) ? `, ${d}` : '';
  return [
    `  RxWeb${number(n)}:`,
    '    type: isolated',
    `    instances: [${a}, ${b}]`,
    '    receive: [WCF-BasicHttp]',
    `  Process${number(n)}: { instances: [${c}${second}], orchestrations: [Order${number(n)}, Invoice${number(n)}] }`,
    `  Send${number(n)}:`,
    '    instances:',
    `      ${c}: { state: started }`,
    `      ${d}:`,
    `    send: [${random.pick(['WCF-SQL', 'FILE', 'SFTP', 'WCF-BasicHttp'])}]`,
  ];
}

function application(n: number, random: Random): string[] {
  const lines = [
    `  App${number(n)}:`,
    '    receiveLocations:',
    `      In${number(n)}: { adapter: WCF-BasicHttp, host: RxWeb${number(n)}, address: /orders/${n} }`,
    '    sendPorts:',
    `      Out${number(n)}:`,
    `        adapter: ${random.pick(['WCF-SQL', 'FILE', 'SFTP'])}`,
    `        host: Send${number(n)}`,
  ];
  return random.chance(0.3) ? [...lines, '        orderedDelivery: true'] : lines;
}

/** Fills up to the exact number of lines with more applications, then with comments. */
function pad(out: string[], lines: number, random: Random): void {
  for (let n = 0; lines - out.length >= 8; n++)
    out.push(
      `  Pad${number(n)}:`,
      '    sendPorts:',
      `      Port${number(n)}:`,
      '        adapter: FILE',
      `        host: Send${number(random.int(Math.max(1, Math.round(lines / 100))))}`,
      `        target: \\\\FS01\\out\\${n}`,
    );
  while (out.length < lines) out.push('# end');
}
