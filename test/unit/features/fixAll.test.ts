/** Fix all: everything that is safe, nothing else, and an end. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { singlePoints } from '../../../server/src/failure/scopeTable.ts';
import { type FixedAll, fixAll } from '../../../server/src/features/fixAll.ts';
import { findingsOf, next, open, type Snapshot } from '../../../server/src/features/snapshot.ts';
import type { Finding } from '../../../server/src/rules/finding.ts';
import { atLeastAsSevere } from '../../../server/src/rules/severity.ts';
import { planEdits } from '../../../server/src/syntax/edit/plan.ts';
import { render } from '../../../server/src/text/messages/message.ts';
import { applyEdits } from '../../../server/src/text/textEdit.ts';
import { changed, exampleDay, loadExamples } from '../../support/examples.ts';

const options = { settings: {}, today: exampleDay };
const fixed = (text: string, rule?: string): FixedAll => fixAll(open(text), { ...options, rule });

/** What a safe fix would still remove without breaking anything else. */
function leftSafe(snapshot: Snapshot): string[] {
  const findings = findingsOf(snapshot, {}, exampleDay);
  const key = ({ rule, entity }: Finding): string => `${rule} ${entity}`;
  const known = new Set([...findings.map(key), ...singleIds(snapshot)]);
  return findings.flatMap((finding) => {
    if (finding.suppressed !== undefined) return [];
    return finding.fixes().flatMap((fix) => {
      const edits = planEdits(snapshot.text, snapshot.syntax, fix.operations);
      if (!fix.safe || !fix.preferred || edits.length === 0) return [];
      const after = next(snapshot, edits);
      const found = findingsOf(after, {}, exampleDay);
      const isNew = [
        ...found.filter(({ severity }) => atLeastAsSevere(severity, finding.severity)).map(key),
        ...singleIds(after),
      ].filter((each) => !known.has(each));
      return isNew.length > 0 ? [] : [`${key(finding)}: ${render(fix.title)}`];
    });
  });
}

const singleIds = (snapshot: Snapshot): string[] => singlePoints(snapshot.graph).map(({ component }) => component.id);

const badFormat = (text: string): number =>
  findingsOf(open(text), {}, exampleDay).filter(({ rule }) => /^(?:syntax|format|reference)\//.test(rule)).length;

/** All that must hold of any file. */
function holds(text: string): void {
  const before = open(text);
  const result = fixAll(before, options);
  const after = result.snapshot.text;
  assert.equal(applyEdits(text, result.edits), after, 'the edits are those of the text');
  assert.deepEqual(leftSafe(open(after)), [], 'a safe fix is left');
  assert.deepEqual(fixed(after).applied, [], 'twice in a row');
  const known = new Set(singleIds(before));
  assert.deepEqual(
    singleIds(open(after)).filter((id) => !known.has(id)),
    [],
    'a new single point of failure',
  );
  assert.ok(badFormat(after) <= badFormat(text), 'the file is as valid as it was');
}

const bare = `bizha: 1
group: { version: "2020", edition: enterprise } # our group
servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
  SQL01: { roles: [sql] }
sqlInstances:
  DB: { on: SQL01 }
databases: { BizTalkMgmtDb: DB, BizTalkMsgBoxDb: DB, SSODB: DB, BizTalkDTADb: DB }
masterSecretServer: SQL01
hosts:
  Sending: { instances: [BTS01], send: [WCF-SQL], default: true }
  Tracking: { instances: [BTS01], tracking: true }
`;

const examples = await loadExamples();

describe('fix all', () => {
  for (const [id, example] of examples)
    it(`on every example of ${id}`, () => {
      holds(example.fires);
      for (const { change } of example.alsoFires ?? []) holds(changed(example.fires, change));
    });

  for (const name of readdirSync('examples').filter((file) => file.endsWith('.bizha.yaml')))
    it(`on ${name}`, () => holds(readFileSync(`examples/${name}`, 'utf8')));

  it('leaves a bare two-server topology with no error or warning that a safe fix can remove', () => {
    holds(bare);
    const { applied, snapshot } = fixed(bare);
    assert.ok(applied.some(({ rule }) => rule === 'host/single-instance'));
    const weighty = findingsOf(snapshot, {}, exampleDay).filter(
      ({ severity, fixes }) => (severity === 'error' || severity === 'warning') && fixes().some(({ safe }) => safe),
    );
    assert.deepEqual(
      weighty.map(({ rule }) => rule),
      [],
    );
    assert.match(snapshot.text, /^group: \{ version: "2020", edition: enterprise \} # our group$/m);
    assert.match(snapshot.text, /Sending: \{ instances: \[BTS01, BTS02\]/);
  });

  it('keeps BOM and CRLF', () => {
    const { snapshot } = fixed(`\uFEFF${bare.replaceAll('\n', '\r\n')}`);
    assert.equal(snapshot.text, `\uFEFF${fixed(bare).snapshot.text.replaceAll('\n', '\r\n')}`);
  });

  it('one rule or family only', () => {
    assert.deepEqual(
      [...new Set(fixed(bare, 'host/single-instance').applied.map(({ rule }) => rule))],
      ['host/single-instance'],
    );
    assert.ok(fixed(bare, 'host').applied.every(({ rule }) => rule.startsWith('host/')));
    assert.deepEqual(fixed(bare, 'dr').applied, []);
  });

  it('leaves alone what a comment silences', () => {
    const silenced = bare.replace('  Sending:', '  # bizha-ignore host/single-instance: once a year\n  Sending:');
    assert.ok(!fixed(silenced).applied.some(({ rule }) => rule === 'host/single-instance'));
  });

  it('never throws on what is no topology', () => {
    for (const text of ['', '[', 'servers: {', '\uFEFF', 'a: &x [*x]', '\0', `hosts:\n  A: {\n  B: }`]) holds(text);
  });
});
