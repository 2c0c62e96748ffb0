/** Whether a promise of the deployment holds. Types only. */
import type { Message } from '../text/message.ts';
import type { EntryOf } from '../topology/entry.ts';
import type { Impossible } from './asIfMended.ts';
import type { Impact, WorkloadOutcome } from './model.ts';
import type { Recovery } from './recoveryTime.ts';

/** Why a requirement fails: components that fail together, and what they stop. */
export interface CounterExample {
  readonly failed: readonly string[];
  /** The first workload that it stops, and why. */
  readonly lost: WorkloadOutcome;
  readonly impact: Impact;
}

export type Verdict =
  | { readonly result: 'pass' }
  | { readonly result: 'fail'; readonly counterExample: CounterExample }
  /** Work comes back, but later than promised. */
  | { readonly result: 'fail'; readonly tooSlow: Recovery; readonly failed: readonly string[] }
  /** There is nothing to fail over to: `any-site` with one site. */
  | { readonly result: 'fail'; readonly why: Message }
  | {
      readonly result: 'cannot tell';
      readonly missing: readonly Message[];
      /** What it rests on that cannot work; with nothing else missing it holds as if that were mended. */
      readonly asIfMended: readonly Impossible[];
    };

export interface RequirementCheck {
  readonly requirement: EntryOf<'requirements'>;
  readonly verdict: Verdict;
}
