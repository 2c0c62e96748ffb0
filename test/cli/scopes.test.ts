/** `bizha scopes` as a process: a file, a command, and what is printed. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { file } from '../support/cursor.ts';
import { ordersOut, sqlClustered } from '../support/groups.ts';
import { type CliResult, inFolder, projectRoot, runCli } from './runCli.ts';

/** A group on two servers with one SQL Server; a device of a partner, one of which nobody knows enough, one host off. */
const group = file`
  bizha: 1
  servers:
    BTS01: { roles: [biztalk] }
    SQL01: { roles: [sql] }
  sqlInstances:
    DB: { on: SQL01 }
  databases: { BizTalkMgmtDb: DB, BizTalkMsgBoxDb: DB, SSODB: DB }
  masterSecretServer: SQL01
  externalSystems:
    Bank: { owner: partner }
    Fax:
  hosts:
    Rx: { instances: [BTS01], receive: { FTP: { uses: [Fax] } } }
    Tx: { instances: [BTS01], send: { SFTP: { uses: [Bank] } } }
    Off: { instances: { BTS01: { state: disabled } } }
`;

/** Two of everything that Rx needs but for the SQL cluster's shared parts; Tx runs on one server. */
const redundant = sqlClustered + ordersOut;

const run = (text: string, ...args: string[]): Promise<CliResult> =>
  inFolder({ 'group.bizha.yaml': text }, (cwd) => runCli(['scopes', 'group.bizha.yaml', ...args], { cwd }));

interface ScopesJson {
  readonly components: readonly { id: string; basic: boolean; scope: string; phase: string }[];
  readonly singlePoints: readonly string[];
  readonly causes: readonly string[];
  readonly cannotTell: readonly { id: string; missing: string }[];
  readonly apart: readonly { id: string; why: string }[];
  readonly down: readonly { id: string; because: readonly string[] }[];
  readonly cutSets: readonly (readonly string[])[];
  readonly fixFirst: readonly { fix: string; removes: number }[];
}

async function json(text: string, ...args: string[]): Promise<ScopesJson> {
  const { code, out, err } = await run(text, '--format', 'json', ...args);
  assert.equal(err, '');
  assert.equal(code, 0);
  return JSON.parse(out);
}

/** The sets as people read them. */
const setsOf = ({ cutSets }: ScopesJson): string[] => cutSets.map((set) => set.join(' + '));

