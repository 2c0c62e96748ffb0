/** Errors in the text itself. They become findings of the rules `syntax/*` and `format/*`. */
import type { Message } from '../text/message.ts';
import type { Span } from '../text/span.ts';
import type { Place } from './node.ts';

export type ProblemRule =
  | 'syntax/yaml'
  | 'format/missing-version'
  | 'format/unsupported-version'
  | 'format/unknown-key'
  | 'format/wrong-type'
  | 'format/bad-value'
  | 'format/too-large';

/** A replacement for the span of a problem that fixes it. */
export interface Replacement {
  readonly kind: 'nearest' | 'quote' | 'name' | 'list' | 'value';
  readonly text: string;
}

export interface Problem {
  readonly rule: ProblemRule;
  readonly place: Place;
  readonly message: Message;
  /** Set for a warning of the parser; otherwise the rule's severity applies. */
  readonly warning?: true;
  readonly replacements?: readonly Replacement[];
}

/** A problem as the parser reports it, before its unit is known. `span` counts from the start of the text. */
export interface RawProblem {
  readonly rule: ProblemRule;
  readonly span: Span;
  readonly message: Message;
  readonly warning?: true;
}
