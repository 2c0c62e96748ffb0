/**
 * Large topologies for measuring: valid in the format, shaped like a real group that has grown, with findings in them.
 * Deterministic.
 */
import { application } from './generateApplication.ts';
import { name } from './names.ts';
import { type Random, seeded } from './random.ts';

/** The oldest units, which nobody has tidied up; of the others one in ten is like them. */
const untidyUnits = 8;

/** What a part of a unit is made of: its number, whether it has gaps, and the random numbers. */
export interface Unit {
  readonly n: number;
  readonly untidy: boolean;
  readonly random: Random;
}

/** A topology of exactly `lines` lines (at least 300), ended by a line end. */
export function generateTopology(lines: number, seed = 1): string {
  // Units are of almost the same length; the largest number of them that fits is found from below.
  let units = Math.max(1, Math.floor(lines / 125));
  let out = topologyOf(units, seed);
  for (;;) {
    const larger = topologyOf(units + 1, seed);
    if (larger.length > lines) break;
    units += Math.max(1, Math.floor((lines - larger.length) / 150));
    out = topologyOf(units, seed);
  }
  for (let n = 0; out.length < lines; n++)
    out.push(`  ${name('Small', n)}: { orchestrations: { Job: { host: ${name('Process', n % units)} } } }`);
  return `${out.join('\n')}\n`;
}

/** The lines of a topology of so many units, each of about 120 lines. */
function topologyOf(count: number, seed: number): string[] {
  const random = seeded(seed);
  const units = Array.from(
    { length: count },
    (_, n): Unit => ({ n, random, untidy: n < untidyUnits || random.chance(0.1) }),
  );
  const out = [
    '# A generated BizTalk group.',
    'bizha: 1',
    '',
    'group:',
    '  name: Generated group',
    '  version: "2020"',
    '  edition: enterprise',
    '  accounts: domain',
    '  receiveFaultTolerance: true',
    '  recoveryTimeObjective: 4h',
  ];
  const section = (title: string, ...body: readonly string[]): void => {
    out.push('', `${title}:`, ...body);
  };
  const each = (entry: (unit: Unit) => readonly string[]): string[] => units.flatMap(entry);

  section('sites', '  North: { role: primary }', '  South: { role: disaster-recovery }');
  section(
    'servers',
    ...each(servers),
    '  DC01: { roles: [domain-controller, dns] }',
    '  DC02: { roles: [domain-controller, dns] }',
  );
  section(
    'storage',
    '  # one array for each cluster',
    ...each(({ n }) => [`  ${name('SAN', n)}: { kind: san, raid: "1+0" }`]),
  );
  section('clusters', ...each(clusters));
  section('loadBalancers', ...each(loadBalancer));
  section('fileShares', ...each(fileShare));
  section('sqlInstances', ...each(sqlInstance));
  section('databases', ...coreDatabases, ...each(databases));
  section(
    'masterSecretServer',
    `  on: ${name('SQLCLU', 0)}/SQL`,
    `  secretOn: [${name('SQL', 0)}, ${name('SQL', 1)}]`,
    '  accounts: domain',
    "  backup: { path: '\\\\VAULT\\sso', offsite: true }",
  );
  section(
    'hosts',
    '  Tracking:',
    '    tracking: true',
    `    instances: [${name('BTS', 0)}, ${name('BTS', 1)}]`,
    ...each(hosts),
  );
  section('externalSystems', ...each(({ n }) => [`  ${name('Partner', n)}: { kind: web service, owner: partner }`]));
  section(
    'backup',
    '  job: true',
    '  fullInterval: 1d',
    '  logInterval: 15m',
    "  path: '\\\\VAULT\\biztalk'",
    '  copied: true',
    '  offsite: true',
  );
  section('requirements', '  any one server: { survives: any-server, recoveryTime: 30m }');
  section('applications', ...each(application));
  return out;
}

const coreDatabases = ['BizTalkMgmtDb', 'BizTalkMsgBoxDb', 'SSODB', 'BizTalkDTADb'].map(
  (database) => `  ${database}: ${name('DB', 0)}`,
);

