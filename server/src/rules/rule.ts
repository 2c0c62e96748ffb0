/**
 * What a rule is. One rule, one file: what is known of it and all that it says, then its check; its examples beside it.
 * Registry, documentation, settings and the table for translators are collected from these files.
 */
import type { Answers } from '../failure/answers.ts';
import type { Graph } from '../failure/graph.ts';
import type { Phase, Scope } from '../failure/model.ts';
import type { Operation } from '../syntax/edit/operation.ts';
import type { Place } from '../syntax/node.ts';
import type { Problem } from '../syntax/problem.ts';
import { type ArgumentsOf, defineMessages, type Message, type Messages, type Templates } from '../text/message.ts';
import type { PlannedEntry } from '../topology/plannedEntries.ts';
import type { Platform } from '../topology/platform.ts';
import type { SubjectKind } from '../vocabulary/entityKind.ts';

/**
 * How the severity moves with the environment: `S` redundancy gap (one step lower with goal `available`, a hint with goal
 * `none`), `C` unsupported or contradictory, `R` recommendation (a hint with goal `none`), `M` model integrity.
 */
export type RuleKind = 'S' | 'C' | 'R' | 'M';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Worst first. */
export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** A report with its rule. */
export interface Spoken {
  readonly rule: RuleInfo;
  readonly report: Report;
  /** With goal `high`. */
  readonly listed: Severity;
}

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
  /** What only the plan closes; `undefined` where nothing is planned, and for rules that are no rules about plans. */
  readonly closedGaps: ClosedGaps | undefined;
}

/** Gaps that are there today and not as planned, and all that is planned. */
export interface ClosedGaps {
  readonly gaps: readonly {
    readonly rule: string;
    readonly entity: string;
    readonly message: Message;
    readonly place: Place;
  }[];
  readonly planned: readonly PlannedEntry[];
}

/** A change that mends a finding, offered with a title in the imperative. */
export interface Fix {
  readonly title: Message;
  readonly operations: readonly Operation[];
  /** A proposal among what is written, such as an invented path: people are to replace it. */
  readonly toReplace?: string;
  /** The one that most people want; at most one of a finding. */
  readonly preferred?: boolean;
  /** Fit to be applied without a look: it loses nothing, guesses nothing, and makes no new gap. */
  readonly safe?: boolean;
}

/** A fix that is one choice among others. */
export function fixOf(title: Message, operations: readonly Operation[]): Fix {
  return { title, operations };
}

/** The one that most people want. */
export function preferredFix(title: Message, operations: readonly Operation[]): Fix {
  return { title, operations, preferred: true };
}

/** The one that most people want, fit to be applied without a look. */
export function safeFix(title: Message, operations: readonly Operation[]): Fix {
  return { title, operations, preferred: true, safe: true };
}

/** These choices, of which most people want the first. */
export function firstPreferred([first, ...others]: readonly Fix[]): readonly Fix[] {
  return first ? [{ ...first, preferred: true }, ...others] : [];
}

/** Something else that a finding points to. */
export interface Related {
  readonly message: Message;
  readonly place: Place;
}

/** A finding of what cannot work, on which an answer rests. */
export interface AsIfMended {
  readonly rule: string;
  readonly entity: string;
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
  /** What it rests on that cannot work, by rule and entity. */
  readonly asIfMended?: readonly AsIfMended[];
  /** It only says that a fact is missing: one such finding for each topic and file, the rest become related. */
  readonly notStated?: string;
  /** Computed on demand. */
  readonly fixes?: () => readonly Fix[];
}

/** A report on something described, at its place unless another one is given. */
export function reportOn(
  { id, place }: { readonly id: string; readonly place: Place },
  message: Message,
  more?: Partial<Omit<Report, 'entity' | 'message'>>,
): Report {
  return { entity: id, place, message, ...more };
}

/** What a report has that only says that a fact is missing; of one topic the first stands. */
export function notStated(topic: string, severity: Severity = 'information'): Pick<Report, 'severity' | 'notStated'> {
  return { severity, notStated: topic };
}

/** The ids of the components that cannot work because of what was reported. */
export type Impossible = (report: Pick<Report, 'entity' | 'about'>, platform: Platform) => readonly string[];

/** How a rule stands to others. */
export interface RuleRelations {
  /** Silent about an entity of which, or of something that both are about, one of these rules has spoken. */
  readonly yieldsTo?: readonly string[];
  /** Silent in a file in which one of these rules has spoken. */
  readonly yieldsInFileTo?: readonly string[];
  /**
   * Of the rules about the host of a receive handler that has no second instance, one speaks on each host: an error or
   * warning of the first in this order. What those after it would say becomes related information.
   */
  readonly receiveHostOrder?: number;
}

/** What is known of a rule without running it. */
export interface RuleInfo extends RuleRelations {
  /** `family/name`, as in the catalogue. */
  readonly id: string;
  readonly kind: RuleKind;
  /** With goal `high`. */
  readonly severity: Severity;
  /** What it is about, in one line. */
  readonly title: Message;
  /** Why it matters: what goes wrong, in one or two sentences. */
  readonly matters: Message;
  /** The versions and editions that it is about; none: all that the format knows. */
  readonly applies: Message | undefined;
  /** The sentences that it can say, with the names of what is put in. */
  readonly sentences: readonly string[];
  /** All its texts, for translators: id → English. */
  readonly english: Templates;
  /** What it reports on, and nothing else. */
  readonly subject: readonly (SubjectKind | 'hostInstance' | 'service')[];
  /** Whether its check asks the failure graph. */
  readonly graph?: true;
  /** Whether its check asks what the other rules have reported: it runs after them, each time. */
  readonly afterOthers?: true;
  /** Whether it judges the text of the file, even of one in which nothing can be read. */
  readonly ofText?: true;
  /** Documentation pages in short form, the first the most telling; none: common practice, or the format itself. */
  readonly sources: readonly string[];
  /** Whether it rests on the format of the file alone. */
  readonly ofFormat: boolean;
  /** The scope of what it reports; `graph`: that of the entity's own failure. */
  readonly scope: Scope | 'graph';
  readonly phase?: Phase;
  /**
   * What it reports cannot work, and the needs of the failure model do not know it: answers that rest on it hold as if it
   * were mended. Tells on which components it stands.
   */
  readonly impossible?: Impossible;
}

