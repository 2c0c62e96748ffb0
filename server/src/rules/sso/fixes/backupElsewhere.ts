/** Keeps the backup of the master secret on another computer than the master secret server. */
import { setKey } from '../../../syntax/edit/operation.ts';
import { defineMessages } from '../../../text/message.ts';
import { trimmedEnd } from '../../../text/trimmedEnd.ts';
import { serversOf } from '../../../topology/carriers.ts';
import type { Platform } from '../../../topology/platform.ts';
import { shareRedundancy } from '../../facts/fileShares.ts';
import { masterSecret } from '../../facts/masterSecret.ts';
import type { Fix } from '../../rule.ts';

/** The titles of these fixes. */
export const titles = defineMessages({ 'back-up-secret': 'Back up the master secret to "{path}"' }, 'fix');

/** What stands for a file server that the file does not describe. */
const placeholder = '\\\\BACKUP\\sso';

/** The path is a proposal: on a redundant file share of the file, else one to be replaced. */
export function backupElsewhere(platform: Platform): Fix {
  const path = proposedPath(platform);
  const stated = platform.masterSecretServer?.entry.values.backup;
  const isMapping = stated !== undefined && stated.word === undefined;
  return {
    title: titles('back-up-secret', { path }),
    ...(path === placeholder ? { toReplace: placeholder } : {}),
    preferred: true,
    operations: [
      isMapping
        ? setKey(['masterSecretServer', 'backup', 'path'], path)
        : setKey(['masterSecretServer', 'backup'], { path }),
    ],
  };
}

function proposedPath(platform: Platform): string {
  const own = new Set(masterSecret(platform)?.servers);
  const share = platform.fileShares.find(
    (each) =>
      each.entry.values.path !== undefined &&
      shareRedundancy(each) === 'redundant' &&
      !serversOf(each.placement).some((server) => own.has(server)),
  );
  const root = share?.entry.values.path?.value;
  return root === undefined ? placeholder : `${trimmedEnd(root, '\\/')}\\sso`;
}