function servers({ n, untidy, random }: Unit): string[] {
  const sql = [0, 1].map(
    (k) => `  ${name('SQL', n * 2 + k)}: { site: North, roles: [sql], os: "2019", rack: R${k}, cores: 16 }`,
  );
  const comment = random.chance(0.2) ? [`  # bought in wave ${random.int(9)}`] : [];
  return [...comment, ...[0, 1, 2, 3].flatMap((k) => bizTalkServer(n, k, untidy && k === 1)), ...sql];
}

function bizTalkServer(n: number, k: number, differs: boolean): string[] {
  const server = name('BTS', n * 4 + k);
  const cores = differs ? 4 : 8;
  if (k === 3) return [`  ${server}: { site: North, roles: [biztalk], os: "2019", rack: R${k}, cores: ${cores} }`];
  return [
    `  ${server}:`,
    '    site: North',
    `    roles: [biztalk${k < 2 ? ', iis' : ''}]`,
    '    os: "2019"',
    `    rack: R${k}`,
    `    cores: ${cores}${differs ? '  # from the inventory' : ''}`,
    ...(k === 2 ? ['    addressing: static'] : []),
  ];
}

function clusters({ n }: Unit): string[] {
  const [a, b] = [name('SQL', n * 2), name('SQL', n * 2 + 1)];
  const [c, d] = [name('BTS', n * 4 + 2), name('BTS', n * 4 + 3)];
  return [
    `  ${name('SQLCLU', n)}:`,
    `    nodes: [${a}, ${b}]`,
    '    witness: cloud',
    '    groups:',
    `      SQL: { resources: [network-name, ip-address, disk, msdtc], owners: [${a}, ${b}] }`,
    `  ${name('BTSCLU', n)}:`,
    `    nodes: [${c}, ${d}]`,
    '    witness: cloud',
    '    groups:',
    '      FTP: { resources: [network-name, ip-address, disk, msdtc] }',
  ];
}

function loadBalancer({ n }: Unit): string[] {
  const members = `[${name('BTS', n * 4)}, ${name('BTS', n * 4 + 1)}]`;
  return [
    `  ${name('NLB', n)}: { kind: hardware, redundant: true, members: ${members}, serves: [${name('RxWeb', n)}] }`,
  ];
}

function fileShare({ n, untidy }: Unit): string[] {
  const path = `'\\\\corp.example\\in${n}'`;
  return [
    `  ${name('Inbox', n)}: { path: ${path}, kind: ${untidy ? 'windows, redundant: false' : 'azure-files'}, owner: ours }`,
  ];
}

function sqlInstance({ n, untidy }: Unit): string[] {
  const alone = untidy && n > 0;
  return [
    `  ${name('DB', n)}:`,
    `    on: ${alone ? name('SQL', n * 2) : `${name('SQLCLU', n)}/SQL`}`,
    `    networkName: ${name('SQLNET', n)}`,
    '    version: "2019"',
    '    edition: enterprise',
    `    storage: ${name('SAN', n)}`,
    '    agent: true',
  ];
}

function databases({ n }: Unit): string[] {
  return [
    `  ${name('Orders', n)}: { on: ${name('DB', n)}, kind: custom, recoveryModel: full }`,
    `  ${name('Archive', n)}:`,
    `    on: ${name('DB', n)}`,
    '    kind: custom',
  ];
}

function hosts({ n, untidy, random }: Unit): string[] {
  const [a, b, c, d] = [0, 1, 2, 3].map((k) => name('BTS', n * 4 + k));
  return [
    `  ${name('RxWeb', n)}:`,
    '    type: isolated',
    `    instances: [${a}, ${b}]`,
    '    receive: [WCF-BasicHttp]',
    `  ${name('RxFtp', n)}:`,
    ...(untidy ? [] : [`    clusterGroup: ${name('BTSCLU', n)}/FTP`]),
    `    instances: [${c}, ${d}]`,
    '    receive: [FTP]',
    `  ${name('Process', n)}: { instances: [${untidy ? c : `${c}, ${d}`}], orchestrations: [${name('Order', n)}, ${name('Invoice', n)}] }`,
    `  ${name('Send', n)}:`,
    '    instances:',
    `      ${c}: { state: started }`,
    `      ${d}:`,
    `    send: [WCF-SQL, FILE, ${random.pick(['SFTP', 'SB-Messaging', 'WCF-BasicHttp'])}]`,
    `  ${name('RxFile', n)}: { instances: [${a}, ${b}], receive: { FILE: { share: ${name('Inbox', n)} } } }`,
  ];
}
