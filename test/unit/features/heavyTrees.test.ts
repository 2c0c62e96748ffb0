/** What the trees show only when somebody opens it: pairs that stop something, and a rolling reboot. */
import assert from 'node:assert/strict';
import { open } from '../../../server/src/analysis/snapshot.ts';
import { runToEnd } from '../../../server/src/failure/steps.ts';
import { childrenOf } from '../../../server/src/features/trees/childrenOf.ts';
import { scopesTree } from '../../../server/src/features/trees/scopesTree.ts';
import type { TreeItem, TreeQuestion } from '../../../server/src/features/trees/treeItem.ts';
import { file } from '../../support/cursor.ts';

const text = file`
  bizha: 1
  servers:
    BTS01: { roles: [biztalk] }
    BTS02: { roles: [biztalk] }
    BTS03: { roles: [biztalk] }
    SQL01: { roles: [sql] }
    SQL02: { roles: [sql] }
    SSO01: { roles: [master-secret] }
  clusters:
    CLU:
      nodes: [SQL01, SQL02]
      groups: { SQL: { resources: [network-name, ip-address, disk, msdtc] } }
  sqlInstances:
    DB: { on: CLU/SQL }
  databases: { BizTalkMgmtDb: DB, BizTalkMsgBoxDb: DB, SSODB: DB }
  masterSecretServer: SSO01
  hosts:
    Rx: { instances: [BTS01, BTS02], receive: [FTP] }
    Tx: { instances: [BTS02, BTS03], send: [SFTP], orchestrations: [Work] }
`;
const snapshot = open(text);

function answer(question: TreeQuestion, of = snapshot): TreeItem[] {
  return runToEnd(childrenOf(of, question));
}

function drawn(items: readonly TreeItem[], depth = 1, indent = ''): string {
  return items
    .map(({ label, description, question, children }) => {
      const line = `${indent}${label}${description ? ` [${description}]` : ''}${question ? ' …' : ''}\n`;
      return line + (depth > 1 ? drawn(children(), depth - 1, `${indent}  `) : '');
    })
    .join('');
}

describe('pairs that stop something', () => {
  it('are a question for the system, each host and each application with work', () => {
    const branch = scopesTree(snapshot, []).find(({ id }) => id === 'pairs');
    assert.ok(branch);
    assert.equal(
      drawn([branch], 2),
      file`
        Pairs that stop …
          everything …
          Rx [host] …
          Tx [host] …
      `,
    );
    assert.deepEqual(
      branch.children().map(({ question }) => question),
      [{ of: 'pairs' }, { of: 'pairs', for: 'host:Rx' }, { of: 'pairs', for: 'host:Tx' }],
    );
  });

  it('are no question where nothing works', () => {
    const empty = scopesTree(open('bizha: 1\nsites: { A: {} }\n'), []);
    assert.ok(!empty.some(({ id }) => id === 'pairs'));
  });

  it('of a host: names, what they are, and the majority that they take', () => {
    const found = answer({ of: 'pairs', for: 'host:Rx' });
    const servers = found.find(({ label }) => label === 'BTS01 + BTS02');
    assert.ok(servers);
    assert.equal(servers.kind, 'pair');
    assert.deepEqual(servers.failed, ['server:BTS01', 'server:BTS02']);
    assert.equal(drawn([servers], 2), 'BTS01 + BTS02\n  BTS01 [server]\n  BTS02 [server]\n');
    assert.ok(servers.children().every(({ place }) => place !== undefined));
    const nodes = found.find(({ label }) => label === 'SQL01 + SQL02');
    assert.equal(nodes?.description, 'majority of CLU');
  });

  it('name whole machines before their services and host instances', () => {
    const labels = answer({ of: 'pairs', for: 'host:Rx' }).map(({ label }) => label);
    const firstPart = labels.findIndex((label) => label.includes(' on '));
    assert.ok(firstPart > 0);
    assert.ok(labels.slice(firstPart).every((label) => label.includes(' on ')));
  });

  it('leave out what stops it alone', () => {
    const members = answer({ of: 'pairs', for: 'host:Rx' }).flatMap(({ failed }) => failed ?? []);
    assert.ok(!members.includes('masterSecretServer') && !members.includes('server:SSO01'));
  });

  it('of a host with several workloads ask for each of them', () => {
    const questions = answer({ of: 'pairs', for: 'host:Tx' }).filter(({ question }) => question);
    assert.equal(drawn(questions), 'Tx/send/SFTP [this alone] …\nTx/orchestration/Work [this alone] …\n');
    const [first] = questions;
    assert.ok(first?.question);
    assert.ok(answer(first.question).some(({ label }) => label === 'BTS02 + BTS03'));
  });

  it('say when there are none, and when what was asked for is gone', () => {
    const bare = open('bizha: 1\nservers: { A: { roles: [biztalk] } }\nhosts: { H: { instances: [A] } }\n');
    assert.equal(drawn(answer({ of: 'pairs' }, bare)), 'No pair stops it\n');
    assert.equal(drawn(answer({ of: 'pairs', for: 'host:Gone' })), 'It is not in the file any more\n');
  });
});

describe('a rolling reboot', () => {
  it('tells what is stopped at each turn, and afterwards', () => {
    assert.equal(
      drawn(answer({ of: 'reboot', failed: ['server:BTS02'] })),
      file`
        BTS01 [1 more stopped]
        BTS03 [2 more stopped]
        SQL01 [nothing more stops]
        SQL02 [nothing more stops]
        SSO01 [nothing more stops]
        When all are back [nothing more stops]
      `,
    );
  });

  it('without the master secret server nothing comes back, each with its way', () => {
    const steps = answer({ of: 'reboot', failed: ['server:SSO01'] });
    assert.equal(drawn(steps.slice(0, 2)), 'BTS01 [nothing more stops]\nBTS02 [1 more stopped]\n');
    const after = steps.at(-1);
    assert.equal(after?.description, '3 more stopped');
    assert.equal(after.children()[0]?.description, 'SSO01 → master secret server → Rx on BTS01 → Rx');
  });
});
