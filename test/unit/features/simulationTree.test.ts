/** A simulated failure as the editor shows it: the text of a file, what fails, the tree and the marks. */
import assert from 'node:assert/strict';
import { open } from '../../../server/src/analysis/snapshot.ts';
import { runToEnd } from '../../../server/src/failure/steps.ts';
import { reachText, simulationView } from '../../../server/src/features/simulationTree.ts';
import { rebootAlone, rebootItems } from '../../../server/src/features/trees/rebootItems.ts';
import type { TreeItem } from '../../../server/src/features/trees/treeItem.ts';
import { file, marked } from '../../support/cursor.ts';
import { secretApart } from '../../support/groups.ts';

const text =
  secretApart +
  file`
  hosts:
    Rx: { instances: [BTS01, BTS02], receive: [FTP] }
    Tx: { instances: [BTS01], send: [SFTP], orchestrations: [Work] }
    Bare: { instances: [BTS02] }
    Off: { instances: { BTS02: { state: disabled } } }
`;
const snapshot = open(text);

function drawn(items: readonly TreeItem[], indent = ''): string {
  return items
    .map(({ icon, label, description, children }) => {
      const line = `${indent}[${icon}] ${label}${description ? `: ${description}` : ''}\n`;
      return line + drawn(children(), `${indent}  `);
    })
    .join('');
}

/** The lines of the file that carry a mark, as they read, with the outcomes behind them. */
function markedLines(ids: readonly string[]): string[] {
  const { marks } = simulationView(snapshot, ids);
  const lines = new Map<string, string[]>();
  for (const { place, outcome } of marks) {
    const { start } = snapshot.rangeOf(place);
    const line = text.slice(text.lastIndexOf('\n', start) + 1, text.indexOf('\n', start)).trim();
    lines.set(line, [...(lines.get(line) ?? []), outcome]);
  }
  return [...lines].map(([line, outcomes]) => `${line} # ${outcomes.join(', ')}`);
}

