/** The two trees and the summary: the text of a file, and what they show. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { findingsOf } from '../../../server/src/analysis/findings.ts';
import { open } from '../../../server/src/analysis/snapshot.ts';
import { causesOf } from '../../../server/src/failure/causes.ts';
import { documentState, documentSummary } from '../../../server/src/features/documentSummary.ts';
import { worstSeverity } from '../../../server/src/features/findingIndex.ts';
import { componentsTree } from '../../../server/src/features/trees/componentsTree.ts';
import { scopesTree } from '../../../server/src/features/trees/scopesTree.ts';
import { itemAt, type TreeItem } from '../../../server/src/features/trees/treeItem.ts';
import { severities } from '../../../server/src/rules/rule.ts';
import { file } from '../../support/cursor.ts';
import { exampleDay } from '../../support/examples.ts';

const group = file`
  bizha: 1
  group: { name: Contoso }
  servers:
    BTS01: { roles: [biztalk] }
    BTS02: { roles: [biztalk] }
    SQL01: { roles: [sql] }
    SQL02: { roles: [sql] }
  fileShares:
    Inbox: { path: '\\FS\in' }
  storage:
    SAN: { kind: san }
  clusters:
    CLU:
      nodes: [SQL01, SQL02]
      groups:
        SQL: { resources: [network-name, ip-address, disk, msdtc] }
  sqlInstances:
    SQLPROD: { on: CLU/SQL, storage: SAM }
  databases:
    BizTalkMgmtDb: SQLPROD
    BizTalkMsgBoxDb: SQLPROD
    SSODB: SQLPROD
  masterSecretServer: { on: SQL02 }
  hosts:
    Rx: { instances: [BTS01, BTS02], receive: { FILE: { path: '\\FS\in', share: Inbox } } }
    Tx: { instances: [BTS01], send: [FTP] }
    Off: { instances: { BTS01: { state: disabled } }, orchestrations: [Later] }
`;

/** A tree as lines: `!` marks single points, brackets the description. */
function drawn(items: readonly TreeItem[], depth: number, indent = ''): string {
  return items
    .map(({ label, description, singlePoint, severity, children }) => {
      const line = `${indent}${singlePoint ? '! ' : ''}${label}${description ? ` [${description}]` : ''}${severity ? ` ${severity}` : ''}\n`;
      return line + (depth > 1 ? drawn(children(), depth - 1, `${indent}  `) : '');
    })
    .join('');
}

function trees(text: string): { scopes: TreeItem[]; components: TreeItem[] } {
  const snapshot = open(text);
  const findings = findingsOf(snapshot, {}, exampleDay);
  return { scopes: scopesTree(snapshot, findings), components: componentsTree(snapshot, findings) };
}

const isFixable = ({ fixPlaces }: TreeItem): boolean => [...fixPlaces()].length > 0;

function find(items: readonly TreeItem[], id: string): TreeItem {
  const search = (each: readonly TreeItem[]): TreeItem | undefined => {
    for (const item of each) {
      const found = item.id === id ? item : search(item.children());
      if (found) return found;
    }
    return undefined;
  };
  const found = search(items);
  assert.ok(found, `there is no ${id}`);
  return found;
}

