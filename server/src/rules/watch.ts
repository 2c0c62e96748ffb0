/** Notes what is read of a context, so that somebody can tell later whether all of it is still the same. */
import type { Platform } from '../topology/platform.ts';
import type { Topology } from '../topology/topology.ts';
import type { RuleContext } from './rule.ts';

/** What was read, by its name, such as `hosts` or `topology.group`. */
export type Reads = Map<string, unknown>;

export interface Watch {
  /** Runs `look` on the context and adds what it reads to `reads`. It must not read later. */
  readonly noting: <T>(reads: Reads, look: (context: RuleContext) => T) => T;
  /** Whether all of `reads` is the same object in this context. */
  readonly stands: (reads: Reads) => boolean;
}

/** Watches a context. */
export function watch(context: RuleContext): Watch {
  let reads: Reads | undefined;
  const note = <T>(name: string, value: T): T => {
    reads?.set(name, value);
    return value;
  };
  const topology = new Proxy(context.platform.topology, {
    get: (target, name) => note(`${ofTopology}${String(name)}`, target[name as keyof Topology]),
  });
  const platform = new Proxy(context.platform, {
    get: (target, name) => (name === 'topology' ? topology : note(String(name), target[name as keyof Platform])),
  });
  const watched: RuleContext = {
    platform,
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
  const now = new Map<string, unknown>();
  const valueNow = (name: string): unknown => {
    if (!now.has(name)) now.set(name, readOf(context, name));
    return now.get(name);
  };
  return {
    noting: (into, look) => {
      reads = into;
      try {
        return look(watched);
      } finally {
        reads = undefined;
      }
    },
    stands: (known) => {
      for (const [name, value] of known) if (valueNow(name) !== value) return false;
      return true;
    },
  };
}

const ofTopology = 'topology.';

function readOf(context: RuleContext, name: string): unknown {
  if (name === 'graph') return context.graph;
  if (name === 'problems') return context.problems;
  if (name === 'today') return context.today;
  if (name.startsWith(ofTopology)) return context.platform.topology[name.slice(ofTopology.length) as keyof Topology];
  return context.platform[name as keyof Platform];
}