describe('the tree of a simulated failure', () => {
  it('answers first; then workloads by outcome, the worst first, each with its chain', () => {
    const { title, items, simulation } = simulationView(snapshot, ['server:BTS02', 'masterSecretServer']);
    assert.deepEqual(simulation.failed, ['masterSecretServer', 'server:BTS02']);
    assert.equal(
      title,
      'Master secret server and BTS02 fail: Bare stops; 3 workloads stop when services restart, back after repair',
    );
    assert.equal(
      drawn(items),
      file`
        [error] Master secret server and BTS02 fail: Bare stops: 3 workloads stop when services restart, back after repair
        [error] stopped: 1
          [package] Bare: BTS02 → Bare on BTS02 → Bare
        [debug-restart] stops at restart: 3
          [arrow-down] FTP receive in Rx: master secret server → Rx on BTS01 → Rx
          [arrow-up] SFTP send in Tx: master secret server → Tx on BTS01 → Tx
          [type-hierarchy] Work in Tx: master secret server → Tx on BTS01 → Tx
        [circle-slash] down already: 1
          [package] Off
        [history] How it comes back
          [sync] Rx: the other instances go on · automatic · at once
          [tools] the group: what has failed is repaired · by hand · no documented figure
        [sync] Rolling reboot: all servers, one after the other
      `,
    );
  });

  it('with a restart, what would stop then has stopped, and nothing is said to go on', () => {
    const { items } = simulationView(snapshot, ['masterSecretServer', 'server:BTS01'], { restart: true });
    assert.equal(
      drawn(items),
      file`
        [error] Master secret server and BTS01 fail, the survivors restart: everything stops: back after repair
        [error] stopped: 4
          [arrow-down] FTP receive in Rx: master secret server → Rx on BTS02 → Rx
          [arrow-up] SFTP send in Tx: BTS01 → Tx on BTS01 → Tx
          [type-hierarchy] Work in Tx: BTS01 → Tx on BTS01 → Tx
          [package] Bare: master secret server → Bare on BTS02 → Bare
        [circle-slash] down already: 1
          [package] Off
        [history] How it comes back
          [tools] the group: what has failed is repaired · by hand · no documented figure
        [sync] Rolling reboot: all servers, one after the other
      `,
    );
  });

  it('names the kinds on the way, where there is room for them', () => {
    const { items } = simulationView(snapshot, ['server:SQL01']);
    assert.equal(
      items[1]?.children()[0]?.tooltip(),
      'FTP receive in Rx: stopped\n\n- SQL01 (server)\n- DB (SQL Server instance)\n- BizTalkMgmtDb (database)\n- Rx on BTS01 (host instance)\n- Rx (host)',
    );
  });

  it('says something at each row that is pointed at, and names nothing by its id', () => {
    const all = (items: readonly TreeItem[]): TreeItem[] => items.flatMap((item) => [item, ...all(item.children())]);
    const snapshots = [snapshot, open(`${text}requirements: { kept: { survives: any-server, for: [Tx] } }\n`)];
    for (const each of snapshots)
      for (const ids of [['server:BTS01'], ['service:msdtc@BTS02', 'masterSecretServer'], ['server:SQL01']]) {
        const rows = [
          ...all(simulationView(each, ids).items),
          ...all(runToEnd(rebootItems(each.answers, ids))),
          ...all(runToEnd(rebootAlone(each.answers)).items),
        ];
        for (const { label, description, tooltip } of rows) {
          assert.notEqual(tooltip() ?? '', '', label);
          assert.doesNotMatch(`${label} ${description} ${tooltip()}`, /\w+:\w+@?\w|Rx\/|%[0-9A-F]{2}|file:/);
        }
      }
  });

  it('folds what runs on, what was down before and the way back', () => {
    const { items } = simulationView(snapshot, ['server:BTS02']);
    assert.deepEqual(
      items.map(({ id, expanded }) => [id, expanded]),
      [
        ['answer', false],
        ['outcome:stopped', true],
        ['outcome:reduced', true],
        ['outcome:running', false],
        ['outcome:down', false],
        ['recovery', false],
        ['reboot', false],
      ],
    );
  });

  it('has an id of its own for every item, and the place of the workload', () => {
    const { items } = simulationView(snapshot, ['server:SQL01']);
    const workloads = items.filter(({ id }) => id === 'outcome:stopped').flatMap(({ children }) => children());
    assert.equal(new Set(workloads.map(({ id }) => id)).size, workloads.length);
    const spans = workloads.flatMap(({ place }) => (place ? [snapshot.rangeOf(place)] : []));
    assert.match(marked(text, spans), /receive: \[«FTP»\].*\n.*send: \[«SFTP»\], orchestrations: \[«Work»\]/);
  });

  it('is empty where there is nothing that could stop', () => {
    const { items, marks } = simulationView(open(''), ['server:SQL01']);
    assert.deepEqual([items, marks], [[], []]);
  });
});

describe('a rolling reboot', () => {
  const turns = (ids: readonly string[], restart = false): string =>
    drawn(runToEnd(rebootItems(snapshot.answers, ids, { restart })));

  it('under a failure lists only what stops in addition', () => {
    assert.equal(
      turns(['server:BTS02']),
      file`
        [server] BTS01: 3 more stopped
          [arrow-down] FTP receive in Rx: BTS02 → Rx on BTS02 → Rx
          [arrow-up] SFTP send in Tx: BTS01 → Tx on BTS01 → Tx
          [type-hierarchy] Work in Tx: BTS01 → Tx on BTS01 → Tx
        [server] SQL01: 3 more stopped
          [arrow-down] FTP receive in Rx: BTS02 → Rx on BTS02 → Rx
          [arrow-up] SFTP send in Tx: SQL01 → DB → SSODB → Tx on BTS01 → Tx
          [type-hierarchy] Work in Tx: SQL01 → DB → SSODB → Tx on BTS01 → Tx
        [server] SSO01: nothing more stops
        [check-all] When all are back: nothing more stops
      `,
    );
    assert.match(turns(['masterSecretServer']), /When all are back: 4 more stopped/);
    assert.match(turns(['masterSecretServer'], true), /When all are back: nothing more stops/);
  });

  it('on its own has an answer, too', () => {
    const { title, items } = runToEnd(rebootAlone(snapshot.answers));
    assert.equal(title, 'Rolling reboot: 4 workloads stop meanwhile; in the end all of it is back');
    assert.deepEqual(
      items.map(({ label, description = '' }) => `${label}: ${description}`),
      [
        `${title}: `,
        'BTS01: 2 of 5 stopped',
        'BTS02: 1 of 5 stopped',
        'SQL01: 4 of 5 stopped',
        'SSO01: nothing stops',
        'When all are back: nothing stops',
      ],
    );
  });
});

