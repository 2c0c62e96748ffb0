/**
 * What only the plan closes: findings that are there today and not as planned. The view today says of each which planned
 * entries close it. Where nothing is planned it computes nothing.
 */
import type { Finding } from '../rules/finding.ts';
import { familyOf } from '../rules/rule.ts';
import { lazy } from '../text/lazily.ts';
import type { PlannedEntry } from '../topology/plannedEntries.ts';
import type { Snapshot } from './snapshot.ts';

/** The same rule about the same entity is the same gap. */
export function gapKey({ rule, entity }: Pick<Finding, 'rule' | 'entity'>): string {
  return `${rule} ${entity.toLowerCase()}`;
}

/** What is wrong with a comment is nothing that a plan closes. */
function canBeClosed({ rule }: Finding): boolean {
  return familyOf(rule) !== 'ignore';
}

/** Those of `today` that nothing silences and that are not among `planned`. */
export function gapsClosed(today: readonly Finding[], planned: readonly Finding[]): readonly Finding[] {
  const known = new Set(planned.map(gapKey));
  return today.filter(
    (finding) => finding.suppressed === undefined && canBeClosed(finding) && !known.has(gapKey(finding)),
  );
}

/**
 * Findings of the view today: those that the plan closes with the entries that close them, the others with their fixes as
 * planned, so that nothing is planned twice. `findingsIn` checks a view of the file.
 */
export function findingsOfToday(
  snapshot: Snapshot,
  today: readonly Finding[],
  findingsIn: (view: Snapshot) => readonly Finding[],
): readonly Finding[] {
  const asPlanned = new Map(findingsIn(snapshot).map((finding) => [gapKey(finding), finding]));
  const closers = closersOf(snapshot, findingsIn);
  return today.map((finding): Finding => {
    const same = asPlanned.get(gapKey(finding));
    if (same) return { ...finding, fixes: same.fixes };
    if (!canBeClosed(finding)) return finding;
    return { ...finding, fixes: () => [], closedBy: () => closers(finding) };
  });
}

/**
 * The planned entries with which a gap returns, each left out alone; of all of them where there is none. Each
 * view is checked once, when the first gap asks.
 */
function closersOf(
  snapshot: Snapshot,
  findingsIn: (view: Snapshot) => readonly Finding[],
): (gap: Finding) => readonly PlannedEntry[] {
  const tried = lazy(() => {
    let like: Snapshot | undefined;
    return snapshot.planned.map((entry) => {
      const view = snapshot.without([entry], like);
      like = view;
      return { entry, gaps: new Set(findingsIn(view).map(gapKey)) };
    });
  });
  return (gap) => {
    const alone = tried().filter(({ gaps }) => gaps.has(gapKey(gap)));
    return (alone.length > 0 ? alone : tried()).map(({ entry }) => entry);
  };
}
