/** A finding: what the product says about a file, at a place, with what can be done. */

import type { Phase, Scope } from '../failure/model.ts';
import type { Place } from '../syntax/node.ts';
import type { Message } from '../text/message.ts';
import type { PlannedEntry } from '../topology/plannedEntries.ts';
import type { AsIfMended, Fix, Related, RuleKind, Severity } from './rule.ts';

export interface Reach {
  readonly scope: Scope;
  /** `undefined` for scope `none`. */
  readonly phase: Phase | undefined;
}

/** What silences a finding: a comment in the file, or a list of accepted findings beside it. */
export interface Suppression {
  readonly kind: 'comment' | 'baseline';
  readonly reason: string;
}

export interface Finding {
  /** The id of the rule. */
  readonly rule: string;
  readonly kind: RuleKind;
  readonly severity: Severity;
  readonly entity: string;
  /** How far it reaches. Asks the failure graph where the rule leaves it to that, so it is computed on demand. */
  readonly reach: () => Reach;
  readonly message: Message;
  readonly place: Place;
  readonly related: readonly Related[];
  /** What it rests on that cannot work. */
  readonly asIfMended?: readonly AsIfMended[];
  /** Computed on demand. */
  readonly fixes: () => readonly Fix[];
  /** What silences it; `undefined` when nothing does. */
  readonly suppressed: Suppression | undefined;
  /** In the view today: the planned entries that close it. `undefined` when the plan does not. Computed on demand. */
  readonly closedBy?: () => readonly PlannedEntry[];
}
