/**
 * What the engine makes of the examples of rules. For tests and generated documentation; `loadExamples.ts` reads them.
 */
import assert from 'node:assert/strict';
import { findingsOf } from '../../server/src/analysis/findings.ts';
import { open, type Snapshot } from '../../server/src/analysis/snapshot.ts';
import type { Finding } from '../../server/src/rules/finding.ts';
import type { Change } from '../../server/src/rules/ruleExamples.ts';
import { planEdits } from '../../server/src/syntax/edit/plan.ts';
import { type Message, render } from '../../server/src/text/message.ts';
import { applyEdits } from '../../server/src/text/textEdit.ts';

/** The day on which examples are checked. */
export const exampleDay = '2026-11-23';

/** The example with some texts replaced; each must stand in it exactly once. */
export function changed(text: string, change: readonly Change[]): string {
  return change.reduce((current, [from, to]) => {
    assert.equal(
      current.split(from).length - 1,
      1,
      `the text to change must stand exactly once: ${JSON.stringify(from)}`,
    );
    return current.replace(from, () => to);
  }, text);
}

/** One-based lines that are marked: those that carry `# want`, and those under a line `# want below`. */
export function wantedLines(text: string): readonly number[] {
  return text.split(/\r\n|\n|\r/).flatMap((line, index) => {
    if (!/#\s*want\b/.test(line)) return [];
    return [/#\s*want below\b/.test(line) ? index + 2 : index + 1];
  });
}

/** The text without these marks. */
export function unmarked(text: string): string {
  return text.replace(/^[ \t]*# want below\r?\n/gm, '').replace(/[ \t]*#\s*want\b[^\r\n]*/g, '');
}

/** How many texts are kept as they were opened: more than the examples of one rule. */
const maxOpened = 100;

const lastOpened = new Map<string, Snapshot>();

/** A text, opened. The last ones are kept: the examples of a rule are asked about again and again. */
export function opened(text: string): Snapshot {
  const snapshot = lastOpened.get(text) ?? open(text);
  lastOpened.delete(text);
  lastOpened.set(text, snapshot);
  if (lastOpened.size > maxOpened) lastOpened.delete(lastOpened.keys().next().value ?? '');
  return snapshot;
}

const lastFound = new WeakMap<Snapshot, readonly Finding[]>();

/** What all rules find on `exampleDay`; kept as long as the snapshot is. */
export function allFindings(snapshot: Snapshot): readonly Finding[] {
  const found = lastFound.get(snapshot) ?? findingsOf(snapshot, {}, exampleDay);
  lastFound.set(snapshot, found);
  return found;
}

/** The findings of one rule. */
export function findingsOfRule(snapshot: Snapshot, rule: string): readonly Finding[] {
  return allFindings(snapshot).filter((finding) => finding.rule === rule);
}

/** The title itself, where it stands in one that says what else is planned or changed. */
function inner(title: Message): Message {
  const own = title.args['title'];
  return typeof own === 'object' && 'english' in own ? inner(own) : title;
}

/** The fixes that a rule offers on a text, by title, with the text after each. */
export function fixesOf(
  text: string,
  rule: string,
): { title: string; message: string; after: string; finding: Finding }[] {
  const snapshot = opened(text);
  return findingsOfRule(snapshot, rule).flatMap((finding) =>
    finding.fixes().map((fix) => ({
      title: render(fix.title),
      message: inner(fix.title).id,
      after: applyEdits(text, planEdits(text, snapshot.syntax, fix.operations)),
      finding,
    })),
  );
}
