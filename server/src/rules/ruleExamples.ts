/**
 * The examples of a rule: tests and documentation in one. They stand beside the rule as `NAME.examples.ts` and are read by
 * the tests and the documentation only.
 */

/** A text that stands exactly once in the example, and what takes its place. */
export type Change = readonly [from: string, to: string];

/** The firing example with one fact changed. */
export interface Variant {
  /** What is different, in a few words. */
  readonly name: string;
  readonly change: readonly Change[];
}

export interface FixExample {
  readonly title: string;
  /** What it does to the firing example, or to the file that `on` names. */
  readonly change: readonly Change[];
  /** The name of another way to fire, or of a fact that is not stated, where the fix is offered. */
  readonly on?: string;
  /** It makes less of the finding, as the catalogue says, and does not end it. */
  readonly lowers?: true;
  /** What is wrong with the fact that it states, by rule and entity: that was so before, and could not be seen. */
  readonly reveals?: readonly string[];
}

export interface RuleExamples {
  /** The id of the rule. */
  readonly rule: string;
  /** What day it is in the examples, where the rule asks for it; else the day on which all are checked. */
  readonly today?: string;
  /** A file on which the rule reports: exactly on the lines that carry the comment `# want`, or follow `# want below`. */
  readonly fires: string;
  /** Other ways to fire; the changes keep the marks right. */
  readonly alsoFires?: readonly Variant[];
  /** One for each trap of the rule's "Not" list; at least one. */
  readonly silent: readonly Variant[];
  /** The fact that the rule needs is not stated: it does not fire, or says less. At least one. */
  readonly absent: readonly Variant[];
  /** Each fix by its title, and the file after it. */
  readonly fixes?: readonly FixExample[];
}
