/** Coordinators of one group that authenticate calls differently: they refuse each other. */
import type { Place } from '../../syntax/node.ts';
import { groupServers } from '../facts/computers.ts';
import { clusteredMsdtc, isOwnMsdtcUnused } from '../facts/msdtc.ts';
import { onMsdtc } from '../impossible.ts';
import { reportOnFirst } from '../reports.ts';
import { defineRule, describeRule } from '../rule.ts';

const rule = describeRule({
  id: 'msdtc/rpc-level',
  kind: 'C',
  severity: 'warning',
  title: 'Different RPC authentication levels',
  says: 'RPC authentication of MSDTC differs: {names} {level}, {others} {usual}. Transactions between them fail.',
  matters:
    'Two coordinators talk only when both ask for the same authentication: mutual, incoming or none. Where MSDTC runs on a cluster the documentation gives incoming caller authentication, so the others need that as well.',
  subject: ['server', 'cluster'],
  sources: [
    'install/install-biztalk-server-in-a-multi-computer-environment',
    'core/troubleshooting-problems-with-msdtc',
  ],
  scope: 'systemwide',
  impossible: onMsdtc,
});

/** What states a level: a server, or a cluster for its clustered MSDTC. */
interface Stated {
  readonly id: string;
  readonly name: string;
  readonly level: string;
  readonly place: Place;
}

export const rpcLevel = defineRule(rule, function* ({ platform }) {
  const servers = groupServers(platform).filter(
    (server) => server.entry.values.msdtc?.values.rpcSecurity && !isOwnMsdtcUnused(platform, server),
  );
  const clusters = platform.clusters.filter((cluster) => clusteredMsdtc(cluster) === 'clustered');
  const stated = [...servers, ...clusters].flatMap(({ id, name, entry }): readonly Stated[] => {
    const level = entry.values.msdtc?.values.rpcSecurity;
    return level ? [{ id, name, level: level.value, place: level.place }] : [];
  });
  const usual = usualLevel(stated);
  const others = stated.filter(({ level }) => level !== usual);
  const [first] = others;
  if (!first || usual === undefined) return;
  const text = rule.say({
    names: others.filter(({ level }) => level === first.level).map(({ name }) => name),
    level: first.level,
    others: stated.filter(({ level }) => level === usual).map(({ name }) => name),
    usual,
  });
  yield reportOnFirst(first, others, () => text);
});

/** The level that most state; of several the first. */
function usualLevel(stated: readonly Stated[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { level } of stated) counts.set(level, (counts.get(level) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}
