/**
 * What can be said of a large file before its failure graph is there: what needs no graph, and of the last complete findings
 * those that do, as far as their entries are unchanged. Whether a comment still silences anything is told by the complete
 * findings only, which always follow.
 */
import type { Finding } from '../rules/finding.ts';
import { ruleOf, rules } from '../rules/registry.ts';
import { familyOf, isAboutPlan, type Rule } from '../rules/rule.ts';
import type { RuleSettings } from '../rules/run.ts';
import type { Place } from '../syntax/node.ts';
import { inOrder } from './findings.ts';
import type { Snapshot } from './snapshot.ts';
import { type SoundFindings, soundFindings } from './soundFindings.ts';

const rulesWithoutGraph: readonly Rule[] = rules.filter((rule) => !rule.graph && !isAboutPlan(rule));

/** Findings in a stable order. `complete` are those of an earlier version. Never throws. */
export function provisionalFindings(
  snapshot: Snapshot,
  settings: RuleSettings,
  today: string,
  complete: readonly Finding[],
): SoundFindings {
  const { findings, crashes } = soundFindings(snapshot, settings, today, rulesWithoutGraph);
  const isUnchanged = ({ place }: { readonly place: Place }): boolean =>
    snapshot.syntax.starts.get(place.unit) !== undefined;
  const repeated = complete
    .filter((finding) => needsAll(finding.rule) && isUnchanged(finding))
    // Fixes belong to the version that they were made for.
    .map((finding): Finding => ({ ...finding, related: finding.related.filter(isUnchanged), fixes: () => [] }));
  const known = findings.filter(({ rule }) => !needsAll(rule));
  return { findings: inOrder(snapshot, [...known, ...repeated]), crashes };
}

/** Whether a rule asks the failure graph, or judges comments or the plan by what all rules have found. */
function needsAll(id: string): boolean {
  return familyOf(id) === 'ignore' || isAboutPlan({ id }) || ruleOf(id)?.graph === true;
}
