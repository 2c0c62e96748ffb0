/** Which part of the time that all rules take each of them takes, over many edits: none may rule the others. */
import { contextOf } from '../../server/src/analysis/findings.ts';
import { afterEdits, open } from '../../server/src/analysis/snapshot.ts';
import { rules } from '../../server/src/rules/registry.ts';
import type { Spoken } from '../../server/src/rules/rule.ts';
import { createRuleRunner } from '../../server/src/rules/ruleRunner.ts';
import { generateTopology } from './generateTopology.ts';
import { seeded } from './random.ts';
import { type Row, rounded, valueRow } from './rows.ts';

const lines = 1000;
const warmUp = 50;
const largestShare = 0.1;
const shown = 8;

/** Types and takes back single characters all over a text; prints the rules that took most. */
export function rulesBench(edits: number): Row[] {
  const spent = new Map<string, number>();
  let snapshot = open(generateTopology(lines));
  const { int } = seeded(1);
  let at = 0;
  for (let edit = -warmUp; edit < edits; edit++) {
    const typing = edit % 2 === 0;
    if (typing) at = wordEnd(snapshot.text, int(snapshot.text.length));
    snapshot = afterEdits(snapshot, [{ span: { start: at, end: typing ? at : at + 1 }, text: typing ? '7' : '' }]);
    // What all rules share is no rule's time, whoever asks for it first.
    void snapshot.answers.requirements;
    void snapshot.answers.impacts;
    const context = contextOf(snapshot, '2026-11-26');
    const ask = createRuleRunner(context, snapshot.memos.rules);
    const said: Spoken[] = [];
    for (const rule of [...rules].sort((a, b) => Number(a.afterOthers ?? false) - Number(b.afterOthers ?? false))) {
      const started = performance.now();
      const reports = rule.afterOthers ? [...rule.check(context, said)] : ask(rule);
      for (const report of reports) said.push({ rule, report, listed: report.severity ?? rule.severity });
      if (edit >= 0) spent.set(rule.id, (spent.get(rule.id) ?? 0) + performance.now() - started);
    }
  }
  const total = [...spent.values()].reduce((sum, ms) => sum + ms, 0);
  const shares = [...spent].map(([rule, ms]) => ({ rule, ms, share: ms / total })).sort((a, b) => b.ms - a.ms);
  console.log(
    `\nrules over ${edits} edits of ${lines} lines: ${rounded(total)} ms in all ${rules.length}; those that took most`,
  );
  console.table(
    shares.slice(0, shown).map(({ rule, ms, share }) => ({ rule, ms: rounded(ms), share: rounded(share) })),
  );
  const [first] = shares;
  return first ? [valueRow(`share of the slowest rule, ${first.rule}`, lines, first.share, { bar: largestShare })] : [];
}

/** The end of the word at or after an offset. */
function wordEnd(text: string, offset: number): number {
  const end = text.slice(offset).search(/\w\b/);
  return end < 0 ? text.length : offset + end + 1;
}
