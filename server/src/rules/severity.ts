/** How the severity of a finding moves with the goal of the group. */
import type { Platform } from '../topology/platform.ts';
import { type RuleKind, type Severity, severities } from './rule.ts';

/** The severity to show for one that is `listed` with goal `high`. */
export function severityFor(kind: RuleKind, listed: Severity, goal: Platform['goal']): Severity {
  if (kind === 'C' || kind === 'M' || goal === 'high') return listed;
  if (goal === 'none') return 'hint';
  return kind === 'S' ? (severities[severities.indexOf(listed) + 1] ?? 'hint') : listed;
}

/** Whether `a` is at least as severe as `b`. */
export function atLeastAsSevere(a: Severity, b: Severity): boolean {
  return severities.indexOf(a) <= severities.indexOf(b);
}
