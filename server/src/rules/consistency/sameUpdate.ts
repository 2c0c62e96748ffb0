/** Servers of one group with different cumulative updates of BizTalk Server. */
import { namesBy } from '../facts/namesBy.ts';
import { updateOn } from '../platform/platformPairs.ts';
import { reportOnFirst } from '../reports.ts';
import { defineRule, describeRule } from '../rule.ts';

const rule = describeRule({
  id: 'consistency/same-update',
  kind: 'R',
  severity: 'warning',
  title: 'Different updates in one group',
  says: 'The cumulative update differs: {n} on {names}, {usual} on the others. All servers of a group need the same.',
  matters:
    'All servers of a group need the same release, a master secret server of its own included. With a mixture, what works on one server can fail on the one that takes over.',
  subject: ['server'],
  sources: ['install/upgrade-to-biztalk-server-2020'],
  scope: 'none',
});

export const sameUpdate = defineRule(rule, function* ({ platform }) {
  const bizTalk = new Set(platform.bizTalkServers);
  const stated = platform.servers.flatMap((server) => {
    const own = server.entry.values.bizTalkUpdate;
    const update = own ?? (bizTalk.has(server) ? updateOn(platform, server) : undefined);
    return update ? [{ id: server.id, name: server.name, place: own?.place ?? server.place, n: update.value }] : [];
  });
  const ofGroup = platform.topology.group?.values.cumulativeUpdate?.value;
  const usual = ofGroup ?? mostFrequent(stated.map(({ n }) => n));
  const others = stated.filter(({ n }) => n !== usual);
  const [first] = others;
  if (!first || usual === undefined) return;
  const names = namesBy(others, ({ n }) => n);
  yield reportOnFirst(first, others, ({ n }) => rule.say({ names: names.get(n) ?? [], n, usual }));
});

/** The number that stands most often; of several the first. */
function mostFrequent(numbers: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const n of numbers) counts.set(n, (counts.get(n) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}
