/**
 * The findings as JSON. The form is a contract, described in `docs/cli.md`: keys are added, never renamed.
 */

import type { View } from '../../analysis/snapshot.ts';
import type { Phase, Scope } from '../../failure/model.ts';
import type { Finding } from '../../rules/finding.ts';
import { ruleOf } from '../../rules/registry.ts';
import type { AsIfMended, RuleKind, Severity } from '../../rules/rule.ts';
import { type Position, positionAt } from '../../text/lineIndex.ts';
import { render } from '../../text/message.ts';
import { documentationPage } from '../../vocabulary/documentation.ts';
import type { CheckedFile } from '../checkedFile.ts';
import type { Counts } from '../exitCode.ts';

export interface JsonReport {
  readonly version: 1;
  /** Only where it is the view today. */
  readonly view?: View;
  readonly files: readonly { readonly path: string; readonly findings: readonly JsonFinding[] }[];
  readonly counts: Counts;
}

export interface JsonFinding {
  readonly rule: string;
  readonly kind: RuleKind;
  readonly severity: Severity;
  readonly entity: string;
  readonly scope: Scope;
  /** Absent for scope `none`. */
  readonly phase?: Phase;
  readonly message: string;
  /** Zero-based lines and UTF-16 characters. */
  readonly range: { readonly start: Position; readonly end: Position };
  readonly suppressed: boolean;
  /** Why it is silenced. */
  readonly reason?: string;
  /** Findings of what cannot work, on which this one rests; absent where it rests on none. */
  readonly asIfMended?: readonly AsIfMended[];
  /** The titles of its fixes. */
  readonly fixes: readonly string[];
  /** In the view today: the ids of the planned entries that close it. */
  readonly closedByPlan?: readonly string[];
  /** The documentation page of the rule. */
  readonly source?: string;
}

/** The report as text with a final line end. */
export function jsonReport(files: readonly CheckedFile[], counts: Counts, view: View): string {
  const report: JsonReport = {
    version: 1,
    ...(view === 'today' ? { view } : {}),
    files: files.map((file) => ({
      path: file.source.path,
      findings: file.findings.map((finding) => jsonFinding(finding, file)),
    })),
    counts,
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function jsonFinding(finding: Finding, { snapshot }: CheckedFile): JsonFinding {
  const span = snapshot.rangeOf(finding.place);
  const source = ruleOf(finding.rule)?.sources[0];
  const { scope, phase } = finding.reach();
  return {
    rule: finding.rule,
    kind: finding.kind,
    severity: finding.severity,
    entity: finding.entity,
    scope,
    ...(phase === undefined ? {} : { phase }),
    message: render(finding.message),
    range: { start: positionAt(snapshot.lines, span.start), end: positionAt(snapshot.lines, span.end) },
    suppressed: finding.suppressed !== undefined,
    ...(finding.suppressed === undefined ? {} : { reason: finding.suppressed.reason }),
    ...(finding.asIfMended === undefined ? {} : { asIfMended: finding.asIfMended }),
    fixes: finding.fixes().map((fix) => render(fix.title)),
    ...(finding.closedBy ? { closedByPlan: finding.closedBy().map(({ id }) => id) } : {}),
    ...(source === undefined ? {} : { source: documentationPage(source) }),
  };
}
