/** Promises: they hold, fail with a counter-example, or cannot be told. */
import assert from 'node:assert/strict';
import { recoveriesAfter } from '../../../server/src/failure/recoveriesAfter.ts';
import { howMessage } from '../../../server/src/failure/recoveryWords.ts';
import { render } from '../../../server/src/text/message.ts';
import { graphOf } from './graphOf.ts';
import { onSoundGround, soundServers } from './platform.ts';

const hosts = `
hosts:
  Send: { instances: [BTS01, BTS02], send: [SFTP] }
  Work: { instances: [BTS01], orchestrations: [Order] }
`;

/** Name of a requirement → how it comes out, in one line. */
function verdicts(text: string): Record<string, string> {
  return Object.fromEntries(
    graphOf(text).requirements.map(({ requirement, verdict }) => {
      if (verdict.result === 'pass') return [requirement.name, 'pass'];
      if (verdict.result === 'cannot tell')
        return [requirement.name, `cannot tell: ${verdict.missing.map((each) => render(each)).join(' ')}`];
      if ('why' in verdict) return [requirement.name, `fail: ${render(verdict.why)}`];
      if ('tooSlow' in verdict)
        return [requirement.name, `fail: ${verdict.failed.join()} takes ${verdict.tooSlow.mechanism}`];
      const { failed, lost } = verdict.counterExample;
      const { because, workload } = lost;
      return [requirement.name, `fail: ${failed.join(' + ')} stops ${workload.id} (${because.join(' → ')})`];
    }),
  );
}

describe('requirements', () => {
  it('hold or fail, for all or for some hosts', () => {
    assert.deepEqual(
      verdicts(
        onSoundGround(`${hosts}
requirements:
  all: { survives: any-server }
  sending: { survives: any-biztalk-server, for: [Send] }
  both: { survives: [SQL01, SQL02] }
  secret: { survives: [masterSecretServer], for: [Send] }
`),
      ),
      {
        all: 'fail: server:BTS01 stops Work/orchestration/Order (server:BTS01 → hostInstance:Work@BTS01 → host:Work)',
        sending: 'pass',
        both: 'fail: server:SQL01 + server:SQL02 stops Send/send/SFTP (server:SQL01 → clusterGroup:SQLCLU/SQL → sqlInstance:SQLPROD → database:BizTalkMgmtDb → hostInstance:Send@BTS01 → host:Send)',
        // It goes on, and does not survive a restart.
        secret:
          'fail: masterSecretServer stops Send/send/SFTP (masterSecretServer → hostInstance:Send@BTS01 → host:Send)',
      },
    );
  });

  it('cannot be told while a fact is missing that matters', () => {
    const text = onSoundGround(`
hosts:
  Send: { instances: [BTS01, BTS02], send: [SFTP] }
  Tracked: { send: [SMTP] }
requirements:
  all: { survives: any-server }
  sending: { survives: any-server, for: [Send] }
  nobody: { survives: [Nobody] }
`).replace('  SSODB: SQLPROD\n', '');
    assert.deepEqual(verdicts(text), {
      all: 'cannot tell: No SSO database is described. The instances of host "Tracked" are not stated.',
      sending: 'cannot tell: No SSO database is described.',
      nobody: 'cannot tell: "Nobody" is no component, or several have that name.',
    });
  });

  it('about sites and fault domains', () => {
    const site = (sites: string, servers: string) =>
      `${onSoundGround(`
hosts:
  Send: { instances: [BTS01, BTS02], send: [SFTP] }
requirements:
  site: { survives: any-site }
  domain: { survives: any-fault-domain }
`).replace(soundServers, `\nsites: ${sites}\nservers:\n${servers}`)}`;
    assert.deepEqual(verdicts(site('{}', '  BTS01:\n  BTS02:\n  SQL01:\n  SQL02:\n')), {
      site: 'fail: There is only one primary site: its loss stops everything.',
      domain: 'cannot tell: The file describes nothing whose failure "domain" is about.',
    });
    const halves =
      '  BTS01: { site: A, rack: R1 }\n  SQL01: { site: A, rack: R1 }\n  BTS02: { site: B, rack: R2 }\n  SQL02: { site: B, rack: R2 }\n';
    assert.deepEqual(verdicts(site('{ A: {}, B: {} }', halves)), { site: 'pass', domain: 'pass' });
    const lopsided = halves.replace('SQL02: { site: B', 'SQL02: { site: A');
    assert.match(verdicts(site('{ A: {}, B: {} }', lopsided))['site'] ?? '', /^fail: site:A stops Send/);
  });

  it('with a recovery time', () => {
    assert.deepEqual(
      verdicts(
        onSoundGround(`
hosts:
  Receive: { instances: [BTS01, BTS02], receive: [SFTP] }
  Work: { instances: [BTS01, BTS02], orchestrations: [Order] }
requirements:
  receiving: { survives: any-biztalk-server, for: [Receive], recoveryTime: 30s }
  working: { survives: any-biztalk-server, for: [Work], recoveryTime: 10m }
  faster: { survives: any-biztalk-server, for: [Work], recoveryTime: 5m }
  database: { survives: [SQL01], recoveryTime: 15m }
  passive: { survives: [SQL02], recoveryTime: 15m }
`),
      ),
      {
        receiving: 'pass',
        working: 'pass',
        faster: 'fail: server:BTS01 takes orchestration-takeover',
        // Which of the hosts stay stopped meanwhile is not told either.
        database:
          'cannot tell: How fast "SQLPROD" comes back has no documented figure to hold against 15m. How fast "Receive" comes back has no documented figure to hold against 15m.',
        // The master secret server moves; running services do not wait for it.
        passive: 'pass',
      },
    );
  });
});

