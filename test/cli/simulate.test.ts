/** `bizha simulate` as a process: a file, a command, and what is printed. */
import assert from 'node:assert/strict';
import { file } from '../support/cursor.ts';
import { ordersOut, secretApart } from '../support/groups.ts';
import { type CliResult, inFolder, runCli } from './runCli.ts';

/** One SQL Server, the master secret on a server of its own, one host on both BizTalk servers and one on a single one. */
const group = secretApart + ordersOut;

const run = (text: string, ...args: string[]): Promise<CliResult> =>
  inFolder({ 'group.bizha.yaml': text }, (cwd) => runCli(['simulate', 'group.bizha.yaml', ...args], { cwd }));

interface SimulateReport {
  readonly failed: readonly string[];
  readonly scope: string;
  readonly phase: string;
  readonly later?: string;
  readonly workloads: readonly { id: string; outcome: string; because: readonly string[] }[];
}

async function json(text: string, ...args: string[]): Promise<SimulateReport> {
  const { code, out, err } = await run(text, '--format', 'json', ...args);
  assert.equal(err, '');
  assert.equal(code, 0);
  return JSON.parse(out);
}

describe('bizha simulate', () => {
  it('--fail SQL01 --format json: the contract, to the byte', async () => {
    const { code, out, err } = await run(group, '--fail', 'SQL01', '--format', 'json');
    assert.equal(err, '');
    assert.equal(code, 0);
    assert.equal(
      out,
      file`
        {
          "version": 1,
          "failed": [
            "server:SQL01"
          ],
          "scope": "systemwide",
          "phase": "run",
          "workloads": [
            {
              "id": "Rx/receive/FTP",
              "host": "Rx",
              "kind": "receive",
              "outcome": "stopped",
              "because": [
                "server:SQL01",
                "sqlInstance:DB",
                "database:BizTalkMgmtDb",
                "hostInstance:Rx@BTS01",
                "host:Rx"
              ]
            },
            {
              "id": "Orders/sendPort/Out",
              "host": "Tx",
              "application": "Orders",
              "kind": "send",
              "outcome": "stopped",
              "because": [
                "server:SQL01",
                "sqlInstance:DB",
                "database:BizTalkMgmtDb",
                "hostInstance:Tx@BTS01",
                "host:Tx"
              ]
            }
          ]
        }
      `,
    );
  });

  it('lists every workload, those that nothing happens to with an empty chain', async () => {
    assert.deepEqual((await json(group, '--fail', 'Tx@BTS01')).workloads, [
      { id: 'Rx/receive/FTP', host: 'Rx', kind: 'receive', outcome: 'running', because: [] },
      {
        id: 'Orders/sendPort/Out',
        host: 'Tx',
        application: 'Orders',
        kind: 'send',
        outcome: 'stopped',
        because: ['hostInstance:Tx@BTS01', 'host:Tx'],
      },
    ]);
  });

  it('the fewer instances of a host are "reduced", with the instance that was lost', async () => {
    const { scope, workloads } = await json(group, '--fail', 'BTS02');
    assert.equal(scope, 'server');
    assert.deepEqual(
      workloads.map(({ id, outcome, because }) => [id, outcome, because.join(' → ')]),
      [
        ['Rx/receive/FTP', 'reduced', 'server:BTS02 → hostInstance:Rx@BTS02'],
        ['Orders/sendPort/Out', 'running', ''],
      ],
    );
  });

  it('a lost master secret server stops everything at the next restart', async () => {
    const { scope, phase, workloads } = await json(group, '--fail', 'masterSecretServer');
    assert.deepEqual([scope, phase], ['systemwide', 'start']);
    assert.deepEqual(
      workloads.map(({ outcome }) => outcome),
      ['stops at restart', 'stops at restart'],
    );
    assert.deepEqual(workloads[0]?.because, ['masterSecretServer', 'hostInstance:Rx@BTS01', 'host:Rx']);
  });

  it('--restart: what would stop at a restart has stopped, in the phase "start"', async () => {
    const { scope, phase, workloads } = await json(group, '--fail', 'masterSecretServer', '--restart');
    assert.deepEqual([scope, phase], ['systemwide', 'start']);
    assert.deepEqual(
      workloads.map(({ outcome }) => outcome),
      ['stopped', 'stopped'],
    );
  });

  it('--restart changes nothing about what stops now', async () => {
    const failure = ['--fail', 'SQL01'];
    assert.deepEqual(await json(group, ...failure, '--restart'), await json(group, ...failure));
  });

  it('tracking data that piles up delays every workload, and is said as what comes later', async () => {
    const tracked = group
      .replace('SSODB: DB', 'SSODB: DB, BizTalkDTADb: DB')
      .replace('Tx: {', 'Track: { tracking: true, instances: [BTS01, BTS02], send: [SMTP] }\n  Tx: {');
    const { scope, phase, later, workloads } = await json(tracked, '--fail', 'BizTalkDTADb');
    assert.deepEqual([scope, phase, later], ['application', 'run', 'systemwide']);
    const outcomes = Object.fromEntries(workloads.map(({ id, outcome }) => [id, outcome]));
    const { tracking, ...others } = outcomes;
    assert.equal(tracking, 'stopped');
    assert.ok(Object.keys(others).includes('Track/send/SMTP'));
    assert.deepEqual([...new Set(Object.values(others))], ['delayed']);
    assert.deepEqual(workloads.find(({ id }) => id === 'Track/send/SMTP')?.because, ['database:BizTalkDTADb']);
  });

  it('nothing but capacity has scope "none" and phase "run"', async () => {
    const idle = await json(`${group}externalSystems: { Idle: {} }\n`, '--fail', 'Idle');
    assert.deepEqual([idle.scope, idle.phase], ['none', 'run']);
    assert.ok(idle.workloads.every(({ outcome, because }) => outcome === 'running' && because.length === 0));
  });

  it('several components fail together; "failed" is sorted, each once', async () => {
    const { failed, scope } = await json(
      group,
      ...['bts02', 'msdtc@BTS01', 'server:BTS02'].flatMap((n) => ['--fail', n]),
    );
    assert.deepEqual(failed, ['server:BTS02', 'service:msdtc@BTS01']);
    assert.equal(scope, 'systemwide');
  });

  it('prints for people: the answer, then workloads from the worst outcome on, with the chain', async () => {
    const { out } = await run(group, '--fail', 'SSO01', '--fail', 'BTS02');
    assert.equal(
      out,
      file`
        BTS02 and SSO01 fail: nothing stops at once; everything stops when services restart, back after repair.

        stops at restart (2)
          FTP receive in Rx: SSO01 → master secret server → Rx on BTS01 → Rx
          Out in Orders: SSO01 → master secret server → Tx on BTS01 → Tx

        How it comes back
          Rx: the other instances go on · automatic · at once
            https://learn.microsoft.com/en-us/biztalk/core/scaled-out-receiving-hosts
          the group: what has failed is repaired · by hand · no documented figure

        Cannot be configured meanwhile: SSO on BTS01.

        What stops in addition when all servers restart meanwhile, one after the other
          BTS01: FTP receive in Rx, Out in Orders
          SQL01: FTP receive in Rx, Out in Orders
          When all are back: FTP receive in Rx, Out in Orders
      `,
    );
    assert.equal(
      (await run(group, '--fail', 'BTS02')).out.split('\n\n').slice(0, 3).join('\n\n'),
      file`
        BTS02 fails: nothing stops; FTP receive in Rx goes on with less, without a pause.

        reduced (1)
          FTP receive in Rx: BTS02 → Rx on BTS02

        running (1)
          Out in Orders
      `.trimEnd(),
    );
  });

  it('holds the times in which work comes back against the recovery time objective', async () => {
    const answer = async (text: string, objective: string): Promise<string | undefined> =>
      (await run(`${text}group: { recoveryTimeObjective: ${objective} }\n`, '--fail', 'Rx@BTS02')).out.split('\n')[0];
    assert.equal(
      await answer(group, '1m'),
      'Rx on BTS02 fails: nothing stops; FTP receive in Rx goes on with less, without a pause (objective 1m: kept).',
    );
    const orchestrations = group.replace(
      'instances: [BTS01, BTS02],',
      'instances: [BTS01, BTS02], orchestrations: [Work],',
    );
    assert.match(
      (await answer(orchestrations, '5m')) ?? '',
      /back within 10m \(objective 5m: may be missed, Rx can take 10m\)\.$/,
    );
    const { out } = await run(orchestrations, '--fail', 'Rx@BTS02');
    assert.match(out, / {2}Rx: another instance goes on from the last persisted state · automatic · up to 10m\n/);
  });

  it('says which promises are broken', async () => {
    const promise = 'requirements: { sending: { survives: any-server, for: [Tx] } }\n';
    const { out } = await run(group + promise, '--fail', 'BTS01');
    assert.match(out, /\n\nPromises broken\n {2}sending: Out in Orders stops\n\nstopped \(1\)\n/);
  });

  it('says what it took as met because the file does not say', async () => {
    const { out } = await run(group.replace('SSODB: DB', 'Other: DB'), '--fail', 'Rx@BTS02');
    assert.match(out, /Taken as met, since the file does not say\n {2}No SSO database is described\.\n$/);
  });

  it('tells what was down before from what has failed now', async () => {
    const disabled = group.replace('Tx: { instances: [BTS01] }', 'Tx: { instances: { BTS01: { state: disabled } } }');
    const { workloads } = await json(disabled, '--fail', 'BTS02');
    assert.deepEqual(
      workloads.map(({ outcome, because }) => [outcome, because.length]),
      [
        ['reduced', 2],
        ['stopped', 0],
      ],
    );
    const { out } = await run(disabled, '--fail', 'BTS02');
    assert.match(out, /^down already \(1\)\n {2}Out in Orders$/m);
  });

  it('reads standard input as "-"', async () => {
    const piped = await runCli(['simulate', '-', '--fail', 'SQL01', '--format', 'json'], { input: group });
    assert.equal(piped.code, 0);
    assert.deepEqual(JSON.parse(piped.out), await json(group, '--fail', 'SQL01'));
  });

  it('reads CRLF, a BOM and a file with a syntax error as far as they go', async () => {
    const odd = `\uFEFF${group.replaceAll('\n', '\r\n')}drills: [\r\n`;
    assert.deepEqual(await json(odd, '--fail', 'SQL01'), await json(group, '--fail', 'SQL01'));
  });

  describe('2, and nothing on standard output', () => {
    const refuses = async (result: Promise<CliResult>, problem: RegExp): Promise<void> => {
      const { code, out, err } = await result;
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, problem);
    };
    it('an unknown name, with the nearest', () =>
      refuses(run(group, '--fail', 'SQL1'), /^There is no component "SQL1"\. Did you mean "SQL01"\?\n$/));
    it('an unknown name that is near to nothing', () =>
      refuses(run(group, '--fail', 'Nowhere at all'), /^There is no component "Nowhere at all"\.\n$/));
    it('an ambiguous name, with the ids', () =>
      refuses(
        run(group.replace('Orders:', 'Tx:'), '--fail', 'tx'),
        /^"tx" can mean "host:Tx" and "application:Tx": write it with its kind\.\n$/,
      ));
    it('all of several wrong names', () =>
      refuses(run(group, '--fail', 'SQL01', '--fail', 'BTS1', '--fail', 'SSO1'), /"BTS1".*\n.*"SSO1".*"SSO01"/));
    it('no --fail', () => refuses(run(group), /--fail/));
    it('an unknown format', () => refuses(run(group, '--fail', 'SQL01', '--format', 'csv'), /csv/));
    it('no file', () => refuses(runCli(['simulate', '--fail', 'SQL01']), /file/));
    it('a file that is not there', () =>
      refuses(runCli(['simulate', 'no.bizha.yaml', '--fail', 'A']), /no\.bizha\.yaml/));
    it('several files', () =>
      inFolder({ 'a.bizha.yaml': group, 'b.bizha.yaml': group }, (cwd) =>
        refuses(runCli(['simulate', '.', '--fail', 'SQL01'], { cwd }), /not one file/),
      ));
  });

  it('an ambiguous name is fine with its kind', async () => {
    const twice = group.replace('Orders:', 'Tx:');
    assert.deepEqual((await json(twice, '--fail', 'application:Tx')).scope, 'host');
  });
});
