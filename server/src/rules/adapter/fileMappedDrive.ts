/** A FILE handler on a mapped drive letter, which belongs to a user and not to a service. */
import { removeKey } from '../../syntax/edit/operation.ts';
import { filePath, isFileHandler } from '../facts/filePaths.ts';
import { describeRule, reportOn } from '../rule.ts';
import { pathFixes } from './fixes/pathFixes.ts';
import { defineRuleForEachTransport } from './transports.ts';

const rule = describeRule({
  id: 'adapter/file-mapped-drive',
  kind: 'C',
  severity: 'error',
  title: 'Mapped drive letter',
  says: {
    '': 'Path "{path}" cannot be reached: services have no mapped drives. Use the UNC path.',
    'no-path': 'A FILE handler cannot reach its folder: services have no mapped drives. Use the UNC path.',
  },
  matters:
    'A drive letter belongs to the session of a user who has logged on. The BizTalk service has no such session and does not see the drive.',
  subject: ['host', 'receiveLocation', 'sendPort'],
  sources: ['core/restrictions-when-configuring-the-file-adapter'],
  scope: 'host',
});

export const fileMappedDrive = defineRuleForEachTransport(rule, ({ platform }, transport) => {
  const { mappedDrive } = transport.settings;
  if (!mappedDrive?.value || !isFileHandler(transport)) return undefined;
  const path = filePath(transport)?.value;
  return reportOn(transport, path ? rule.say({ path }) : rule.say('no-path'), {
    place: mappedDrive.place,
    fixes: () => pathFixes(platform, transport, [removeKey([...transport.path(), 'mappedDrive'])]),
  });
});
