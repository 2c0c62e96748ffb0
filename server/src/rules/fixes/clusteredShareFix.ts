/** Puts a file share on a Windows cluster of two file servers, so that it outlives the loss of one. */
import type { Operation } from '../../syntax/edit/operation.ts';
import { defineMessages } from '../../text/message.ts';
import type { Platform, Server } from '../../topology/platform.ts';
import type { Fix } from '../rule.ts';
import { clusterGroupFor, secondServer } from './clusterFixes.ts';

/** The titles of these fixes. */
export const titles = defineMessages({ 'cluster-share': 'Cluster the file share "{share}" ({servers})' }, 'fix');

/**
 * The cluster of `server` and a second one, with the share `name` in a group of its own; `then` is what has to be written
 * once its placement is known.
 */
export function clusteredShareFix(
  platform: Platform,
  server: Server,
  name: string,
  then: (placement: string) => readonly Operation[],
): Fix {
  const second = secondServer(platform, server, 'file');
  const group = clusterGroupFor(platform, [server.name, second.name], name, [
    'network-name',
    'ip-address',
    'disk',
    'file-share',
  ]);
  return {
    title: titles('cluster-share', { share: name, servers: `${server.name}, ${second.name}` }),
    preferred: true,
    operations: [...second.operations, ...group.operations, ...then(group.placement)],
  };
}
