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
import type { Fix, Severity } from '../rules/rule.ts';
import { saysNoMore } from '../topology/saysNoMore.ts';
import { applyFixes, type FixedFile, type FixOptions, type Selection } from './applyFixes.ts';

function ofPlan({ settings, today }: FixOptions, chosen?: ReadonlySet<string>): Selection {
  const keysIn = (snapshot: Snapshot): readonly string[] =>
    findingsOf(snapshot.today, settings, today).flatMap((each) => (isGrave(each.severity) ? [gapKey(each)] : []));
  return {
    fixesOf: (finding) => (chosen?.has(gapKey(finding)) === false ? [] : plansFor(finding)),
    isAllowed(before, after) {
      if (!saysNoMore(before.today.topology, after.today.topology)) return false;
      // What is not said any more must not hide a gap either.
      const still = new Set(keysIn(after));
      return keysIn(before).every((gap) => still.has(gap));
    },
  };
}

/** What would be planned for a finding, the best first; nothing where no way is preferred, which is for people to decide. */
function plansFor({ severity, fixes }: Finding): readonly Fix[] {
  if (!isGrave(severity)) return [];
  const plans = fixes().filter(({ operations }) => isPlan(operations));
  const preferred = plans.filter((fix) => fix.preferred);
  return preferred.length === 0 ? [] : [...preferred, ...plans.filter((fix) => !fix.preferred)];
}

function isGrave(severity: Severity): boolean {
  return severity === 'error' || severity === 'warning';
}

/**
 * Plans what can be planned, or of it what was `chosen` by the keys of its gaps. A second time it changes nothing. `steps.ts`
 * says how such work is driven.
 */
export function planRedundancy(start: Snapshot, options: FixOptions, chosen?: ReadonlySet<string>): Steps<FixedFile> {
  return applyFixes(start, ofPlan(options, chosen), options);
}

/** An error or warning, and what would be planned for it; without that somebody has to decide. */
export interface Gap {
  readonly key: string;
  readonly finding: Finding;
  readonly fix: Fix | undefined;
}

/** The gaps among some findings, each once. */
export function gapsOf(findings: readonly Finding[]): readonly Gap[] {
  const grave = findings.filter(({ severity, suppressed }) => suppressed === undefined && isGrave(severity));
  return [...new Map(grave.map((finding) => [gapKey(finding), finding]))].map(([key, finding]) => ({
    key,
    finding,
    fix: plansFor(finding)[0],
  }));
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
