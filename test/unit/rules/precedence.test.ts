/** Which rule speaks when several could, and what weighs how much: the mechanisms that all rules share. */
import assert from 'node:assert/strict';
import { findingsOf } from '../../../server/src/analysis/findings.ts';
import { open } from '../../../server/src/analysis/snapshot.ts';
import type { Finding } from '../../../server/src/rules/finding.ts';
import { render } from '../../../server/src/text/message.ts';
import { exampleDay } from '../../support/examples.ts';

const findings = (text: string): Finding[] => findingsOf(open(text), {}, exampleDay);
const on = (text: string, entity: string): string[] =>
  findings(text)
    .filter((finding) => finding.entity === entity)
    .map(({ rule, severity }) => `${severity} ${rule}`);
const of = (text: string, rule: string): string[] =>
  findings(text).flatMap((finding) => (finding.rule === rule ? [finding.entity] : []));

const sound = `bizha: 1
group: { version: "2020", edition: enterprise }
servers:
  BTS01: { roles: [biztalk, iis] }
  BTS02: { roles: [biztalk, iis] }
`;

describe('one finding for each broken entity', () => {
  const single = `bizha: 1
group: { version: "2020", edition: enterprise }
servers:
  BTS01: { roles: [biztalk, sql], msdtc: { state: stopped } }
sqlInstances: { DB: { on: BTS01 } }
databases: { BizTalkMsgBoxDb: DB, BizTalkMgmtDb: DB, SSODB: DB, BizTalkDTADb: DB, BizTalkRuleEngineDb: DB }
hosts:
  Send: { instances: [BTS01], send: [SFTP] }
  Track: { instances: [BTS01], tracking: true }
`;

  it('an error of kind C silences gaps on its entity', () => {
    assert.deepEqual(on(single, 'server:BTS01'), ['warning sql/shared-with-biztalk', 'error msdtc/stopped']);
    assert.deepEqual(on(single.replace('stopped', 'running'), 'server:BTS01'), [
      'error host/single-biztalk-server',
      'warning sql/shared-with-biztalk',
    ]);
  });

  it('on its entity only', () => assert.deepEqual(on(single, 'sqlInstance:DB'), ['error sql/not-clustered']));

  it('a warning of kind C silences nothing', () => {
    const text = `${sound}clusters:
  CLU:
    nodes: [BTS01, BTS02]
    groups:
      FTP: { resources: [network-name, ip-address, msdtc], owners: [BTS01] }
hosts:
  Ftp: { clusterGroup: CLU/FTP, instances: [BTS01, BTS02], receive: [FTP] }
`;
    assert.deepEqual(on(text, 'clusterGroup:CLU/FTP'), [
      'warning msdtc/dependencies',
      'warning cluster/single-possible-owner',
    ]);
  });

  it('one BizTalk server stands for all hosts and for tracking', () => {
    const text = single.replace('stopped', 'running');
    assert.deepEqual(of(text, 'host/single-instance'), []);
    assert.deepEqual(of(text, 'tracking/single-instance'), []);
    const two = text.replace('sqlInstances:', '  BTS02: { roles: [biztalk] }\nsqlInstances:');
    assert.deepEqual(of(two, 'host/single-instance'), ['host:Send']);
    assert.deepEqual(of(two, 'tracking/single-instance'), ['host:Track']);
  });

  it('an instance that is not redundant stands for all of its databases, and names them', () => {
    const [said, ...more] = findings(single).filter(({ rule }) =>
      /^(?:sql\/not|messagebox\/|db\/|sso\/ssodb)/.test(rule),
    );
    assert.deepEqual(more, []);
    assert.equal(
      said && render(said.message),
      'SQL Server instance "DB" is not redundant: it runs on "BTS01" alone. If it fails, BizTalk stops (holds 5 databases).',
    );
    assert.equal(
      said?.related[0] && render(said.related[0].message),
      '"DB" holds "BizTalkMsgBoxDb", "BizTalkMgmtDb", "SSODB", "BizTalkDTADb" and "BizTalkRuleEngineDb"',
    );
  });

  it('what says how far MSDTC on one computer reaches is the finding of its owner', () => {
    const [said] = findings(single).filter(({ rule }) => rule === 'sql/not-clustered');
    assert.deepEqual(of(single, 'msdtc/not-clustered-on-sql'), []);
    assert.ok(said?.related.some(({ message }) => render(message).startsWith('MSDTC on "BTS01"')));
  });
});