describe('the tree of failure scopes', () => {
  const { scopes } = trees(group);

  it('has what to fix first on top, the four scopes in order, and groups for what stands apart', () => {
    assert.deepEqual(
      scopes.map(({ id }) => id),
      ['fixes', 'scope:systemwide', 'scope:host', 'scope:application', 'scope:server', 'pairs', 'apart:down'],
    );
  });

  it('counts causes in plain words, and opens where there is one', () => {
    const words = scopes.filter(({ kind }) => kind === 'scope');
    assert.equal(
      drawn(
        words.map((each) => ({ ...each, severity: undefined })),
        1,
      ),
      file`
        ! Stops everything [1 single point · 1 not stated]
        ! Stops a host [1 single point · 1 not stated]
        Stops or delays one workload [none]
        Felt on one server only [2]
      `,
    );
    assert.deepEqual(
      words.map(({ expanded }) => expanded),
      [true, true, false, false],
    );
  });

  it('shows causes: below each its services and instances, what it takes with it, and the workloads that stop', () => {
    const plain = (item: TreeItem): TreeItem => ({
      ...item,
      severity: undefined,
      children: () => item.children().map(plain),
    });
    assert.equal(
      drawn([plain(find(scopes, 'scope:host/server:BTS01'))], 3),
      file`
        ! BTS01
          ! MSDTC on BTS01
            FTP send in Tx [stopped]
          ! SSO on BTS01
            FTP send in Tx [stopped]
          local files on BTS01
          Rx on BTS01
          ! Tx on BTS01
            FTP send in Tx [stopped]
          Tx
            FTP send in Tx [stopped]
          FTP send in Tx [stopped]
      `,
    );
  });

  it('says why: the phase, and what is not stated', () => {
    const secret = find(scopes, 'scope:systemwide/server:SQL02/masterSecretServer');
    assert.equal(secret.description, 'at restart');
    const inbox = find(scopes, 'scope:host/redundant/fileShare:Inbox');
    assert.equal(inbox.description, 'redundancy not stated');
    assert.match(inbox.tooltip() ?? '', /It is not stated whether .*Inbox/);
  });

  it('keeps closed what no single failure takes down: a cluster moves an instance', () => {
    const branch = find(scopes, 'scope:systemwide/redundant');
    assert.match(branch.label, /^Redundant or not stated \(\d+\)$/);
    assert.equal(branch.label, `Redundant or not stated (${branch.children().length})`);
    assert.equal(branch.expanded, false);
    const instance = find(scopes, 'scope:systemwide/redundant/sqlInstance:SQLPROD');
    assert.equal(instance.singlePoint, false);
    assert.ok(instance.children().length > 0);
  });

  it('puts what stops on one server below the server', () => {
    const server = find(scopes, 'scope:server/server:BTS02');
    assert.ok(server.children().some(({ label }) => label === 'Rx on BTS02'));
    assert.ok(server.children().every(({ kind }) => kind === 'component'));
  });

  it('offers for a server what mends the things that go with it', () => {
    const server = find(scopes, 'scope:host/server:BTS01');
    assert.equal(server.findings.warning, 0);
    assert.ok(isFixable(server));
  });

  it('lists apart what is down already, with the reason', () => {
    assert.match(find(scopes, 'apart:down/hostInstance:Off@BTS01').description ?? '', /disabled/);
  });

  it('carries findings and fixes, and the worst below', () => {
    const instance = find(scopes, 'scope:systemwide/redundant/sqlInstance:SQLPROD');
    assert.equal(instance.severity, 'error');
    assert.equal(instance.findings.error, 1);
    assert.ok(isFixable(instance));
    assert.equal(find(scopes, 'scope:systemwide').severity, 'error');
    assert.equal(find(scopes, 'scope:systemwide').findings.error, 0);
  });

  it('keeps ids when something else in the file changes', () => {
    const ids = (items: readonly TreeItem[]): string[] => items.flatMap(({ id, children }) => [id, ...ids(children())]);
    assert.deepEqual(ids(trees(`# a comment\n${group}`).scopes), ids(scopes));
    assert.equal(new Set(ids(scopes)).size, ids(scopes).length);
  });
});

