/** Servers that stand in for each other, and are not alike. */
import type { Place } from '../../syntax/node.ts';
import type { Platform, Server } from '../../topology/platform.ts';
import { defineRule, describeRule } from '../rule.ts';

const rule = describeRule({
  id: 'consistency/twins-differ',
  kind: 'R',
  severity: 'information',
  title: 'Twins differ',
  says: '"{server}" and "{twin}" differ in {facts}. They stand in for each other.',
  matters:
    'Machines that stand in for each other should be alike. The difference shows after a failover: a missing fix, or half the memory.',
  subject: ['server'],
  sources: ['sql-docs/sql-server/failover-clusters/install/before-installing-failover-clustering'],
  scope: 'none',
});

export const twinsDiffer = defineRule(rule, function* ({ platform }) {
  const reported = new Set<Server>();
  for (const groups of [clusterNodes(platform), carriersOfTheSame(platform)])
    for (const group of groups)
      for (let i = 1; i < group.length; i++) {
        const [twin, server] = [group[0] as Server, group[i] as Server];
        const found = differences(twin, server);
        const first = found[0];
        if (!first || reported.has(server)) continue;
        reported.add(server);
        const facts = found.map((difference) => difference.key);
        const text = rule.say({ server: server.name, twin: twin.name, facts });
        yield {
          entity: server.id,
          place: first.place,
          message: text,
          about: [twin.id],
          related: [{ message: text, place: first.other }],
        };
      }
});

/** The nodes of each cluster that are on the primary site. */
function clusterNodes(platform: Platform): readonly (readonly Server[])[] {
  return platform.clusters.map(({ nodes = nothing }) =>
    nodes.every((node) => node.primary) ? nodes : nodes.filter((node) => node.primary),
  );
}

/** The servers that carry exactly the same hosts. */
function carriersOfTheSame({ hosts, servers }: Platform): readonly (readonly Server[])[] {
  const carried = new Map<Server, string>();
  for (const [index, { instances }] of hosts.entries())
    for (const { active, server } of instances) {
      if (!active || !server) continue;
      carried.set(server, `${carried.get(server) ?? ''},${index}`);
    }
  const twins = new Map<string, Server[]>();
  for (const server of servers) {
    const key = carried.get(server);
    if (key === undefined) continue;
    const others = twins.get(key);
    if (others) others.push(server);
    else twins.set(key, [server]);
  }
  return [...twins.values()];
}

const nothing: readonly never[] = [];

interface Difference {
  readonly key: string;
  readonly place: Place;
  /** The same fact of the twin. */
  readonly other: Place;
}

/** The facts that both state, and state differently. */
function differences({ entry: { values: a } }: Server, { entry: { values: b } }: Server): readonly Difference[] {
  let found: Difference[] | undefined;
  for (const key of ['os', 'cores', 'memory'] as const) {
    const one = a[key];
    const other = b[key];
    if (!one || !other || one.value === other.value) continue;
    found ??= [];
    found.push({ key, place: other.place, other: one.place });
  }
  const { hotfixes: fixes } = a;
  const { hotfixes: others } = b;
  if (fixes && others && !isSameSet(fixes.items, others.items)) {
    found ??= [];
    found.push({ key: 'hotfixes', place: others.place, other: fixes.place });
  }
  return found ?? nothing;
}

function isSameSet(a: readonly { readonly value: string }[], b: readonly { readonly value: string }[]): boolean {
  if (a.length === b.length && a.every(({ value }, index) => value === b[index]?.value)) return true;
  const sorted = (items: typeof a): string[] => [...new Set(items.map((item) => item.value.toLowerCase()))].sort();
  return sorted(a).join() === sorted(b).join();
}
