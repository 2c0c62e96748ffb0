/** Puts a file share on a Windows cluster, so that it outlives the loss of its server. */
import type { Operation } from '../../syntax/edit/operation.ts';
import { message } from '../../text/messages/message.ts';
import type { FileShare, Platform } from '../../topology/platform.ts';
import type { Fix } from '../rule.ts';
import { clusterGroupFor, secondServer } from './clusterFixes.ts';

/** Only for a share on one server: that server and a second one become the nodes. */
export function clusteredShareFixes(platform: Platform, share: FileShare): readonly Fix[] {
  if (share.placement?.kind !== 'server') return [];
  const { server } = share.placement;
  const second = secondServer(platform, server, 'file');
  const nodes = [server.name, second.name];
  const group = clusterGroupFor(platform, nodes, share.name, ['network-name', 'ip-address', 'disk', 'file-share']);
  const operations: Operation[] = [
    ...second.operations,
    ...group.operations,
    { op: 'set', path: ['fileShares', share.name, 'on'], value: group.placement },
    // The statement that it is not redundant would no longer hold.
    ...(share.entry.values.redundant?.value === false
      ? [{ op: 'remove', path: ['fileShares', share.name, 'redundant'] } as const]
      : []),
  ];
  const title = message('fix.cluster-share', { share: share.name, nodes: nodes.join(', ') });
  return [{ title, operations, preferred: true, safe: true }];
}
