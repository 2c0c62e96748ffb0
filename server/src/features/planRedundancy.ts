/**
 * Plans what is missing: for the gaps that are errors or warnings, what their fixes add, marked as planned. A change counts
 * only if the file says no more of today than before, so nothing that is invented is said to be there.
 */
import { gapKey } from '../analysis/closedGaps.ts';
import { findingsOf, findingsToday } from '../analysis/findings.ts';
import type { Snapshot } from '../analysis/snapshot.ts';
import type { Steps } from '../failure/steps.ts';
import type { Finding } from '../rules/finding.ts';
import { isPlan } from '../rules/fixes/asPlanned.ts';
import type { Severity } from '../rules/rule.ts';
import { saysNoMore } from '../topology/saysNoMore.ts';
import { applyFixes, type FixedFile, type FixOptions, fixesToTry, type Selection } from './applyFixes.ts';

function ofPlan({ settings, today }: FixOptions): Selection {
  const gapsOf = (snapshot: Snapshot): readonly string[] =>
    findingsOf(snapshot.today, settings, today).flatMap((each) => (isGrave(each.severity) ? [gapKey(each)] : []));
  return {
    fixOf: ({ severity, fixes }) =>
      isGrave(severity) ? fixes().find(({ preferred, operations }) => preferred && isPlan(operations)) : undefined,
    isAllowed(before, after) {
      if (!saysNoMore(before.today.topology, after.today.topology)) return false;
      // What is not said any more must not hide a gap either.
      const still = new Set(gapsOf(after));
      return gapsOf(before).every((gap) => still.has(gap));
    },
  };
}

function isGrave(severity: Severity): boolean {
  return severity === 'error' || severity === 'warning';
}

/** Plans what can be planned. A second time it changes nothing. `steps.ts` says how such work is driven. */
export function planRedundancy(start: Snapshot, options: FixOptions): Steps<FixedFile> {
  return applyFixes(start, ofPlan(options), options);
}

/** Whether there is something to plan; cheaper than planning. */
export function hasPlan(snapshot: Snapshot, findings: readonly Finding[], options: FixOptions): boolean {
  return fixesToTry(snapshot, findings, ofPlan(options)).next().done !== true;
}

/** What a plan does for the errors and warnings of a file, and what it leaves to people. */
export interface PlanBalance {
  /** Gaps of today that the plan closes. */
  readonly closed: readonly Finding[];
  /** What is left as planned: somebody has to decide. */
  readonly left: readonly Finding[];
}

/** Counted on the file with its plan. */
export function balanceOf(snapshot: Snapshot, { settings, today }: FixOptions): PlanBalance {
  const listed = findingsToday(snapshot, settings, today).filter(
    ({ severity, suppressed }) => suppressed === undefined && isGrave(severity),
  );
  return {
    closed: listed.filter(({ closedBy }) => closedBy !== undefined),
    left: listed.filter(({ closedBy }) => closedBy === undefined),
  };
}
