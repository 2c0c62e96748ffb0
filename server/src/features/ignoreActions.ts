/**
 * Comments that silence a finding, offered like fixes: above its entry, or for the whole file. Only for rules that may be
 * silenced; the reason is left for people to write.
 */

import { afterEdits, type Snapshot } from '../analysis/snapshot.ts';
import type { Finding } from '../rules/finding.ts';
import { ruleOf } from '../rules/registry.ts';
import { canBeSilenced } from '../rules/rule.ts';
import { placeholders } from '../rules/tool/ignoreRules.ts';
import { lineAt } from '../text/lineIndex.ts';
import { render } from '../text/message.ts';
import type { TextEdit } from '../text/textEdit.ts';
import type { OfferedFix } from './fixes.ts';
import { message } from './message.ts';

/** How many lines above a finding are tried within its entry. */
const maxLines = 50;

/** For each rule among `findings` that may be silenced: a comment here, and one for the file. */
export function ignoreActions(snapshot: Snapshot, findings: readonly Finding[]): OfferedFix[] {
  const byRule = new Map<string, Finding>();
  for (const finding of findings) {
    const rule = ruleOf(finding.rule);
    if (rule && canBeSilenced(rule) && finding.suppressed === undefined && !byRule.has(rule.id))
      byRule.set(rule.id, finding);
  }
  const offer = (title: string, finding: Finding, edits: () => readonly TextEdit[]): OfferedFix => ({
    title,
    findings: [finding],
    preferred: false,
    toReplace: reason(),
    edits,
  });
  return [...byRule].flatMap(([rule, finding]) => [
    offer(message.text('feature.ignore.here', { rule }), finding, () => here(snapshot, finding)),
    offer(message.text('feature.ignore.file', { rule }), finding, () => inFile(snapshot, rule)),
  ]);
}

/**
 * A comment above the innermost line that makes it reach the finding: its own, that of its entry, that of its section.
 * None where no comment of a line of its own can.
 */
function here(snapshot: Snapshot, { rule, place }: Finding): readonly TextEdit[] {
  const { text, lines, syntax } = snapshot;
  const at = snapshot.rangeOf(place).start;
  const own = lineAt(lines, at);
  const entry = lineAt(lines, syntax.starts.get(place.unit) ?? at);
  const candidates = new Set([
    ...Array.from({ length: Math.min(maxLines, own - entry + 1) }, (_, index) => own - index),
    sectionLine(snapshot, place) ?? own,
  ]);
  for (const line of candidates) {
    const start = startOfLine(snapshot, line);
    const indent = /^[ \t]*/.exec(text.slice(start, start + 1000))?.[0] ?? '';
    const edit = { span: { start, end: start }, text: `${indent}# bizha-ignore ${rule}: ${reason()}${eolOf(text)}` };
    if (reaches(afterEdits(snapshot, [edit]), rule, start + indent.length, at + edit.text.length)) return [edit];
  }
  return [];
}

/** The line of the key of the section that holds a place. */
function sectionLine({ syntax, lines }: Snapshot, place: Finding['place']): number | undefined {
  const found = syntax.sections.find(({ unit }) => unit === place.unit || unit.section === place.unit.section);
  return found && lineAt(lines, (syntax.starts.get(found.unit) ?? 0) + found.key.span.start);
}

function reaches({ directives, rangeOf }: Snapshot, rule: string, written: number, at: number): boolean {
  return directives.some(
    (directive) =>
      rangeOf(directive.place).start === written &&
      directive.rules.some((each) => each.rule === rule) &&
      directive.reach.start <= at &&
      at <= directive.reach.end,
  );
}

function inFile({ text }: Snapshot, rule: string): readonly TextEdit[] {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  return [{ span: { start, end: start }, text: `# bizha-ignore-file ${rule}: ${reason()}${eolOf(text)}` }];
}

function startOfLine({ text, lines }: Snapshot, line: number): number {
  const start = lines.starts[line] ?? 0;
  return start === 0 && text.startsWith('\uFEFF') ? 1 : start;
}

function reason(): string {
  return render(placeholders('ignore.placeholder'));
}

function eolOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}
