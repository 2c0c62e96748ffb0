/**
 * Applies fixes one after the other, until none is left. Each is proved on the file before it counts; one that does not
 * mend, or opens something else, is left out. Which fixes those are is for its callers to say.
 */

import { afterEdits, type Snapshot } from '../analysis/snapshot.ts';
import { soundFindingSteps } from '../analysis/soundFindings.ts';
import { singlePoints } from '../failure/scopeTable.ts';
import type { Steps } from '../failure/steps.ts';
import type { Finding } from '../rules/finding.ts';
import { ruleOf } from '../rules/registry.ts';
import { type Fix, familyOf, isAboutPlan } from '../rules/rule.ts';
import type { RuleSettings } from '../rules/run.ts';
import { atLeastAsSevere } from '../rules/severity.ts';
import { planEdits } from '../syntax/edit/plan.ts';
import type { Message } from '../text/message.ts';
import { composeEdits, type TextEdit } from '../text/textEdit.ts';

export interface FixOptions {
  readonly settings: RuleSettings;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Only what this rule or family reports. */
  readonly rule?: string | undefined;
}

/** Which fixes are tried, and which of those that mend count. */
export interface Selection {
  /** The fixes of a finding to try, the best first. */
  readonly fixesOf: (finding: Finding) => readonly Fix[];
  readonly isAllowed?: (before: Snapshot, after: Snapshot) => boolean;
}

export interface AppliedFix {
  readonly rule: string;
  readonly entity: string;
  readonly title: Message;
}

export interface FixedFile {
  readonly snapshot: Snapshot;
  /** From the text at the start to the text of `snapshot`. */
  readonly edits: readonly TextEdit[];
  /** In the order in which they were applied. */
  readonly applied: readonly AppliedFix[];
}

/** The maximum number of changes; a file that needs more gets the rest the next time. */
export const maxFixes = 500;

/** A version of the file, and what is compared to prove a change. */
interface State {
  readonly snapshot: Snapshot;
  readonly findings: readonly Finding[];
  /** The ids of the single points of failure. */
  readonly single: ReadonlySet<string>;
}

/**
 * Applies what can be applied. Never goes round in circles: no text is visited twice. `steps.ts` says how such work is
 * driven.
 */
export function* applyFixes(start: Snapshot, selection: Selection, options: FixOptions): Steps<FixedFile> {
  const seen = new Set([start.text]);
  const applied: AppliedFix[] = [];
  let edits: readonly TextEdit[] = [];
  let state = yield* stateOf(start, options);
  while (applied.length < maxFixes) {
    const step = yield* firstSound(state, selection, options, seen);
    if (!step) break;
    seen.add(step.state.snapshot.text);
    applied.push(step.applied);
    edits = composeEdits(edits, step.edits);
    state = step.state;
  }
  return { snapshot: state.snapshot, edits, applied };
}

interface Step {
  readonly state: State;
  readonly edits: readonly TextEdit[];
  readonly applied: AppliedFix;
}

function* firstSound(
  state: State,
  selection: Selection,
  options: FixOptions,
  seen: ReadonlySet<string>,
): Steps<Step | undefined> {
  const { snapshot, findings } = state;
  for (const { finding, fix } of fixesToTry(snapshot, findings, selection, options.rule)) {
    yield;
    const edits = planEdits(snapshot.text, snapshot.syntax, fix.operations);
    if (edits.length === 0) continue;
    const changed = afterEdits(snapshot, edits);
    if (seen.has(changed.text) || selection.isAllowed?.(snapshot, changed) === false) continue;
    const after = yield* stateOf(changed, options);
    if (!isSound(state, after, finding)) continue;
    return { state: after, edits, applied: { rule: finding.rule, entity: finding.entity, title: fix.title } };
  }
  return undefined;
}

/** What there is to try, of findings that nothing silences. */
export function* fixesToTry(
  snapshot: Snapshot,
  findings: readonly Finding[],
  { fixesOf }: Selection,
  rule?: string,
): Generator<{ finding: Finding; fix: Fix }> {
  // With goal `none` redundancy is not added without being asked for.
  const wantsRedundancy = snapshot.platform.goal !== 'none';
  for (const finding of findings) {
    if (finding.suppressed !== undefined || (finding.kind === 'S' && !wantsRedundancy)) continue;
    if (rule !== undefined && finding.rule !== rule && familyOf(finding.rule) !== rule) continue;
    for (const fix of fixesOf(finding)) yield { finding, fix };
  }
}

/** Whether a change mends its finding, and brings neither one that weighs as much nor a new single point of failure. */
function isSound(before: State, after: State, mended: Finding): boolean {
  const was = counted(before.findings);
  const is = counted(after.findings);
  if ((is.get(keyOf(mended)) ?? 0) >= (was.get(keyOf(mended)) ?? 0)) return false;
  const ofRule = ({ findings }: State): number => findings.filter(({ rule }) => rule === mended.rule).length;
  const stays = ofRule(after) <= ofRule(before);
  const isWorse = after.findings.some(
    (finding) =>
      (is.get(keyOf(finding)) ?? 0) > (was.get(keyOf(finding)) ?? 0) &&
      weighs(finding, mended) &&
      !(stays && finding.rule === mended.rule),
  );
  if (isWorse) return false;
  for (const id of after.single) if (!before.single.has(id)) return false;
  return true;
}

/**
 * Whether a finding that is new counts against the change that mended another. One gap less on the same entity may show
 * the next one that it hid; hints never count.
 */
function weighs(added: Finding, mended: Finding): boolean {
  if (added.suppressed !== undefined || added.severity === 'hint' || isAboutPlan({ id: added.rule })) return false;
  // What stops without being said otherwise is judged by the graph itself.
  if (ruleOf(added.rule)?.afterOthers) return false;
  if (!atLeastAsSevere(added.severity, mended.severity)) return false;
  const isOfSame = added.kind === 'S' && added.entity.toLowerCase() === mended.entity.toLowerCase();
  // An error of kind C or M silences all gaps of its entity; what weighs more than a gap it did not hide.
  const isNextGap = isOfSame && (mended.kind !== 'S' || added.severity === mended.severity);
  return !isNextGap;
}

function* stateOf(snapshot: Snapshot, { settings, today }: FixOptions): Steps<State> {
  yield* snapshot.prepare();
  yield* snapshot.prepareImpacts();
  const single = new Set(singlePoints(snapshot.answers).map(({ component }) => component.id));
  yield;
  const { findings } = yield* soundFindingSteps(snapshot, settings, today);
  return { snapshot, findings, single };
}

function keyOf({ rule, entity }: Finding): string {
  return `${rule} ${entity.toLowerCase()}`;
}

function counted(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1);
  return counts;
}
