/** A FILE handler on a mapped drive letter, which belongs to a user and not to a service. */
import { message } from '../../text/messages/message.ts';
import { isFileHandler } from '../facts/filePaths.ts';
import { eachTransport } from '../facts/transports.ts';
import { defineRule } from '../rule.ts';
import { pathFixes } from './pathFixes.ts';

export const fileMappedDrive = defineRule({
  id: 'adapter/file-mapped-drive',
  kind: 'C',
  severity: 'error',
  title: 'adapter/file-mapped-drive.title',
  subject: ['host', 'receiveLocation', 'sendPort'],
  reads: ['hosts', 'applications', 'fileShares', 'clusters'],
  sources: ['core/restrictions-when-configuring-the-file-adapter'],
  scope: 'host',
  check: eachTransport(({ platform }, transport) => {
    const { mappedDrive } = transport.settings;
    if (!mappedDrive?.value || !isFileHandler(transport)) return undefined;
    return {
      entity: transport.entity,
      place: mappedDrive.place,
      message: message('adapter/file-mapped-drive'),
      fixes: () => pathFixes(platform, transport, [{ op: 'remove', path: [...transport.path(), 'mappedDrive'] }]),
    };
  }),
});
