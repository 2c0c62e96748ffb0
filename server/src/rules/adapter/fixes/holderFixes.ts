/**
 * The fixes of a queue server or queue manager that stands alone: another one in a cluster. A system that the
 * file only names is none to be built here.
 */
import { type Operation, setKey } from '../../../syntax/edit/operation.ts';
import { defineMessages } from '../../../text/message.ts';
import type { Platform } from '../../../topology/platform.ts';
import { clusterGroupFor, secondServer } from '../../fixes/clusterFixes.ts';
import { settingsPath } from '../../fixes/moveContent.ts';
import { type Fix, fixOf, preferredFix } from '../../rule.ts';
import type { HolderUse, SingleHolder } from '../queueHolders.ts';

/** The titles of these fixes. */
export const titles = defineMessages(
  {
    'use-holder': 'Use "{group}" instead of "{holder}"',
    'cluster-holder': 'Cluster "{holder}" ({servers})',
  },
  'fix',
);

/** The setting that names a holder, with the service that is both the resource of its group and the role of its nodes. */
const services = { queueServer: 'msmq', queueManager: 'mq' } as const;

export type HolderKey = keyof typeof services;

/** `key` is the setting that names the holder. */
export function holderFixes(platform: Platform, { holder, uses }: SingleHolder, key: HolderKey): readonly Fix[] {
  const service = services[key];
  if (holder.kind === 'external') return [];
  const groups = platform.clusters.flatMap((cluster) => cluster.groups ?? []);
  const existing = groups
    .filter((group) => group.resources?.has(service) && !platform.hosts.some((host) => host.group === group))
    .map(
      (group): Fix =>
        fixOf(titles('use-holder', { group: group.name, holder: holder.server.name }), point(uses, key, group.name)),
    );
  const { server } = holder;
  const second = secondServer(platform, server, service);
  const group = clusterGroupFor(platform, [server.name, second.name], service === 'msmq' ? 'Queues' : 'MQ', [
    'network-name',
    'ip-address',
    'disk',
    service,
  ]);
  const created = preferredFix(
    titles('cluster-holder', { holder: server.name, servers: `${server.name}, ${second.name}` }),
    [...second.operations, ...group.operations, ...point(uses, key, group.placement)],
  );
  return [...existing, created];
}

function point(uses: readonly HolderUse[], key: string, value: string): readonly Operation[] {
  return uses.map(({ host, handler }) => setKey([...settingsPath(host, handler), key], value));
}
