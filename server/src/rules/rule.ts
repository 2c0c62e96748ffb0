/**
 * What a rule is. One rule, one object, in a file of its own; the registry reads them all, and docs, settings, severities
 * and tests are projections of it.
 */
import type { Answers } from '../failure/answers.ts';
import type { Graph } from '../failure/graph.ts';
import type { Phase, Scope } from '../failure/model.ts';
import type { Operation } from '../syntax/edit/operation.ts';
import type { Place } from '../syntax/node.ts';
import type { Problem } from '../syntax/problem.ts';
import type { Message, MessageId } from '../text/messages/message.ts';
import type { Platform } from '../topology/platform.ts';
import type { SubjectKind } from '../vocabulary/entityKind.ts';
import type { SectionName } from '../vocabulary/format.ts';

/**
 * How the severity moves with the environment: `S` redundancy gap (one step lower with goal `available`, a hint with goal
 * `none`), `C` unsupported or contradictory, `R` recommendation (a hint with goal `none`), `M` model integrity.
 */
export type RuleKind = 'S' | 'C' | 'R' | 'M';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Worst first. */
export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** What a check may look at. */
export interface RuleContext {
  readonly platform: Platform;
  /** The failure graph; built when first asked for. */
  readonly graph: Graph;
  /** The graph together with what is worked out about it: single failures, requirements. */
  readonly answers: Answers;
  /** What the stages before found wrong with the text. */
  readonly problems: readonly Problem[];
  /** Today, `YYYY-MM-DD`: the clock is an input. */
  readonly today: string;
}

/** A change that mends a finding, offered with a title in the imperative. */
export interface Fix {
  readonly title: Message;
  readonly operations: readonly Operation[];
  /** The one that most people want; at most one of a finding. */
  readonly preferred?: boolean;
  /** Fit to be applied without a look: it loses nothing, guesses nothing, and makes no new gap. */
  readonly safe?: boolean;
}

/** Something else that a finding points to. */
export interface Related {
  readonly message: Message;
  readonly place: Place;
}

/** What a check says of one subject. */
export interface Report {
  /** `kind:name`, a settings section, `group` for what is missing, `file` for text alone. */
  readonly entity: string;
  readonly place: Place;
  readonly message: Message;
  /** In place of the rule's own severity, before the environment moves it. */
  readonly severity?: Severity;
  /** In place of the rule's own scope. */
  readonly scope?: Scope;
  readonly phase?: Phase;
  readonly related?: readonly Related[];
  /** Other entities that it speaks of: a finding that would repeat it on one of them stays silent. */
  readonly about?: readonly string[];
  /** It only says that a fact is missing: one such finding for each topic and file, the rest become related. */
  readonly notStated?: string;
  /** Computed when somebody asks. */
  readonly fixes?: () => readonly Fix[];
}

/** What is known of a rule without running it. */
export interface RuleInfo {
  /** `family/name`, as in the catalogue. */
  readonly id: string;
  readonly kind: RuleKind;
  /** With goal `high`. */
  readonly severity: Severity;
  readonly title: MessageId;
  /** What it reports on, and nothing else. */
  readonly subject: readonly (SubjectKind | 'hostInstance')[];
  /** The sections whose facts it reads. */
  readonly reads: readonly SectionName[];
  /** Whether it asks the failure graph. */
  readonly graph?: true;
  /** Documentation pages in short form, the first the most telling; none: common practice. */
  readonly sources: readonly string[];
  /** The scope of what it reports; `graph`: that of the entity's own failure. */
  readonly scope: Scope | 'graph';
  readonly phase?: Phase;
}

/** Says what is wrong in a topology. Called with the context alone, it looks at everything. */
export interface Check {
  (context: RuleContext): Iterable<Report>;
  /** What it consists of where it looks at one item after the other; see `each.ts`. */
  readonly parts?: readonly CheckPart[];
}

/** A check of single items: what it says of one stands as long as that and all else that it reads are the same. */
export interface CheckPart {
  readonly items: (context: RuleContext) => readonly object[];
  /** What counts of an item; where it is there, `one` is about the list of all that counts instead. */
  readonly gather?: (context: RuleContext, item: object) => object | undefined;
  /** What is said of an item: of most nothing. */
  readonly one: (context: RuleContext, item: object) => Iterable<Report> | undefined;
}

export interface Rule extends RuleInfo {
  readonly check: Check;
}

/** Declares a rule. */
export function defineRule(rule: Rule): Rule {
  return rule;
}

/** The family of a rule id. */
export function familyOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}

/** Whether comments, settings and baselines can make findings of a rule go away: not what cannot work. */
export function canBeSilenced({ kind }: Pick<RuleInfo, 'kind'>): boolean {
  return kind === 'S' || kind === 'R';
}
