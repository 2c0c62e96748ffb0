/** What to fix first: a file, and the changes that remove most. */
import assert from 'node:assert/strict';
import { findingsOf } from '../../../server/src/analysis/findings.ts';
import { open, type Snapshot } from '../../../server/src/analysis/snapshot.ts';
import { cutSets } from '../../../server/src/failure/cutSets.ts';
import { singlePoints } from '../../../server/src/failure/scopeTable.ts';
import { runToEnd } from '../../../server/src/failure/steps.ts';
import { fixFirst, type RankedFix } from '../../../server/src/features/fixFirst.ts';
import { planEdits } from '../../../server/src/syntax/edit/plan.ts';
import { render } from '../../../server/src/text/message.ts';
import { applyEdits } from '../../../server/src/text/textEdit.ts';
import { file } from '../../support/cursor.ts';
import { exampleDay } from '../../support/examples.ts';
import { sqlClustered } from '../../support/groups.ts';

const group =
  sqlClustered.replace('\n', '\ngroup: { version: "2020", edition: enterprise }\n') +
  file`
  hosts:
    Rx: { instances: [BTS01, BTS02], receive: [FTP] }
    Tx: { instances: [BTS01], send: [SFTP] }
`;

const ranked = (text: string): readonly RankedFix[] => {
  const snapshot = open(text);
  return runToEnd(fixFirst(snapshot, findingsOf(snapshot, {}, exampleDay))).fixes;
};
const listed = (text: string): string[] => ranked(text).map(({ title, removes }) => `${removes} ${render(title)}`);

/** Single points, and the sets of up to two that stop the system: each as sorted ids. */
function weaknesses(snapshot: Snapshot): { singles: string[]; sets: string[] } {
  return {
    singles: singlePoints(snapshot.answers).map(({ component }) => component.id),
    sets: (runToEnd(cutSets(snapshot.answers, { order: 2 }))?.sets ?? []).map(({ members }) => members.join()),
  };
}

describe('what to fix first', () => {
  it('a second instance takes the first, its server and its services off the single points', () => {
    const title = 'Plan a second host instance: "Tx" on BTS02';
    const [found] = ranked(group).filter((each) => render(each.title) === title);
    assert.ok(found, listed(group).join('\n'));
    assert.equal(found.finding.rule, 'host/single-instance');
    const { text, syntax } = open(group);
    const after = weaknesses(open(applyEdits(text, planEdits(text, syntax, found.fix.operations))));
    const before = weaknesses(open(group));
    assert.deepEqual(
      before.singles.filter((id) => !after.singles.includes(id)),
      ['server:BTS01', 'service:msdtc@BTS01', 'service:sso@BTS01', 'hostInstance:Tx@BTS01'],
    );
    assert.ok(found.removes >= 4);
  });

  it('removes what each change says that it does: fewer single points, or pairs that no longer stop the system', () => {
    const before = weaknesses(open(group));
    for (const { title, fix, removes } of ranked(group)) {
      const { text, syntax } = open(group);
      const after = weaknesses(open(applyEdits(text, planEdits(text, syntax, fix.operations))));
      const singles = before.singles.filter((id) => !after.singles.includes(id));
      const pairs = before.sets.filter(
        (set) => set.includes(',') && ![set, ...set.split(',')].some((each) => after.sets.includes(each)),
      );
      assert.equal(removes, singles.length + pairs.length, render(title));
    }
  });

  it('does not count a pair that one of the two now stops alone', () => {
    // A receive handler that may run once: the fix takes an instance away, and leaves a single point of failure.
    const titles = listed(group);
    assert.ok(!titles.some((title) => title.includes('Keep only')), titles.join('\n'));
    const offered = findingsOf(open(group), {}, exampleDay).flatMap((finding) =>
      finding.fixes().map((fix) => render(fix.title)),
    );
    assert.ok(offered.some((title) => title.startsWith('Keep only the instance of "Rx"')));
  });

  it('ranks what removes most first', () => {
    const removes = ranked(group).map((each) => each.removes);
    assert.deepEqual(
      removes,
      [...removes].sort((a, b) => b - a),
    );
    assert.ok(removes.every((n) => n > 0));
  });

  it('lists each change once, though several findings offer it', () => {
    const titles = ranked(group).map(({ title }) => render(title));
    assert.equal(new Set(titles).size, titles.length);
  });

  it('leaves out what a comment silences', () => {
    const silenced = group.replace('  Tx:', '  # bizha-ignore host/single-instance: sends once a year\n  Tx:');
    assert.ok(!ranked(silenced).some(({ finding }) => finding.rule === 'host/single-instance'));
  });

  it('is the same with CRLF and a BOM', () => {
    assert.deepEqual(listed(`\uFEFF${group.replaceAll('\n', '\r\n')}`), listed(group));
  });

  it('is empty where nothing is weak, or nothing is there', () => {
    for (const text of ['', 'bizha: 1\n', 'bizha: 1\nservers: [']) assert.deepEqual(listed(text), []);
  });

  it('says how many changes it tried where it did not try all', () => {
    const snapshot = open(group);
    const findings = findingsOf(snapshot, {}, exampleDay);
    const all = runToEnd(fixFirst(snapshot, findings));
    assert.equal(all.tried, all.offered);
    const some = runToEnd(fixFirst(snapshot, findings, 1));
    assert.deepEqual([some.tried, some.offered], [1, all.offered]);
  });

  it('can be stopped at any time', () => {
    const snapshot = open(group);
    const work = fixFirst(snapshot, findingsOf(snapshot, {}, exampleDay));
    assert.equal(work.next().done, false);
    assert.equal(work.return({ fixes: [], tried: 0, offered: 0 }).done, true);
  });
});