describe('recoveries', () => {
  const recoveries = (text: string, ids: readonly string[]): string[] =>
    recoveriesAfter(graphOf(text), ids).map(({ mechanism, of, automatic, range }) => {
      const who = automatic === undefined ? 'cannot tell' : automatic ? 'automatic' : 'manual';
      return [of, mechanism, who, range ? `${range.from} to ${range.to} s` : 'no figure'].join(', ');
    });
  const restart = (host: string): string => `host:${host}, service-restart, cannot tell, no figure`;

  it('name every mechanism that is needed', () => {
    const text = onSoundGround(hosts);
    assert.deepEqual(recoveries(text, ['server:SQL01']), [
      'sqlInstance:SQLPROD, sql-failover, automatic, no figure',
      restart('Send'),
      restart('Work'),
    ]);
    assert.deepEqual(recoveries(text, ['server:BTS02']), ['host:Send, others-go-on, automatic, 0 to 0 s']);
    assert.deepEqual(recoveries(text, ['hostInstance:Work@BTS01']), ['group, repair, manual, no figure']);
    assert.deepEqual(recoveries(text, []), []);
  });

  it('once what survives has restarted, nothing goes on that could not start', () => {
    const text = onSoundGround(hosts);
    const waysBack = (restart: boolean): string[] =>
      recoveriesAfter(graphOf(text), ['server:BTS02', 'masterSecretServer'], { restart }).map(
        ({ of, mechanism }) => `${of}, ${mechanism}`,
      );
    assert.deepEqual(waysBack(false), ['host:Send, others-go-on', 'group, repair']);
    assert.deepEqual(waysBack(true), ['group, repair']);
  });

  it('what stands still for another reason does not go on elsewhere', () => {
    const text = onSoundGround(`
hosts: { Web: { instances: [BTS01, BTS02], receive: [WCF-NetTcp] } }
loadBalancers: { NLB: { kind: hardware, members: [BTS01, BTS02] } }
`);
    assert.deepEqual(recoveries(text, ['server:BTS01', 'loadBalancer:NLB']), ['group, repair, manual, no figure']);
  });

  it('restore databases from the other site; what else is lost is mended where it is', () => {
    const text = onSoundGround(`${hosts}disasterRecovery: { method: biztalk-log-shipping }\n`);
    assert.deepEqual(recoveries(text, ['sqlInstance:SQLPROD']), [
      restart('Send'),
      restart('Work'),
      'group, log-shipping, manual, no figure',
    ]);
    assert.deepEqual(recoveries(text, ['hostInstance:Work@BTS01']), ['group, repair, manual, no figure']);
  });

  const standby = (instances: string): string =>
    onSoundGround(`\nhosts:\n  Pull: { instances: ${instances}, receive: [FTP] }\n`);

  for (const state of ['', 'state: stopped, ', 'state: disabled, '])
    it(`somebody starts a standby instance: ${state || 'no state'}`, () => {
      const text = standby(`{ BTS01: {}, BTS02: { ${state}standby: true } }`);
      assert.deepEqual(recoveries(text, ['server:BTS01']), [
        'hostInstance:Pull@BTS02, standby-start, manual, no figure',
      ]);
      assert.deepEqual(recoveries(text, ['server:BTS02']), []);
      // On a server that is gone nothing can be started, nor where the management database is.
      for (const failed of [
        ['server:BTS01', 'server:BTS02'],
        ['server:BTS01', 'sqlInstance:SQLPROD'],
      ])
        assert.ok(!recoveries(text, failed).some((each) => each.includes('standby-start')), failed.join(' + '));
    });

  it('a disabled instance that is no standby is not started', () => {
    const text = standby('{ BTS01: {}, BTS02: { state: disabled } }');
    assert.deepEqual(recoveries(text, ['server:BTS01']), ['group, repair, manual, no figure']);
  });

  const groupOf = (settings: string, more = ''): string => `
bizha: 1
servers: { BTS01: { roles: [biztalk] }, DB1: , DB2: }
sqlInstances: { ONE: { on: DB1 }, TWO: { on: DB2 } }
availabilityGroups: { AG: { replicas: [ONE, TWO], ${settings} } }
databases: { BizTalkMgmtDb: AG, BizTalkMsgBoxDb: AG }
hosts: { Pull: { instances: [BTS01], receive: [SFTP] } }
${more}`;

  for (const settings of ['listener: none', 'listener: { name: L }, failover: manual'])
    it(`somebody fails over a group: ${settings}`, () => {
      assert.deepEqual(recoveries(groupOf(settings), ['server:DB1']), [
        'availabilityGroup:AG, manual-failover, manual, no figure',
        restart('Pull'),
      ]);
      assert.deepEqual(recoveries(groupOf(settings), ['server:DB2']), []);
      assert.deepEqual(recoveries(groupOf(settings), ['server:DB1', 'server:DB2']), [
        restart('Pull'),
        'group, repair, manual, no figure',
      ]);
    });

  it('a group fails over by itself, and its lost replica stops nothing', () => {
    assert.deepEqual(recoveries(groupOf('listener: { name: L }'), ['server:DB1']), [
      'availabilityGroup:AG, availability-group-failover, automatic, no figure',
      restart('Pull'),
    ]);
  });

  it('services of BizTalk Server 2010 stay stopped before its second update', () => {
    const answer = (group: string, server = ''): string | undefined =>
      recoveries(groupOf('listener: { name: L }', `group: { ${group} }`).replace('[biztalk]', `[biztalk]${server}`), [
        'server:DB1',
      ]).at(-1);
    const byHand = 'host:Pull, service-start, manual, no figure';
    assert.equal(answer('version: "2010", cumulativeUpdate: 1'), byHand);
    assert.equal(answer('version: "2010", cumulativeUpdate: 2', ', bizTalkUpdate: 1'), byHand);
    assert.equal(answer('version: "2010", cumulativeUpdate: 2'), restart('Pull'));
    assert.equal(answer('version: "2010"'), restart('Pull'));
    assert.equal(answer('version: "2009", cumulativeUpdate: 1'), restart('Pull'));
  });

  it('isolated and clustered hosts go on by themselves after a failover of SQL Server', () => {
    const text = onSoundGround(`
hosts:
  Web: { type: isolated, instances: [BTS01, BTS02], receive: [HTTP] }
  Pull: { clusterGroup: BTSCLU/PULL, instances: [BTS01, BTS02], receive: [FTP] }
`).replace(
      'clusters:\n',
      'clusters:\n  BTSCLU: { nodes: [BTS01, BTS02], groups: { PULL: { resources: [network-name] } } }\n',
    );
    assert.deepEqual(recoveries(text, ['server:SQL01']), ['sqlInstance:SQLPROD, sql-failover, automatic, no figure']);
  });

  it('IIS moves with its cluster group', () => {
    const text = onSoundGround(
      '\nhosts:\n  Web: { type: isolated, instances: [BTS01, BTS02], receive: [HTTP] }\n',
    ).replace(
      'clusters:\n',
      'clusters:\n  BTSCLU: { nodes: [BTS01, BTS02], groups: { WEB: { resources: [network-name, iis, msdtc] } } }\n',
    );
    assert.deepEqual(recoveries(text, ['server:BTS01']), ['host:Web, iis-failover, automatic, no figure']);
  });

  it('the service starts once, when its properties say', () => {
    const text = groupOf('listener: { name: L }').replace('[SFTP]', '[SFTP], restartAfter: 5m');
    const [, recovery] = recoveriesAfter(graphOf(text), ['server:DB1']);
    assert.equal(
      recovery && render(howMessage(recovery)),
      'its service starts 5m after it stopped, and may stay stopped when SQL Server is not back by then',
    );
  });
});
