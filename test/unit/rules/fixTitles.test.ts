/** Titles of fixes: what a fix adds or changes, its title names. */
import assert from 'node:assert/strict';
import { fixesOf } from '../../support/examples.ts';

const titles = (text: string, rule: string): readonly string[] => fixesOf(text, rule).map(({ title }) => title);

const group = `bizha: 1
group: { edition: enterprise }
servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
  SQL01: { roles: [sql] }
sqlInstances:
  SQLPROD: { on: SQL01 }
databases:
  BizTalkMgmtDb: SQLPROD
  BizTalkMsgBoxDb: SQLPROD
  SSODB: SQLPROD
masterSecretServer: BTS01
hosts:
  Send: { instances: [BTS01], send: [SMTP] }
  Web: { type: isolated, instances: [BTS01], receive: [HTTP] }
`;

describe('titles of fixes', () => {
  it('a server and a cluster that are invented are named as planned', () => {
    assert.deepEqual(titles(group, 'sql/not-clustered'), ['Cluster "SQLPROD": plans server SQL02 and cluster SQLCLU']);
  });

  it('a server that is there is named as what it is', () => {
    const two = group.replace('  SQL01: { roles: [sql] }\n', '  SQL01: { roles: [sql] }\n  SQL02: { roles: [sql] }\n');
    assert.deepEqual(titles(two, 'sql/not-clustered'), ['Cluster "SQLPROD" with SQL02: plans cluster SQLCLU']);
  });

  it('a load balancer and a role that come with a host instance are named, and what has nothing more to say is left as it is', () => {
    assert.deepEqual(titles(group, 'host/single-instance'), [
      'Plan a second host instance: "Send" on BTS02',
      'Plan a second host instance: "Web" on BTS02, with load balancer LB1; adds role iis to BTS02',
    ]);
  });

  it('more than two of a kind are counted', () => {
    const three = group.replace('SQLPROD\n  SSODB', 'SQLPROD\n  BizTalkDTADb: SQLPROD\n  SSODB');
    const allowed = three
      .replace('edition: enterprise', 'version: "2020", edition: enterprise')
      .replace('SQLPROD: { on: SQL01 }', 'SQLPROD: { on: SQL01, version: "2019", edition: enterprise }');
    assert.deepEqual(
      titles(allowed, 'sql/not-clustered').filter((title) => title.includes('availability group')),
      [
        'Plan an availability group for the databases of "SQLPROD" (SQL01, SQL02), with server SQL02, cluster SQLCLU, SQL Server instance SQLPROD2 and availability group SQLPRODAG',
      ],
    );
  });

  it('no backup path is invented for a server that is named to be promoted by hand', () => {
    const named = 'Name "BTS02" as the server to promote by hand';
    assert.ok(!titles(group, 'sso/master-secret-single').includes(named));
    const backedUp = group.replace(
      'masterSecretServer: BTS01\n',
      'masterSecretServer: { on: BTS01, backup: { path: D:\\sso } }\n',
    );
    const [fix] = fixesOf(backedUp, 'sso/master-secret-single').filter(({ title }) => title === named);
    assert.ok(fix?.after.includes('masterSecretServer: { on: BTS01, backup: { path: D:\\sso }, standby: BTS02 }'));
  });
});
