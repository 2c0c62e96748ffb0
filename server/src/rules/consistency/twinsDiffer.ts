/** Servers that stand in for each other, and are not alike. */
import type { Place } from '../../syntax/node.ts';
import type { Cluster, Platform, Server } from '../../topology/platform.ts';
import { checkCollected, checkEach, checkInSequence, nonEmpty } from '../each.ts';
import { activeServers } from '../facts/hosts.ts';
import { allClusters, allHosts } from '../forEach.ts';
import { defineRule, describeRule, type Report, reportOn } from '../rule.ts';

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

export const twinsDiffer = defineRule(
  rule,
  checkInSequence(
    checkEach(allClusters, ({ platform }, cluster) =>
      ofTwins(primaryNodes(cluster)).filter(({ entity }) => saidOf(platform, entity) === cluster),
    ),
    checkCollected(
      allHosts,
      (_, host) => nonEmpty(activeServers(host)),
      ({ platform }, carriers) =>
        carriersOfTheSame(platform, carriers).flatMap((twins) =>
          ofTwins(twins).filter(({ entity }) => saidOf(platform, entity) === undefined),
        ),
    ),
  ),
);

/** Of each server that is not like the first. */
function ofTwins(servers: readonly Server[]): readonly Report[] {
  const [twin, ...others] = servers;
  if (!twin) return nothing;
  return others.flatMap((server) => {
    const found = differences(twin, server);
    const [first] = found;
    if (!first) return nothing;
    const facts = found.map((difference) => difference.key);
    const text = rule.say({ server: server.name, twin: twin.name, facts });
    return reportOn(server, text, {
      place: first.place,
      about: [twin.id],
      related: [{ message: text, place: first.other }],
    });
  });
}

/** The nodes that are on the primary site. */
function primaryNodes({ nodes = nothing }: Cluster): readonly Server[] {
  return nodes.every((node) => node.primary) ? nodes : nodes.filter((node) => node.primary);
}

/** The first cluster of which the server is a node that differs: the finding is told of a server once. */
function saidOf(platform: Platform, id: string): Cluster | undefined {
  return platform.clustersOf(id).find((cluster) => ofTwins(primaryNodes(cluster)).some(({ entity }) => entity === id));
}

/** The servers that carry exactly the same hosts; `carriers` has the servers of each host. */
function carriersOfTheSame(
  { servers }: Platform,
  carriers: readonly (readonly Server[])[],
): readonly (readonly Server[])[] {
  const carried = new Map<Server, string>();
  for (const [index, all] of carriers.entries())
    for (const server of all) carried.set(server, `${carried.get(server) ?? ''},${index}`);
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
