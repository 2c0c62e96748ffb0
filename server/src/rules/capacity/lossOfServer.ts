/** Servers that could not carry the load of the busiest of them. */
import type { Host, Server } from '../../topology/platform.ts';
import { activeServers } from '../facts/hosts.ts';
import { allHosts, defineRuleForAll } from '../forEach.ts';
import { concerned } from '../related.ts';
import { describeRule, reportOn } from '../rule.ts';

/** Percent of a server; above it work piles up. */
const full = 100;

const rule = describeRule({
  id: 'capacity/loss-of-server',
  kind: 'R',
  severity: 'information',
  title: 'Remaining servers overloaded',
  says: 'The other servers are overloaded when "{server}" fails. They then carry {percent} %.',
  matters:
    'Redundancy helps only if those that are left can carry the load. Above a hundred percent the failure of one server becomes the failure of all.',
  subject: ['server'],
  sources: ['tg/performing-availability-testing'],
  scope: 'none',
});

export const lossOfServer = defineRuleForAll(
  rule,
  allHosts,
  (_, host) => overload(host),
  (_, found) =>
    [...worstByServer(found)].map(([server, { percent, host }]) =>
      reportOn(server, rule.say({ server: server.name, percent }), {
        place: server.entry.values.load?.place ?? server.place,
        about: [host.id],
        related: concerned([host]),
      }),
    ),
);

/** More than the other servers of a host can carry when the busiest is gone, in percent of them. */
interface Overload {
  readonly host: Host;
  readonly busiest: Server;
  readonly percent: number;
}

function overload(host: Host): Overload | undefined {
  if (host.clustered || !host.instances.some(({ server }) => server?.entry.values.load)) return undefined;
  const loss = lossOf(activeServers(host));
  return loss && loss.percent > full ? { host, ...loss } : undefined;
}

function worstByServer(found: readonly Overload[]): ReadonlyMap<Server, Overload> {
  const worst = new Map<Server, Overload>();
  for (const each of found) if (each.percent > (worst.get(each.busiest)?.percent ?? 0)) worst.set(each.busiest, each);
  return worst;
}

/**
 * What the others carry, in percent of them together, without the busiest. By cores where all state them, else as if all
 * were alike; `undefined` where a load is not stated, or there is only one server.
 */
function lossOf(servers: readonly Server[]): { readonly busiest: Server; readonly percent: number } | undefined {
  const hasCores = servers.every((server) => server.entry.values.cores !== undefined);
  const loads = servers.map((server) => {
    const load = server.entry.values.load?.value;
    const size = hasCores ? (server.entry.values.cores?.value ?? 1) : 1;
    return load === undefined ? undefined : { server, load, size };
  });
  const stated = loads.filter((each) => each !== undefined);
  const [first] = stated;
  if (!first || stated.length < 2 || stated.length < loads.length) return undefined;
  const work = ({ load, size }: typeof first): number => load * size;
  const busiest = stated.reduce((most, each) => (work(each) > work(most) ? each : most), first);
  const left = stated.filter((each) => each !== busiest).reduce((sum, each) => sum + each.size, 0);
  const total = stated.reduce((sum, each) => sum + work(each), 0);
  return left > 0 ? { busiest: busiest.server, percent: Math.round(total / left) } : undefined;
}
