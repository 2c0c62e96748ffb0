/**
 * Which reports of a rule still stand after an edit. What a rule looks at is written down while it looks; as long as all
 * of that is the same object as before, so are its reports.
 */
import type { Platform } from '../topology/platform.ts';
import type { Topology } from '../topology/topology.ts';
import type { Report, Rule, RuleContext } from './rule.ts';

/** What each rule read and said, by its id; handed along from one version of a file to the next. */
export interface RuleMemo {
  readonly byRule: Map<string, Remembered>;
  /** How many rules were run, not remembered, since it was made. */
  runs: number;
}

interface Remembered {
  /** What was read, by its name, such as `hosts` or `topology.group`. */
  readonly read: ReadonlyMap<string, unknown>;
  /** Without their fixes, which would hold on to the version that they were made for. */
  readonly reports: readonly Omit<Report, 'fixes'>[];
  readonly fixable: readonly boolean[];
}

export function ruleMemo(): RuleMemo {
  return { byRule: new Map(), runs: 0 };
}

/** What a rule says of a topology: as before, where it would look at the same things. */
export function reportsOf(rule: Rule, context: RuleContext, memo: RuleMemo): readonly Report[] {
  const known = memo.byRule.get(rule.id);
  if (known && [...known.read].every(([name, value]) => valueNow(context, name) === value))
    return revive(rule, context, known);
  const read = new Map<string, unknown>();
  const reports = [...rule.check(watched(context, read))];
  memo.runs++;
  memo.byRule.set(rule.id, {
    read,
    reports: reports.map(({ fixes: _, ...report }) => report),
    fixable: reports.map((report) => report.fixes !== undefined),
  });
  return reports;
}

/** Remembered reports; their fixes are those of the rule run anew, when somebody asks. */
function revive(rule: Rule, context: RuleContext, { reports, fixable }: Remembered): Report[] {
  let fresh: readonly Report[] | undefined;
  const again = (): readonly Report[] => {
    fresh ??= [...rule.check(context)];
    return fresh;
  };
  return reports.map((report, index) =>
    fixable[index] ? { ...report, fixes: () => again()[index]?.fixes?.() ?? [] } : report,
  );
}

const ofTopology = 'topology.';

function valueNow(context: RuleContext, name: string): unknown {
  if (name === 'graph') return context.graph;
  if (name === 'problems') return context.problems;
  if (name === 'today') return context.today;
  if (name.startsWith(ofTopology)) return context.platform.topology[name.slice(ofTopology.length) as keyof Topology];
  return context.platform[name as keyof Platform];
}

/** The context, writing down what is read of it. */
function watched(context: RuleContext, read: Map<string, unknown>): RuleContext {
  const note = <T>(name: string, value: T): T => {
    read.set(name, value);
    return value;
  };
  const topology = new Proxy(context.platform.topology, {
    get: (target, name) => note(`${ofTopology}${String(name)}`, target[name as keyof Topology]),
  });
  const platform = new Proxy(context.platform, {
    get: (target, name) => (name === 'topology' ? topology : note(String(name), target[name as keyof Platform])),
  });
  return {
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
}
