/** A simulated failure as the editor shows it: the text of a file, what fails, the tree and the marks. */
import assert from 'node:assert/strict';
import { open } from '../../../server/src/analysis/snapshot.ts';
import { reachText, simulationView } from '../../../server/src/features/simulationTree.ts';
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
  it('groups workloads by outcome, the worst first, each with its chain', () => {
    const { title, items, simulation } = simulationView(snapshot, ['server:BTS02', 'masterSecretServer']);
    assert.deepEqual(simulation.failed, ['masterSecretServer', 'server:BTS02']);
    assert.match(title, /"master secret server" and "BTS02": Systemwide, when services restart$/);
    assert.equal(
      drawn(items),
      file`
        [error] stopped: 2
          [package] Bare: BTS02 → Bare on BTS02 → Bare
          [package] Off: down with nothing failed
        [debug-restart] stops at restart: 3
          [arrow-down] Rx/receive/FTP: master secret server → Rx on BTS01 → Rx
          [arrow-up] Tx/send/SFTP: master secret server → Tx on BTS01 → Tx
          [type-hierarchy] Tx/orchestration/Work: master secret server → Tx on BTS01 → Tx
        [history] How it comes back
          [sync] Rx: the other instances go on · automatic · at once
          [tools] the group: somebody repairs what has failed · by hand · no documented figure
        [sync] Rolling reboot: all servers, one after the other
      `,
    );
  });

  it('with a restart, what would stop then has stopped', () => {
    const { items } = simulationView(snapshot, ['masterSecretServer'], { restart: true });
    assert.deepEqual(
      items.map(({ id }) => id),
      ['outcome:stopped', 'recovery', 'reboot'],
    );
  });

  it('names the kinds on the way, where there is room for them', () => {
    const { items } = simulationView(snapshot, ['server:SQL01']);
    assert.equal(
      items[0]?.children()[0]?.tooltip(),
      '- SQL01 (server)\n- DB (SQL Server instance)\n- BizTalkMgmtDb (database)\n- Rx on BTS01 (host instance)\n- Rx (host)',
    );
  });

  it('folds what runs on, and nothing else', () => {
    const { items } = simulationView(snapshot, ['server:BTS02']);
    assert.deepEqual(
      items.map(({ id, expanded }) => [id, expanded]),
      [
        ['outcome:stopped', true],
        ['outcome:reduced', true],
        ['outcome:running', false],
        ['recovery', false],
        ['reboot', false],
      ],
    );
  });

  it('has an id of its own for every item, and the place of the workload', () => {
    const { items } = simulationView(snapshot, ['server:SQL01']);
    const workloads = items.flatMap(({ children }) => children());
    assert.equal(new Set(workloads.map(({ id }) => id)).size, workloads.length);
    const spans = workloads.flatMap(({ place }) => (place ? [snapshot.rangeOf(place)] : []));
    assert.match(marked(text, spans), /receive: \[«FTP»\].*\n.*send: \[«SFTP»\], orchestrations: \[«Work»\]/);
  });

  it('is empty where there is nothing that could stop', () => {
    const { items, marks } = simulationView(open(''), ['server:SQL01']);
    assert.deepEqual([items, marks], [[], []]);
  });
});

describe('the marks of a simulated failure', () => {
  it('stand where workloads do, and on hosts with the worst outcome of what runs in them', () => {
    assert.deepEqual(markedLines(['server:BTS01']), [
      'Rx: { instances: [BTS01, BTS02], receive: [FTP] } # reduced, reduced',
      'Tx: { instances: [BTS01], send: [SFTP], orchestrations: [Work] } # stopped, stopped, stopped',
      'Off: { instances: { BTS02: { state: disabled } } } # stopped',
    ]);
  });

  it('say why, also where nothing has failed for it', () => {
    const { marks } = simulationView(snapshot, ['server:BTS02']);
    assert.deepEqual(
      marks.map(({ text: said }) => said),
      [
        'reduced: BTS02 → Rx on BTS02',
        'stopped: BTS02 → Bare on BTS02 → Bare',
        'stopped: down with nothing failed',
        'reduced',
      ],
    );
  });

  it('are none on what runs on', () => {
    assert.ok(!simulationView(snapshot, ['server:BTS02']).marks.some(({ text: said }) => said.includes('Tx')));
  });
});

describe('how far a failure reaches', () => {
  it('in words, with the phase where it is not at once', () => {
    assert.equal(reachText({ scope: 'systemwide', phase: 'run' }), 'Systemwide');
    assert.equal(reachText({ scope: 'systemwide', phase: 'start' }), 'Systemwide, when services restart');
    assert.equal(
      reachText({ scope: 'application', phase: 'run', later: 'systemwide' }),
      'Application; systemwide after a while',
    );
    assert.equal(reachText({ scope: 'none', phase: 'run' }), 'Nothing but capacity');
  });
});
