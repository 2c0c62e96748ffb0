/**
 * What is wrong with the text itself. Problems become findings of the rules `syntax/*` and `format/*`.
 */
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

/** How a problem can be mended by replacing its span. */
export interface Replacement {
  readonly kind: 'nearest' | 'quote' | 'name';
  readonly text: string;
}

export interface Problem {
  readonly rule: ProblemRule;
  readonly place: Place;
  readonly message: Message;
  /** A warning of the parser; without it the rule's own severity holds. */
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
