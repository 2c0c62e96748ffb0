/** Notes what is read of a context, so that somebody can tell later whether all of it is still the same. */
import type { AnyFinder } from '../topology/keptItems.ts';
import {
  type FinderName,
  findersOf,
  readerOf,
  type Sight,
  stillReads,
  watchPlatform,
} from '../topology/watchPlatform.ts';
import type { RuleContext } from './rule.ts';

export interface Watch {
  /** The same context, of which it is noted what is read. */
  readonly context: RuleContext;
  /** From now on what is read is added to `sight`; without one it is not noted. */
  readonly noteIn: (sight: Sight | undefined) => void;
  /** What is read under a name in this context. */
  readonly now: (name: string) => unknown;
  /** Whether all that was read is the same in this context. */
  readonly stands: (reads: Sight['reads']) => boolean;
  /** The functions that find something in it. */
  readonly finderOf: (name: FinderName) => AnyFinder;
}

/** Watches a context. */
export function watch(context: RuleContext): Watch {
  let sight: Sight | undefined;
  const note = <T>(name: string, value: T): T => {
    sight?.reads.set(name, value);
    return value;
  };
  const watched: RuleContext = {
    platform: watchPlatform(context.platform, () => sight),
    get graph() {
      return note('graph', context.graph);
    },
    get problems() {
      return note('problems', context.problems);
    },
    get today() {
      return note('today', context.today);
    },
  };
  const now = readerOf(context.platform, (name) => context[name as keyof RuleContext]);
  return {
    context: watched,
    noteIn: (into) => {
      sight = into;
    },
    now,
    stands: (reads) => stillReads(reads, now),
    finderOf: findersOf(context.platform),
  };
}
