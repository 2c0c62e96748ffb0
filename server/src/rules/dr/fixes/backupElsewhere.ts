/** Writes the backups to another computer than those of the databases. */
import { removeKey, setKey } from '../../../syntax/edit/operation.ts';
import { defineMessages } from '../../../text/message.ts';
import { serversOf } from '../../../topology/carriers.ts';
import type { FileShare, Platform } from '../../../topology/platform.ts';
import { shareRedundancy } from '../../facts/fileShares.ts';
import type { Fix } from '../../rule.ts';

/** The titles of these fixes. */
export const titles = defineMessages({ 'backup-to': 'Write the backups to "{path}"' }, 'fix');

/** What stands for a file server that the file does not describe. */
const placeholder = '\\\\BACKUP\\biztalk';

/** The path is a proposal: a redundant file share of the file apart from the data, else one to be replaced. */
export function backupElsewhere(platform: Platform): Fix {
  const share = platform.fileShares.find((each) => isFit(platform, each));
  const path = share?.entry.values.path?.value ?? placeholder;
  const named = platform.topology.backup?.values.share;
  return {
    title: titles('backup-to', { path }),
    ...(share ? {} : { toReplace: placeholder }),
    preferred: true,
    operations: [setKey(['backup', 'path'], path), ...(named ? [removeKey(['backup', 'share'])] : [])],
  };
}

function isFit(platform: Platform, share: FileShare): boolean {
  const data = new Set(platform.sqlInstances.flatMap(({ placement }) => serversOf(placement)));
  return (
    share.entry.values.path !== undefined &&
    share.entry.values.owner?.value !== 'partner' &&
    shareRedundancy(share) === 'redundant' &&
    !serversOf(share.placement).some((server) => server.primary && data.has(server))
  );
}
