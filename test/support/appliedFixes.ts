/** What must hold of every run that applies fixes to a file, and a file with gaps to try it on. */
import assert from 'node:assert/strict';
import { findingsOf } from '../../server/src/analysis/findings.ts';
import { open, type Snapshot } from '../../server/src/analysis/snapshot.ts';
import { singlePoints } from '../../server/src/failure/scopeTable.ts';
import type { FixedFile } from '../../server/src/features/applyFixes.ts';
import { rules } from '../../server/src/rules/registry.ts';
import { applyEdits } from '../../server/src/text/textEdit.ts';
import { exampleDay } from './examples.ts';

/** Two BizTalk servers, one SQL Server, and hosts on one of them. */
export const bareTopology = `bizha: 1
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

const singleIds = (snapshot: Snapshot): string[] => singlePoints(snapshot.answers).map(({ component }) => component.id);

const ofFormat = rules.filter(({ id }) => /^(?:syntax|format|reference)\//.test(id));
const badFormat = (snapshot: Snapshot): number => findingsOf(snapshot, {}, exampleDay, ofFormat).length;

/** Applies fixes, twice in a row: the second time there is nothing to do, and nothing is worse than before. */
export function applySoundly(
  text: string,
  apply: (snapshot: Snapshot) => FixedFile,
): { readonly before: Snapshot; readonly after: Snapshot; readonly isChanged: boolean } {
  const before = open(text);
  const result = apply(before);
  assert.equal(applyEdits(text, result.edits), result.snapshot.text, 'the edits are those of the text');
  if (result.applied.length === 0) {
    assert.equal(result.snapshot.text, text, 'what applies nothing changes nothing');
    return { before, after: before, isChanged: false };
  }
  const after = open(result.snapshot.text);
  assert.deepEqual(apply(after).applied, [], 'twice in a row');
  const known = new Set(singleIds(before));
  const added = singleIds(after).filter((id) => !known.has(id));
  assert.deepEqual(added, [], 'a new single point of failure');
  assert.ok(badFormat(after) <= badFormat(before), 'the file is as valid as it was');
  return { before, after, isChanged: true };
}