describe('bizha scopes', () => {
  it('--format json: the keys of the contract, in order', async () => {
    const report = await json(group);
    assert.deepEqual(Object.keys(report), [
      'version',
      'components',
      'singlePoints',
      'causes',
      'cannotTell',
      'apart',
      'down',
      'cutSets',
      'fixFirst',
    ]);
    const keysOf = (list: readonly object[]): string[] => [...new Set(list.map((each) => Object.keys(each).join()))];
    assert.deepEqual(keysOf(report.components), ['id,basic,scope,phase']);
    assert.deepEqual(keysOf(report.cannotTell), ['id,missing']);
    assert.deepEqual(keysOf(report.apart), ['id,why']);
    assert.deepEqual(keysOf(report.down), ['id,because']);
    assert.deepEqual(keysOf(report.fixFirst), ['fix,removes']);
    assert.equal((report as { version?: unknown }).version, 1);
  });

  it('every component in the order of the file, with scope and phase', async () => {
    const { components } = await json(group);
    assert.deepEqual(
      components.map(({ id, basic, scope, phase }) => `${id}${basic ? '' : ' (composite)'} ${scope} ${phase}`),
      [
        'server:BTS01 systemwide run',
        'service:msdtc@BTS01 systemwide run',
        'service:sso@BTS01 systemwide run',
        'service:files@BTS01 server run',
        'server:SQL01 systemwide run',
        'service:msdtc@SQL01 systemwide run',
        'service:sso@SQL01 systemwide start',
        'service:files@SQL01 server run',
        'sqlInstance:DB systemwide run',
        'database:BizTalkMgmtDb (composite) systemwide run',
        'database:BizTalkMsgBoxDb (composite) systemwide run',
        'database:SSODB (composite) systemwide start',
        'masterSecretServer systemwide start',
        'externalSystem:Bank host run',
        'externalSystem:Fax host run',
        'host:Rx (composite) host run',
        'hostInstance:Rx@BTS01 host run',
        'host:Tx (composite) host run',
        'hostInstance:Tx@BTS01 host run',
        'host:Off (composite) none run',
        'hostInstance:Off@BTS01 none run',
      ],
    );
  });

  it('single points are the candidates among them that stop a workload', async () => {
    assert.deepEqual((await json(group)).singlePoints, [
      'server:BTS01',
      'service:msdtc@BTS01',
      'service:sso@BTS01',
      'server:SQL01',
      'service:msdtc@SQL01',
      'service:sso@SQL01',
      'sqlInstance:DB',
      'masterSecretServer',
      'hostInstance:Rx@BTS01',
      'hostInstance:Tx@BTS01',
    ]);
  });

  it('causes are those that stand on no other, which people count', async () => {
    assert.deepEqual((await json(group)).causes, ['server:BTS01', 'server:SQL01']);
  });

  it('a device that nobody knows to be redundant or not: cannot tell, with the missing fact, and no candidate', async () => {
    const report = await json(group);
    assert.deepEqual(report.cannotTell, [
      {
        id: 'externalSystem:Fax',
        missing: 'It is not stated whether "Fax" is redundant: the key "redundant" says so.',
      },
    ]);
    assert.ok(!setsOf(report).some((set) => set.includes('Fax')));
    const told = await json(group.replace('Fax:\n', 'Fax: { redundant: false }\n'));
    assert.deepEqual(told.cannotTell, []);
    assert.ok(told.singlePoints.includes('externalSystem:Fax'));
  });

  it('apart: what a partner owns, and the only site', async () => {
    assert.deepEqual((await json(group)).apart, [{ id: 'externalSystem:Bank', why: 'partner' }]);
    const site = group.replace('servers:', 'sites: { Main: {} }\nservers:').replaceAll('roles:', 'site: Main, roles:');
    assert.deepEqual((await json(site)).apart, [
      { id: 'site:Main', why: 'only-site' },
      { id: 'externalSystem:Bank', why: 'partner' },
    ]);
  });

  it('down: what is down with nothing failed, by the chain from its cause; it takes no part in the rest', async () => {
    const report = await json(group);
    assert.deepEqual(report.down, [
      { id: 'host:Off', because: ['hostInstance:Off@BTS01'] },
      { id: 'hostInstance:Off@BTS01', because: [] },
      { id: 'Off', because: ['hostInstance:Off@BTS01', 'host:Off'] },
    ]);
    assert.ok(!report.singlePoints.some((id) => id.includes('Off')));
  });

  it('down later: what runs on and would not come back after a restart is marked so', async () => {
    const secret = group
      .replace('SQL01: { roles: [sql] }', 'SQL01: { roles: [sql] }\n  SSO01: { msdtc: { state: stopped } }')
      .replace('masterSecretServer: SQL01', 'masterSecretServer: SSO01');
    const { down } = await json(secret);
    assert.deepEqual(
      down.filter(({ id }) => ['masterSecretServer', 'Rx/receive/FTP'].includes(id)),
      [
        { id: 'masterSecretServer', because: ['service:msdtc@SSO01'] },
        {
          id: 'Rx/receive/FTP',
          because: ['service:msdtc@SSO01', 'masterSecretServer', 'hostInstance:Rx@BTS01', 'host:Rx'],
          phase: 'start',
        },
      ],
    );
  });

  describe('--order', () => {
    it('1: what stops the system alone', async () => {
      assert.deepEqual(setsOf(await json(group, '--order', '1')), [
        'masterSecretServer',
        'server:BTS01',
        'server:SQL01',
        'service:msdtc@BTS01',
        'service:msdtc@SQL01',
        'service:sso@BTS01',
        'service:sso@SQL01',
        'sqlInstance:DB',
      ]);
    });

    it('2, which is the default: and the pairs, minimal, with sorted ids', async () => {
      const report = await json(group);
      assert.deepEqual(setsOf(report).slice(-2), ['sqlInstance:DB', 'hostInstance:Rx@BTS01 + hostInstance:Tx@BTS01']);
      assert.deepEqual(await json(group, '--order', '2'), report);
    });

    it('3: and the triples', async () => {
      const pairs = setsOf(await json(redundant));
      const triples = setsOf(await json(redundant, '--order', '3'));
      assert.deepEqual(triples.slice(0, pairs.length), pairs);
      assert.ok(triples.includes('hostInstance:Rx@BTS01 + hostInstance:Tx@BTS01 + server:BTS02'));
      assert.ok(triples.slice(pairs.length).every((set) => set.split(' + ').length === 3));
    });

    it('changes nothing else', async () => {
      const { cutSets: _one, ...one } = await json(redundant, '--order', '1');
      const { cutSets: _three, ...three } = await json(redundant, '--order', '3');
      assert.deepEqual(one, three);
    });
  });

  describe('--for', () => {
    const ofTx = [
      'hostInstance:Tx@BTS01',
      'server:BTS01',
      'service:msdtc@BTS01',
      'service:sso@BTS01',
      'server:SQL01 + server:SQL02',
    ];
    for (const name of [
      'Tx',
      'host:tx',
      'Orders',
      'application:Orders',
      'Orders/sendPort/Out',
      'sendPort:Orders/Out',
      'orders/out',
    ])
      it(`${name}: the sets that stop it`, async () =>
        assert.deepEqual(setsOf(await json(redundant, '--for', name)), ofTx));

    it('a host whose instances are redundant: pairs only', async () => {
      const sets = setsOf(await json(redundant, '--for', 'Rx'));
      assert.ok(sets.includes('server:BTS01 + server:BTS02'));
      assert.ok(sets.every((set) => set.includes(' + ')));
    });

    const refuses = async (result: Promise<CliResult>, problem: RegExp): Promise<void> => {
      const { code, out, err } = await result;
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, problem);
    };
    it('an unknown name: the nearest, and 2', async () => {
      const nearest = (name: string, near: string): Promise<void> =>
        refuses(
          run(redundant, '--for', name),
          new RegExp(`^There is no host, application or workload "${name}"\\. Did you mean "${near}"\\?\\n$`),
        );
      await nearest('Order', 'Orders');
      await nearest('Orders/sendPort/Ou', 'Orders/sendPort/Out');
      await nearest('host:Rxx', 'host:Rx');
      await refuses(
        run(redundant, '--for', 'Nowhere at all'),
        /^There is no host, application or workload "Nowhere at all"\.\n$/,
      );
    });
    it('an ambiguous name: its ids, and 2', () =>
      refuses(
        run(redundant.replace('Orders:', 'Tx:'), '--for', 'tx'),
        /^"tx" can mean "host:Tx" and "application:Tx": write it with its kind\.\n$/,
      ));
    it('a component that is no target: 2', () => refuses(run(redundant, '--for', 'server:SQL01'), /"server:SQL01"/));
  });

  it('fixFirst: the changes that remove single points and pairs, the best first', async () => {
    const { fixFirst } = await json(redundant);
    assert.ok(fixFirst.some(({ fix }) => fix === 'Plan a second host instance: "Tx" on BTS02'));
    const removes = fixFirst.map((each) => each.removes);
    assert.deepEqual(
      removes,
      [...removes].sort((a, b) => b - a),
    );
    assert.ok(removes.every((n) => n > 0));
  });

  it('--format csv: one line per component, quoted where it must be', async () => {
    const named = group.replaceAll('Tx:', '\'Tx, "new"\':');
    const { code, out } = await run(named, '--format', 'csv');
    assert.equal(code, 0);
    const lines = out.split('\r\n');
    assert.deepEqual(lines.slice(0, 3), [
      'id,basic,scope,phase,later',
      'server:BTS01,true,systemwide,run,',
      'service:msdtc@BTS01,true,systemwide,run,',
    ]);
    assert.ok(lines.includes('"host:Tx, ""new""",false,host,run,'), out);
    assert.ok(lines.includes('"hostInstance:Tx, ""new""@BTS01",true,host,run,'), out);
    assert.equal(lines.at(-1), '');
    assert.equal(lines.length, (await json(named)).components.length + 2);
  });

  it('prints for people: the impact table, with single points marked, and what follows from it', async () => {
    const { code, out } = await run(group, '--order', '1');
    assert.equal(code, 0);
    const [table = '', ...blocks] = out.split('\n\n');
    assert.equal(
      `${table.split('\n').slice(0, 8).join('\n')}\n`,
      file`
        Component, scope of failure, and what stops where that is not everything ("!" marks a single point of failure, "+" what stands on one)
        ! BTS01                 systemwide
        + MSDTC on BTS01        systemwide
        + SSO on BTS01          systemwide
          local files on BTS01  server
        ! SQL01                 systemwide
        + MSDTC on SQL01        systemwide
        + SSO on SQL01          systemwide, when services restart
      `,
    );
    assert.match(table, /^ {2}Rx {20}host: FTP receive in Rx$/m);
    const block = (heading: string): string => blocks.find((each) => each.startsWith(heading)) ?? '';
    const points = block('Single points of failure').split('\n');
    assert.equal(points[0], 'Single points of failure (2)');
    assert.equal(points[1], '  BTS01, and with it MSDTC on BTS01, SSO on BTS01, Rx on BTS01, Tx on BTS01');
    assert.equal(points[2], '  SQL01, and with it MSDTC on SQL01, SSO on SQL01, DB, master secret server');
    assert.match(block('What stops it all'), /^ {2}master secret server, when services restart$/m);
    assert.match(block('Cannot tell'), /^ {2}Fax: It is not stated/m);
    assert.match(block('Apart'), /^ {2}Bank: operated by a partner$/m);
    assert.match(block('Down with nothing failed'), /^ {2}Off on BTS01 → Off: The instance is disabled\.$/m);
    assert.match(block('What to fix first'), /^ +\d+ {2}\w/m);
  });

  it('the text says what a thing is where two share a name, and no id', async () => {
    const { out } = await run(group.replaceAll('DB', 'SQL01'));
    assert.match(out, /^! SQL01 \(server\) /m);
    assert.match(out, /^\+ SQL01 \(SQL Server instance\) /m);
    assert.doesNotMatch(out, /\w:\w|\w@\w|\w\/(?:receive|send)\//);
  });

  it('the text says the phase of a set, and when it takes most of a cluster', async () => {
    const { out } = await run(redundant, '--for', 'Tx');
    assert.match(out, /^ {2}SQL01 \+ SQL02 \(takes more than half of the nodes of "SQLCLU"\)$/m);
  });

  it('an empty group has empty lists, and leaves out empty blocks', async () => {
    const { version, ...lists } = (await json('bizha: 1\n')) as ScopesJson & { version: number };
    assert.equal(version, 1);
    assert.deepEqual(
      Object.values(lists).filter((list) => list.length > 0),
      [],
    );
    assert.equal((await run('bizha: 1\n')).code, 0);
  });

  it('reads standard input as "-"', async () => {
    const { code, out } = await runCli(['scopes', '-', '--format', 'json'], { input: group });
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(out), await json(group));
  });

  it('says when there are more sets than it holds, in text and in JSON', async () => {
    // 150 systems on either side: more pairs than anybody reads.
    const systems = (of: string): string[] => Array.from({ length: 150 }, (_, n) => `${of}${n}`);
    const entry = (name: string): string => `  ${name}: { redundant: false }`;
    const many = `# bizha-ignore-file infra/external-single: theirs to mend
bizha: 1
servers: { BTS01: {}, BTS02: {} }
externalSystems:
${[...systems('A'), ...systems('B')].map(entry).join('\n')}
hosts:
  One: { instances: [BTS01], send: { SFTP: { uses: [${systems('A').join(', ')}] } } }
  Two: { instances: [BTS02], send: { SFTP: { uses: [${systems('B').join(', ')}] } } }
`;
    const report = (await json(many)) as ScopesJson & { cutSetLimit?: number };
    assert.equal(report.cutSetLimit, 20_000);
    assert.equal(report.cutSets.length, 20_000);
    assert.match((await run(many)).out, /^ {2}More than 20000 sets were found: the rest is left out\.$/m);
    assert.ok(!('cutSetLimit' in (await json(many, '--order', '1'))));
  }).timeout(30_000);

  it('ends without a fault when nobody reads on', async () => {
    await inFolder({ 'group.bizha.yaml': group }, async (cwd) => {
      const child = spawn(process.execPath, [join(projectRoot, 'dist/cli.cjs'), 'scopes', 'group.bizha.yaml'], { cwd });
      child.stdout.destroy();
      let err = '';
      child.stderr.on('data', (chunk: Buffer) => {
        err += chunk.toString('utf8');
      });
      await once(child, 'close');
      assert.equal(err, '');
    });
  });

  it('2 for a wrong order, format or file', async () => {
    for (const line of ['group.bizha.yaml --order 4', 'group.bizha.yaml --format xml', 'no.bizha.yaml', '']) {
      const args = line.split(' ').filter((arg) => arg !== '');
      const { code, out } = await inFolder({ 'group.bizha.yaml': group }, (cwd) =>
        runCli(['scopes', ...args], { cwd }),
      );
      assert.deepEqual([code, out], [2, ''], line);
    }
  });
});
