/** What stands above the lines of a file: what stops with a part, and whether a promise holds. */
import assert from 'node:assert/strict';
import { open } from '../../../server/src/analysis/snapshot.ts';
import { runToEnd } from '../../../server/src/failure/steps.ts';
import { failureLenses, type ShownLenses } from '../../../server/src/features/failureLenses.ts';
import { file } from '../../support/cursor.ts';
import { secretApart, sqlClustered } from '../../support/groups.ts';

/** Each lens with the word above which it stands, and what it leads to. */
function lenses(text: string, shown: ShownLenses = 'gaps'): string[] {
  const snapshot = open(text);
  return runToEnd(failureLenses(snapshot, shown)).map(({ place, said }) => {
    const { start, end } = snapshot.rangeOf(place);
    const { title, failed } = said();
    return `${text.slice(start, end)}: ${title} (${failed.join()})`;
  });
}

const hosts = file`
  hosts:
    Rx: { instances: [BTS01, BTS02], receive: [FTP] }
    Tx: { instances: [BTS01], send: [SFTP], orchestrations: [Work] }
    Off: { instances: { BTS02: { state: disabled } } }
`;

describe('lenses above what can fail', () => {
  it('say what stops with a single point of failure, and nothing of what is no gap', () => {
    assert.deepEqual(lenses(secretApart + hosts), [
      'BTS01: If BTS01 fails: Tx stops (2 workloads) (server:BTS01)',
      'SQL01: If SQL01 fails: everything stops (server:SQL01)',
      'SSO01: If SSO01 fails: nothing comes back after a restart (server:SSO01)',
      'DB: If DB fails: everything stops (sqlInstance:DB)',
      // What stops everything is told where it stands.
      'Tx: Stops if BTS01 fails (server:BTS01)',
    ]);
  });

  it('say of all that is not down already what stops, where all are shown', () => {
    assert.deepEqual(lenses(secretApart + hosts, 'all'), [
      'BTS01: If BTS01 fails: Tx stops (2 workloads) (server:BTS01)',
      'BTS02: If BTS02 fails: nothing stops, FTP receive in Rx goes on with less (server:BTS02)',
      'SQL01: If SQL01 fails: everything stops (server:SQL01)',
      'SSO01: If SSO01 fails: nothing comes back after a restart (server:SSO01)',
      'DB: If DB fails: everything stops (sqlInstance:DB)',
      'Rx: Stops if SQL01 fails (server:SQL01)',
      'Tx: Stops if BTS01 fails (server:BTS01)',
    ]);
  });

  it('name one workload, count several, and tell what is felt later from what stops', () => {
    const text = file`
      bizha: 1
      servers:
        BTS01: { roles: [biztalk] }
        BTS02: { roles: [biztalk] }
        BTS03: { roles: [biztalk] }
      hosts:
        Rx: { instances: [BTS01, BTS02, BTS03], receive: [FTP] }
        Track: { instances: [BTS01], tracking: true }
        A: { instances: [BTS02], send: [SFTP] }
        B: { instances: [BTS02], send: [SFTP] }
        C: { instances: [BTS03], send: [SFTP] }
        D: { instances: [BTS03], send: [SFTP] }
        E: { instances: [BTS03], send: [SFTP] }
        F: { instances: [BTS03], send: [SFTP] }
    `;
    assert.deepEqual(lenses(text).slice(0, 3), [
      'BTS01: If BTS01 fails: tracking stops; everything degrades over time (server:BTS01)',
      'BTS02: If BTS02 fails: A and B stop (2 workloads) (server:BTS02)',
      'BTS03: If BTS03 fails: 4 hosts stop (4 workloads) (server:BTS03)',
    ]);
  });

  it('leave a host alone whose server stops everything: that is told at the server', () => {
    const text = file`
      bizha: 1
      servers:
        BTS01: { roles: [biztalk] }
      hosts:
        Send: { instances: [BTS01], send: [SFTP] }
        Track: { instances: [BTS01], tracking: true }
    `;
    assert.deepEqual(lenses(text), ['BTS01: If BTS01 fails: everything stops (server:BTS01)']);
  });

  it('say of a clustered instance that all nodes have to fail, where that is so', () => {
    const redundant = `${sqlClustered}hosts:\n  Rx: { instances: [BTS01, BTS02], receive: [SFTP] }\n`;
    assert.deepEqual(lenses(redundant), []);
    assert.deepEqual(
      lenses(redundant, 'all').filter((each) => /^(?:DB|Rx)/.test(each)),
      [
        'DB: Stops everything only if all nodes fail (server:SQL01,server:SQL02)',
        'Rx: Goes on if any one server fails ()',
      ],
    );
  });

  it('do not say so where one disk stops it, where a fact is missing, or where votes decide', () => {
    // want: the disk alone stops it
    const onDisk = sqlClustered
      .replace('DB: { on: SQLCLU/SQL }', 'DB: { on: SQLCLU/SQL, storage: SAN }')
      .replace('sqlInstances:', 'storage: { SAN: { redundant: false } }\nsqlInstances:');
    // want: nobody knows whether MSDTC is clustered
    const unknown = sqlClustered.replace(' { resources: [network-name, ip-address, disk, msdtc] }', '');
    // want: of three nodes two may be too many
    const three = sqlClustered
      .replace('SQL02: { roles: [sql] }', '$&\n  SQL03: { roles: [sql] }')
      .replace('nodes: [SQL01, SQL02]', 'nodes: [SQL01, SQL02, SQL03]');
    const ofInstance = (text: string): string | undefined =>
      lenses(`${text}hosts:\n  Rx: { instances: [BTS01, BTS02], receive: [SFTP] }\n`, 'all').find((each) =>
        each.startsWith('DB'),
      );
    assert.equal(ofInstance(onDisk), 'DB: Stops if SAN fails (storage:SAN)');
    assert.match(ofInstance(unknown) ?? '', /^DB: cannot tell: It is not stated whether a group of cluster "SQLCLU"/);
    assert.equal(ofInstance(three), 'DB: Goes on if any one server fails ()');
  });
});

describe('lenses above promises', () => {
  const promised =
    secretApart +
    hosts +
    file`
    requirements:
      kept: { survives: [BTS02], for: [Rx] }
      broken: { survives: any-server, for: [Rx] }
      double: { survives: [BTS01, SSO01], for: [Rx] }
      alone: { survives: any-site, for: [Rx] }
      open: { survives: [BTS02, NOWHERE], for: [Rx] }
  `;
  const gaps = [
    'broken: broken by SQL01 (server:SQL01)',
    'double: broken by BTS01 and SSO01 (server:BTS01,server:SSO01)',
    'alone: broken: There is only one primary site: its loss stops everything. ()',
    'open: cannot tell: "NOWHERE" is no component, or several have that name. ()',
  ];

  it('say what breaks them, and what is missing to tell', () => {
    assert.deepEqual(lenses(promised).slice(5), gaps);
  });

  it('say that they hold, where all are shown', () => {
    assert.deepEqual(lenses(promised, 'all').slice(7), ['kept: holds ()', ...gaps]);
  });
});