/** Says what is wrong in a topology. Called with the context alone, it looks at everything. */
export interface Check {
  /** `said`: what the other rules have reported, those included that give way, for a rule that is asked after them. */
  (context: RuleContext, said?: readonly Spoken[]): Iterable<Report>;
  /** What it consists of where it looks at one item after the other; see `each.ts`. */
  readonly parts?: readonly CheckPart[];
}

/** A check of single items: what it says of one stands as long as that and all else that it reads are the same. */
export interface CheckPart {
  /** What is looked at one after the other; absent where `one` is asked once, about everything. */
  readonly items?: (context: RuleContext) => readonly object[];
  /** What counts of an item; where it is there, `one` is about the list of all that counts instead. */
  readonly gather?: (context: RuleContext, item: object) => object | undefined;
  /** What is said of an item: of most nothing. */
  readonly one: (context: RuleContext, item: object) => Iterable<Report> | undefined;
}

export interface Rule extends RuleInfo {
  readonly check: Check;
}

/** The sentences of a rule: one, or several by key, the main one by the key `''`. */
type Sentences = string | Templates;

type TableOf<Says extends Sentences> = Says extends Templates ? Says : { readonly '': Says & string };

/** The sentences of a rule as messages: without a key the main one. */
export interface Say<Table extends Templates> {
  (...args: '' extends keyof Table ? ArgumentsOf<Table['']> : [never]): Message;
  <Key extends keyof Table & string>(key: Key, ...args: ArgumentsOf<Table[Key]>): Message;
}

/** A rule as its file describes it. Texts are English, with names in braces for what is put in. */
export interface RuleDescription<Says extends Sentences, Fixes extends Templates>
  extends RuleRelations,
    Pick<
      RuleInfo,
      'id' | 'kind' | 'severity' | 'subject' | 'graph' | 'afterOthers' | 'ofText' | 'scope' | 'phase' | 'impossible'
    > {
  readonly title: string;
  /** What it says of what it finds. */
  readonly says: Says;
  readonly matters: string;
  /** A message where several rules share the text. */
  readonly applies?: string | Message;
  /** Titles of its fixes by key, imperatives. Fixes that several rules offer bring their own. */
  readonly fixes?: Fixes;
  /** Documentation pages, or the format of the file itself. */
  readonly sources: readonly string[] | 'format';
}

/** What is known of a rule, with its texts as messages. */
export interface DescribedRule<Says extends Sentences, Fixes extends Templates> extends RuleInfo {
  /** A sentence of the rule. */
  readonly say: Say<TableOf<Says>>;
  /** The title of a fix. */
  readonly fix: Messages<Fixes>;
}

/** Describes a rule. Its check, and what belongs to it, takes texts from what this returns. */
export function describeRule<
  const Says extends Sentences,
  const Fixes extends Templates = Readonly<Record<never, string>>,
>(described: RuleDescription<Says, Fixes>): DescribedRule<Says, Fixes> {
  const { says, fixes, sources, ...rest } = described;
  const own = (key: string, english: string): Message => ({ id: `${rest.id}.${key}`, english, args: {} });
  const title = own('title', rest.title);
  const matters = own('matters', rest.matters);
  const applies = typeof rest.applies === 'string' ? own('applies', rest.applies) : rest.applies;
  const sentences = defineMessages(typeof says === 'string' ? { '': says } : says, rest.id);
  const fix = defineMessages<Fixes>(fixes ?? ({} as Fixes), `${rest.id}.fix`);
  const about = applies ? [title, matters, applies] : [title, matters];
  return {
    ...rest,
    title,
    matters,
    applies,
    sentences: Object.values(sentences.english),
    english: {
      ...Object.fromEntries(about.map(({ id, english }) => [id, english])),
      ...sentences.english,
      ...fix.english,
    },
    sources: sources === 'format' ? [] : sources,
    ofFormat: sources === 'format',
    say: sayOf(sentences) as Say<TableOf<Says>>,
    fix,
  };
}

/** As the messages, but that the key may be left out. */
function sayOf(sentences: Messages<Templates>) {
  const say = sentences as (key: string, args?: Message['args']) => Message;
  return (first: string | Message['args'] = '', args?: Message['args']): Message =>
    typeof first === 'string' ? say(first, args) : say('', first);
}

/** A rule: what is known of it, and its check. */
export function defineRule(rule: RuleInfo, check: Check): Rule {
  return { ...rule, check };
}

/** The family of a rule id. */
export function familyOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}

/** Whether a rule is about what is planned: it is asked after the others, and only where something is. */
export function isAboutPlan({ id }: Pick<RuleInfo, 'id'>): boolean {
  return familyOf(id) === 'plan';
}

/** Whether comments, settings and baselines can make findings of a rule go away: not what cannot work. */
export function canBeSilenced({ kind }: Pick<RuleInfo, 'kind'>): boolean {
  return kind === 'S' || kind === 'R';
}
