/** Who can be a single point of failure: redundancy of devices, what nobody knows, what is listed apart. */
import assert from 'node:assert/strict';
import { cannotTell, setApart, singlePoints } from '../../../server/src/failure/scopeTable.ts';
import { render } from '../../../server/src/text/message.ts';
import { graphOf } from './graphOf.ts';
import { onSoundGround } from './platform.ts';

const graph = graphOf(
  onSoundGround(`
storage:
  San: { kind: san }
  Raid: { kind: shared-disk, raid: "1+0" }
  SanAlone: { kind: san, redundant: false }
  Disk: { kind: shared-disk }
loadBalancers:
  Cloud: { kind: cloud, serves: [RxWeb] }
  Box: { kind: hardware, serves: [RxWeb] }
  Unused: { kind: hardware, serves: [] }
fileShares:
  OnServer: { path: '\\\\A\\x', on: BTS01 }
  OnCluster: { path: '\\\\B\\x', on: SQLCLU/SQL }
  Dfs: { path: '\\\\C\\x', kind: dfs }
  Somewhere: { path: '\\\\D\\x' }
  Theirs: { path: '\\\\E\\x', owner: partner }
externalSystems:
  Sap: {}
  SapHere: { on: BTS02 }
hosts:
  RxWeb: { type: isolated, instances: [BTS01, BTS02], receive: [HTTP] }
  Files:
    instances: [BTS01, BTS02]
    send: { FILE: { path: '\\\\D\\x' }, WCF-SAP: { uses: [Sap] }, SFTP: { share: Theirs } }
`).replace('BizTalkMgmtDb: SQLPROD', 'BizTalkMgmtDb: { on: SQLPROD, storage: Disk }'),
);

const candidate = (id: string): boolean | undefined => graph.components.find((each) => each.id === id)?.candidate;

describe('candidates for single points of failure', () => {
  const expected: [string, boolean][] = [
    ['storage:San', false],
    ['storage:Raid', false],
    ['storage:SanAlone', true],
    ['storage:Disk', false],
    ['loadBalancer:Cloud', false],
    ['loadBalancer:Box', false],
    ['fileShare:OnServer', true],
    ['fileShare:OnCluster', false],
    ['fileShare:Dfs', false],
    ['fileShare:Somewhere', false],
    ['fileShare:Theirs', false],
    ['externalSystem:Sap', false],
    ['externalSystem:SapHere', true],
    ['server:BTS01', true],
    ['service:msdtc@SQL01', true],
    ['hostInstance:Files@BTS01', true],
    ['sqlInstance:SQLPROD', false],
    ['masterSecretServer', false],
    ['host:Files', false],
    ['database:SSODB', false],
  ];
  for (const [id, is] of expected) it(`${id}: ${is ? 'yes' : 'no'}`, () => assert.equal(candidate(id), is));

  it('redundant devices are basic all the same', () => {
    assert.ok(graph.components.find((each) => each.id === 'storage:San')?.basic);
  });

  it('nobody knows of a device: listed with the missing fact, where its loss would matter', () => {
    assert.deepEqual(
      cannotTell(graph).map(({ component, scope, missing }) => [component.id, scope, render(missing)]),
      [
        [
          'fileShare:Somewhere',
          'application',
          'It is not stated whether "Somewhere" is redundant: the key "redundant" says so.',
        ],
        [
          'externalSystem:Sap',
          'application',
          'It is not stated whether "Sap" is redundant: the key "redundant" says so.',
        ],
        ['storage:Disk', 'systemwide', 'It is not stated whether "Disk" is redundant: the key "redundant" says so.'],
      ].sort((a, b) => order(a[0] ?? '') - order(b[0] ?? '')),
    );
  });

  it('what a partner owns is listed apart', () => {
    assert.deepEqual(
      setApart(graph).map(({ component, why }) => [component.id, why]),
      [['fileShare:Theirs', 'partner']],
    );
  });

  it('leaves no single point here', () => assert.deepEqual(singlePoints(graph), []));
});

/** The place of a component in the file. */
function order(id: string): number {
  return graph.components.findIndex((each) => each.id === id);
}

describe('a managed SQL instance', () => {
  const managed = (more: string) =>
    graphOf(
      onSoundGround(`
hosts:
  Send: { instances: [BTS01, BTS02], send: [SFTP] }
`).replace('SQLPROD: { on: SQLCLU/SQL }', `SQLPROD: { managed: true${more} }`),
    );
  const find = (more: string) => managed(more).components.find((each) => each.id === 'sqlInstance:SQLPROD');

  it('is a device: redundant, not redundant, or not known', () => {
    assert.deepEqual([find(', redundant: true')?.basic, find(', redundant: true')?.candidate], [true, false]);
    assert.equal(find(', redundant: false')?.candidate, true);
    assert.deepEqual(
      cannotTell(managed('')).map((row) => row.component.id),
      ['sqlInstance:SQLPROD'],
    );
  });

  it('has no missing placement', () => assert.deepEqual(managed('').missingFacts, []));
});
