/**
 * All that mends itself without saying anything new of the world: spelling, quotes, names and keys. What adds something to
 * the deployment is a plan, see `planRedundancy.ts`.
 */
import type { Snapshot } from '../analysis/snapshot.ts';
import type { Steps } from '../failure/steps.ts';
import type { Finding } from '../rules/finding.ts';
import { familyOf } from '../rules/rule.ts';
import { applyFixes, type FixedFile, type FixOptions, fixesToTry, type Selection } from './applyFixes.ts';

/** Findings about the file itself: what mends them safely leaves what the file describes as it is. */
const ofText: Selection = {
  fixesOf: ({ kind, rule, fixes }) =>
    kind === 'M' || familyOf(rule) === 'reference' ? fixes().filter(({ safe, preferred }) => safe && preferred) : [],
};

/** Applies what can be applied. Never goes round in circles. `steps.ts` says how such work is driven. */
export function fixAll(start: Snapshot, options: FixOptions): Steps<FixedFile> {
  return applyFixes(start, ofText, options);
}

/** Whether there is something to try; cheaper than trying. */
export function hasSafeFix(snapshot: Snapshot, findings: readonly Finding[]): boolean {
  return fixesToTry(snapshot, findings, ofText).next().done !== true;
}
