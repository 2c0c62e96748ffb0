/** The fixes of the findings at a place. Their edits are planned when one is chosen, not when it is shown. */

import type { Snapshot } from '../analysis/snapshot.ts';
import type { Finding } from '../rules/finding.ts';
import { type Fix, type Severity, severities } from '../rules/rule.ts';
import { planEdits } from '../syntax/edit/plan.ts';
import { render } from '../text/message.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { TextEdit } from '../text/textEdit.ts';
import { meaningAt } from './meaning/meaning.ts';

/** A fix as a user sees it. */
export interface OfferedFix {
  /** In the imperative. */
  readonly title: string;
  /** What it mends; several where the same change mends them all. */
  readonly findings: readonly Finding[];
  /** The best of what is offered for its finding. */
  readonly preferred: boolean;
  /** A part of what is written that people are to replace: selected, where the editor can. */
  readonly toReplace?: string;
  /** Plans the edits of the text; none when the file does not allow the change. */
  readonly edits: () => readonly TextEdit[];
}

/**
 * All findings that touch `span`. On the name of an entry, and on the key of a section, those about it as well, wherever in
 * it they stand. Silenced ones are not among them.
 */
export function findingsAt(snapshot: Snapshot, findings: readonly Finding[], span: Span): readonly Finding[] {
  const entity = entityAt(snapshot, span.start);
  return findings.filter(
    (finding) =>
      finding.suppressed === undefined &&
      (overlaps(snapshot.rangeOf(finding.place), span) || (entity !== undefined && finding.entity === entity)),
  );
}

/**
 * The fixes of some findings, those of the worst first; of equal titles the first stands for all. Only what mends one of
 * the worst that can be mended is preferred: editors show that on top.
 */
export function fixesOf(snapshot: Pick<Snapshot, 'text' | 'syntax'>, findings: readonly Finding[]): OfferedFix[] {
  const byTitle = new Map<string, { fix: Fix; findings: Finding[] }>();
  const worstFirst = [...findings].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  let worst: Severity | undefined;
  for (const finding of worstFirst) {
    for (const fix of finding.fixes()) {
      worst ??= finding.severity;
      const title = render(fix.title);
      const known = byTitle.get(title);
      if (known) known.findings.push(finding);
      else byTitle.set(title, { fix, findings: [finding] });
    }
  }
  return [...byTitle].map(([title, { fix, findings: mended }]) => ({
    title,
    findings: mended,
    preferred: fix.preferred === true && mended[0]?.severity === worst,
    ...(fix.toReplace === undefined ? {} : { toReplace: fix.toReplace }),
    edits: () => planEdits(snapshot.text, snapshot.syntax, fix.operations),
  }));
}

function entityAt(snapshot: Snapshot, offset: number): string | undefined {
  const meaning = meaningAt(snapshot, offset);
  if (meaning?.kind === 'entry') return meaning.definition.id;
  return meaning?.kind === 'section' && meaning.section.form === 'settings' ? meaning.section.kind : undefined;
}