describe('of what can be said of a receive host', () => {
  const host = (keys: string): string => `${sound}hosts:\n  Rx: { ${keys} }\n`;
  const said = (keys: string): { rule: string; related: number }[] =>
    findings(host(keys))
      .filter(({ entity }) => entity === 'host:Rx')
      .map(({ rule, related }) => ({ rule, related: related.length }));
  const order: readonly (readonly [rule: string, keys: string])[] = [
    ['host/no-instance', 'instances: [], receive: [FTP, HTTP], type: in-process'],
    ['host/wrong-type-for-adapter', 'instances: [BTS01, BTS02], receive: [FTP, HTTP], type: in-process'],
    ['adapter/duplicate-receive', 'instances: [BTS01, BTS02], receive: [FTP, SAP], type: in-process'],
    ['adapter/clustered-host-required', 'instances: [BTS01], receive: [FTP, SAP, WCF-NetTcp]'],
    ['adapter/sap-not-clustered', 'instances: [BTS01], receive: [SAP, WCF-NetTcp]'],
    ['host/single-instance', 'instances: [BTS01], receive: [HTTP], type: isolated'],
    ['adapter/load-balancer-required', 'instances: [BTS01, BTS02], receive: [HTTP], type: isolated'],
  ];
  for (const [rule, keys] of order)
    it(`${rule} comes first: { ${keys} }`, () => {
      const ranked = said(keys).filter((each) => order.some(([id]) => id === each.rule));
      assert.deepEqual(
        ranked.map((each) => each.rule),
        [rule],
      );
    });

  it('the others become related information', () => {
    const [first] = said('instances: [BTS01], receive: [FTP, SAP]');
    const [alone] = said('instances: [BTS01], receive: [FTP]');
    assert.ok((first?.related ?? 0) > (alone?.related ?? 0));
  });

  it('information does not take the place of a gap', () => {
    const rules = said('receive: [POP3], instances: [BTS01]').map((each) => each.rule);
    assert.ok(rules.includes('host/single-instance'), rules.join());
  });
});

describe('what weighs less', () => {
  const recovery = `${sound}  DRB01: { roles: [biztalk], site: DR }
  DRB02: { roles: [biztalk], site: DR }
  DRF01: { roles: [file], site: DR }
sites: { DR: { role: disaster-recovery } }
clusters:
  DRCLU:
    nodes: [DRB01, DRB02]
    groups:
      FTP: { resources: [network-name, ip-address], owners: [DRB01] }
fileShares:
  Drop: { path: '\\\\DRF01\\drop', on: DRF01 }
loadBalancers:
  LB: { members: [DRB01], serves: [Web] }
hosts:
  Web: { type: isolated, instances: [BTS01, BTS02], receive: [HTTP] }
  Send: { instances: { BTS01: , BTS02: , DRB01: { state: disabled } }, send: { FILE: { path: '\\\\DRF01\\drop' } } }
`;

  it('no gap is reported where only the disaster-recovery site is concerned', () => {
    const gaps = findings(recovery).filter(({ kind, entity }) => kind === 'S' && /DR|LB|Drop/.test(entity));
    assert.deepEqual(
      gaps.map(({ rule, entity }) => `${rule} ${entity}`),
      [],
    );
    const near = recovery.replaceAll(', site: DR', '');
    assert.ok(
      findings(near).some(({ rule, entity }) => rule === 'cluster/single-possible-owner' && /DRCLU/.test(entity)),
    );
    assert.ok(findings(near).some(({ rule }) => rule === 'lb/single-member'));
    assert.ok(findings(near).some(({ rule }) => rule === 'adapter/file-share-not-redundant'));
  });

  it('what a partner operates weighs no more than information', () => {
    const text = `${sound}fileShares:
  Drop: { path: '\\\\PARTNER\\drop', redundant: false }
hosts:
  Send: { instances: [BTS01, BTS02], send: { FILE: { path: '\\\\PARTNER\\drop' } } }
`;
    assert.deepEqual(on(text, 'fileShare:Drop'), ['warning adapter/file-share-not-redundant']);
    const partner = on(text.replace('redundant: false', 'redundant: false, owner: partner'), 'fileShare:Drop');
    assert.ok(
      partner.every((each) => /^(?:information|hint) /.test(each)),
      partner.join(),
    );
  });

  it('a missing fact is asked for once, and the others are related', () => {
    const text = `${sound}sites: { DR: { role: disaster-recovery } }
hosts:
  A: { instances: [BTS01, BTS02, DRB01], send: [SFTP] }
  B: { instances: [BTS01, BTS02, DRB01], send: [SFTP] }
`.replace('  BTS01', '  DRB01: { roles: [biztalk], site: DR }\n  BTS01');
    const asked = findings(text).filter(({ rule }) => rule === 'dr/instance-active');
    assert.deepEqual(
      asked.map(({ severity, entity, related }) => [severity, entity, related.length]),
      [['information', 'hostInstance:A@DRB01', 1]],
    );
  });

  it('the goal lowers gaps and recommendations, and nothing else', () => {
    const text = `${sound.replace('enterprise', 'enterprise, availabilityGoal: GOAL')}  SQL01: { roles: [sql], msdtc: { networkAccess: false } }
sqlInstances: { DB: { on: SQL01 } }
databases: { BizTalkMsgBoxDb: DB, BizTalkMgmtDb: DB, SSODB: DB }
hosts:
  Send: { instances: [BTS01], send: [SFTP], tracking: false }
`;
    const severities = (goal: string): string[] =>
      findings(text.replace('GOAL', goal))
        .filter(({ rule }) => /sql\/not-clustered|host\/single-i|tracking\/no-host|network-access/.test(rule))
        .map(({ rule, severity }) => `${severity} ${rule}`)
        .sort();
    assert.deepEqual(severities('high'), [
      'error msdtc/network-access-off',
      'error sql/not-clustered',
      'warning host/single-instance',
      'warning tracking/no-host',
    ]);
    assert.deepEqual(severities('available'), [
      'error msdtc/network-access-off',
      'information host/single-instance',
      'warning sql/not-clustered',
      'warning tracking/no-host',
    ]);
    assert.deepEqual(severities('none'), [
      'error msdtc/network-access-off',
      'hint host/single-instance',
      'hint sql/not-clustered',
      'hint tracking/no-host',
    ]);
  });
});