describe('the marks of a simulated failure', () => {
  it('stand at what failed, at all that went down with it, at workloads, and at hosts that go on with less', () => {
    assert.deepEqual(markedLines(['server:BTS01']), [
      'BTS01: { roles: [biztalk] } # failed',
      'Rx: { instances: [BTS01, BTS02], receive: [FTP] } # reduced, stopped, reduced',
      'Tx: { instances: [BTS01], send: [SFTP], orchestrations: [Work] } # stopped, stopped, stopped, stopped',
      'Off: { instances: { BTS02: { state: disabled } } } # stopped',
    ]);
    assert.deepEqual(markedLines(['sqlInstance:DB']).slice(0, 2), [
      'DB: { on: SQL01 } # failed',
      'databases: { BizTalkMgmtDb: DB, BizTalkMsgBoxDb: DB, SSODB: DB } # stopped, stopped, stopped',
    ]);
  });

  it('judge a line by what stands at it: a database that is up is not struck out for tracking', () => {
    const tracked = `${text
      .replace('SSODB: DB', 'SSODB: DB, BizTalkDTADb: DB')
      .replace(
        'instances: [BTS01], send',
        'instances: [BTS02], send',
      )}  Moves: { tracking: true, instances: [BTS01] }\n`;
    const { marks } = simulationView(open(tracked), ['server:BTS01']);
    const said = marks.map(({ text: each }) => each);
    assert.ok(said.includes('Moves: stopped (BTS01 → Moves on BTS01)'), said.join('\n'));
    assert.ok(!said.some((each) => each.includes('BizTalkDTADb:') || each.startsWith('tracking')), said.join('\n'));
  });

  it('a service that failed is marked at its server, which is up', () => {
    const { marks } = simulationView(snapshot, ['service:msdtc@BTS02']);
    assert.deepEqual(marks[0] && [marks[0].outcome, marks[0].text], ['failed', 'MSDTC on BTS02: failed']);
    assert.ok(!marks.some(({ text: said }) => said.startsWith('BTS02:')));
  });

  it('say what and why, also where nothing has failed for it; what failed comes first', () => {
    const { marks } = simulationView(snapshot, ['server:BTS02']);
    assert.deepEqual(
      marks.map(({ text: said }) => said),
      [
        'BTS02: failed',
        'Rx: reduced',
        'Rx on BTS02: stopped (BTS02)',
        'FTP receive in Rx: reduced (BTS02 → Rx on BTS02)',
        'Bare: stopped (BTS02 → Bare on BTS02 → Bare)',
        'Bare on BTS02: stopped (BTS02)',
        'Off: stopped (down with nothing failed)',
      ],
    );
  });

  it('are none on what runs on', () => {
    assert.ok(!simulationView(snapshot, ['server:BTS02']).marks.some(({ text: said }) => said.includes('Tx')));
  });
});

describe('how far a failure reaches', () => {
  it('in words, with the phase where it is not at once', () => {
    assert.equal(reachText({ scope: 'systemwide', phase: 'run' }), 'Stops everything');
    assert.equal(reachText({ scope: 'systemwide', phase: 'start' }), 'Stops everything, when services restart');
    assert.equal(
      reachText({ scope: 'application', phase: 'run', later: 'systemwide' }),
      'Stops or delays one workload; systemwide after a while',
    );
    assert.equal(reachText({ scope: 'none', phase: 'run' }), 'Nothing but capacity');
  });
});