describe('the tree of components', () => {
  const { components } = trees(group);

  it('has the sections of the file, and what entries hold', () => {
    assert.deepEqual(
      components.map(({ label }) => label),
      [
        'group',
        'servers',
        'fileShares',
        'storage',
        'clusters',
        'sqlInstances',
        'databases',
        'masterSecretServer',
        'hosts',
      ],
    );
    const plain = (item: TreeItem): TreeItem => ({
      ...item,
      severity: undefined,
      singlePoint: false,
      children: () => item.children().map(plain),
    });
    assert.equal(
      drawn([plain(find(components, 'hosts/Rx'))], 2).replaceAll(/ \[.*\]/g, ''),
      'Rx\n  BTS01\n  BTS02\n  FILE\n',
    );
    assert.equal(drawn([plain(find(components, 'clusters/CLU'))], 2), 'CLU\n  SQL\n');
    assert.deepEqual(
      find(components, 'servers/BTS01')
        .children()
        .map(({ label }) => label),
      ['Rx', 'Tx', 'Off'],
    );
  });

  it('marks single points and findings', () => {
    assert.equal(find(components, 'masterSecretServer').singlePoint, true);
    assert.equal(find(components, 'sqlInstances/SQLPROD').severity, 'error');
    assert.equal(find(components, 'sqlInstances').severity, 'error');
    assert.equal(find(components, 'sqlInstances').findings.error, 0);
    assert.ok(isFixable(find(components, 'sqlInstances/SQLPROD')));
  });

  it('shows a finding on what an entry holds on the entry and on its section', () => {
    const snapshot = open(group);
    const [finding] = findingsOf(snapshot, {}, exampleDay);
    assert.ok(finding);
    const marked = (entity: string): string[] =>
      componentsTree(snapshot, [{ ...finding, entity, severity: 'warning', suppressed: undefined }])
        .flatMap((section) => [section, ...section.children()])
        .flatMap(({ id, severity }) => (severity === 'warning' ? [id] : []));
    assert.deepEqual(marked('hostInstance:Tx@BTS01'), ['servers', 'servers/BTS01', 'hosts', 'hosts/Tx']);
    assert.deepEqual(marked('clusterGroup:CLU/SQL'), ['clusters', 'clusters/CLU']);
    assert.deepEqual(marked('masterSecretServer'), ['masterSecretServer']);
  });

  it('shows the state of instances', () => {
    const off = find(components, 'hosts/Off').children()[0];
    assert.match(off?.description ?? '', /disabled/);
  });
});

describe('both trees of every example', () => {
  for (const name of readdirSync('examples').filter((each) => each.endsWith('.bizha.yaml')))
    it(name, () => {
      const text = readFileSync(`examples/${name}`, 'utf8');
      const { scopes, components } = trees(text);
      for (const roots of [scopes, components]) check(roots, '');
      const inGroups = scopes.filter(({ kind }) => kind === 'scope').flatMap(({ children }) => children());
      const shown = inGroups.filter(({ singlePoint }) => singlePoint).map(({ entity }) => entity);
      const counted = causesOf(open(text).answers).map(({ row }) => row.component.id);
      assert.deepEqual(shown.sort(), counted.sort(), 'the causes are what stands in the groups');
    });

  /** What is true of each node, whatever the file says. */
  function check(items: readonly TreeItem[], prefix: string): void {
    const ids = items.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const item of items) {
      const children = item.children();
      assert.ok(item.id.startsWith(prefix), `${item.id} stands below ${prefix}`);
      assert.equal(item.hasChildren, children.length > 0, `${item.id} says whether it has children`);
      assert.equal(itemAt(items, item.id), item);
      const own = severities.filter((severity) => item.findings[severity] > 0);
      const worst = worstSeverity([...own, ...children.map(({ severity }) => severity)]);
      assert.equal(item.severity, worst, `${item.id} has the worst finding on it and below it`);
      assert.doesNotMatch(item.tooltip() ?? '', /undefined/);
      check(children, `${item.id}/`);
    }
  }
});

describe('the summary', () => {
  it('names the group, and counts findings and the causes that the tree shows', () => {
    const snapshot = open(group);
    const summary = documentSummary(snapshot, findingsOf(snapshot, {}, exampleDay));
    assert.equal(summary.group, 'Contoso');
    assert.equal(summary.worst, 'systemwide');
    assert.equal(summary.causes, 2);
    assert.ok(summary.findings.error > 0);
  });

  it('says whether there is anything to show', () => {
    assert.equal(documentState(open(group)), 'ready');
    assert.equal(documentState(open('')), 'empty');
    assert.equal(documentState(open('bizha: 1\n')), 'empty');
    assert.equal(documentState(open('- a\n')), 'unreadable');
  });
});
