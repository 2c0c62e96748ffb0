/** FILE receive from a DFS share: a namespace is only a name, and its replication carries no locks. */
import type { FileShare, Host } from '../../topology/platform.ts';
import { nonEmpty } from '../each.ts';
import { isFileHandler, shareOf } from '../facts/filePaths.ts';
import { enabledHandlers } from '../facts/hosts.ts';
import { defineRuleForAll, hostsUsing } from '../forEach.ts';
import { relatedHosts } from '../related.ts';
import { describeRule, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'adapter/file-dfs-receive',
  kind: 'R',
  severity: 'information',
  title: 'FILE receive from DFS',
  says: 'DFS share "{share}" can hand one file to {hosts} twice. It is not known to be redundant, and its targets share no locks.',
  matters:
    'A DFS namespace is only a name, and DFS Replication carries no locks: instances that read behind two targets can both receive one file. The FILE adapter is not meant to receive from DFS with a symbolic link; a clustered file server or a SAN is what is documented.',
  yieldsTo: ['adapter/file-share-not-redundant'],
  subject: ['fileShare'],
  sources: [
    'core/restrictions-when-configuring-the-file-adapter',
    'win-docs/storage/dfs-replication/dfsr-faq',
    'core/scaled-out-receiving-hosts',
  ],
  scope: 'application',
});

export const fileDfsReceive = defineRuleForAll(
  rule,
  hostsUsing('FILE'),
  ({ platform }, host) =>
    nonEmpty(
      enabledHandlers(host, 'receive')
        .filter(isFileHandler)
        .flatMap((handler) => {
          const share = shareOf(platform, handler);
          return share?.entry.values.kind?.value === 'dfs' ? [{ host, share }] : [];
        }),
    ),
  function* (_, used) {
    const found = new Map<FileShare, Set<Host>>();
    for (const { host, share } of used.flat()) found.set(share, (found.get(share) ?? new Set()).add(host));
    for (const [share, hosts] of found)
      yield reportOn(share, rule.say({ share: share.name, hosts: [...hosts].map((host) => host.name) }), {
        place: share.entry.values.kind?.place ?? share.place,
        related: relatedHosts([...hosts]),
      });
  },
);
