/** A FILE handler on a mapped drive letter, which belongs to a user and not to a service. */
import { message } from '../../text/messages/message.ts';
import { eachOf } from '../each.ts';
import { isFileHandler } from '../facts/filePaths.ts';
import { settingsPath } from '../facts/moveContent.ts';
import { defineRule } from '../rule.ts';
import { pathFixes } from './pathFixes.ts';

export const fileMappedDrive = defineRule({
  id: 'adapter/file-mapped-drive',
  kind: 'C',
  severity: 'error',
  title: 'adapter/file-mapped-drive.title',
  subject: ['host', 'receiveLocation', 'sendPort'],
  reads: ['hosts', 'applications', 'fileShares'],
  sources: ['core/restrictions-when-configuring-the-file-adapter'],
  scope: 'host',
  check: eachOf(
    ({ platform }) => platform.hosts,
    function* ({ platform }, host) {
      for (const handler of host.handlers) {
        const { mappedDrive } = handler.settings;
        if (!mappedDrive?.value || !isFileHandler(handler)) continue;
        yield {
          entity: handler.port?.id ?? host.id,
          place: mappedDrive.place,
          message: message('adapter/file-mapped-drive'),
          fixes: () =>
            pathFixes(platform, host, handler, [
              { op: 'remove', path: [...settingsPath(host, handler), 'mappedDrive'] },
            ]),
        };
      }
    },
  ),
});
