/** The fixes of a FILE handler whose folder is on one server: the same folder on a share that outlives a server. */
import { type Operation, setKey } from '../../../syntax/edit/operation.ts';
import { defineMessages } from '../../../text/message.ts';
import { trimmedEnd } from '../../../text/trimmedEnd.ts';
import type { Platform } from '../../../topology/platform.ts';
import { filePath } from '../../facts/filePaths.ts';
import { shareRedundancy } from '../../facts/fileShares.ts';
import { freeNameAmong } from '../../fixes/freeName.ts';
import type { Fix } from '../../rule.ts';
import type { UsedTransport } from '../transports.ts';

/** The titles of these fixes. */
export const titles = defineMessages(
  {
    'use-share': 'Use the file share "{share}"',
    'new-share': 'Use a redundant file share',
  },
  'fix',
);

/** One for each described share of ours that is not known to fail with a server, and a new share. */
export function pathFixes(
  platform: Platform,
  transport: Pick<UsedTransport, 'settings' | 'path'>,
  more: readonly Operation[] = [],
): readonly Fix[] {
  const path = filePath(transport);
  if (!path) return [];
  const key = transport.settings.path ? 'path' : 'address';
  const folder = path.value.replace(/^[a-z]:/i, '').replace(/^[.\\/]+/, '');
  const onShare = (root: string): Operation =>
    setKey([...transport.path(), key], folder === '' ? root : `${trimmedEnd(root, '\\/')}\\${folder}`);
  const witnesses = new Set(platform.clusters.map(({ entry }) => entry.values.witness?.name.toLowerCase()));
  const existing = platform.fileShares.flatMap((share): Fix[] => {
    const { path: root, owner } = share.entry.values;
    if (!root || owner?.value === 'partner' || shareRedundancy(share) === 'single') return [];
    if (witnesses.has(share.name.toLowerCase())) return [];
    const title = titles('use-share', { share: share.name });
    return [{ title, operations: [onShare(root.value), ...more] }];
  });
  const name = freeNameAmong(platform.fileShares, 'Files');
  const root = `\\\\${name.toUpperCase()}\\biztalk`;
  const created: Fix = {
    title: titles('new-share'),
    toReplace: root,
    operations: [setKey(['fileShares', name], { path: root, redundant: true }), onShare(root), ...more],
  };
  const [first, ...others] = existing;
  return first ? [{ ...first, preferred: true }, ...others, created] : [{ ...created, preferred: true }];
}
