/** What is shown of an address: never who logs on, never a query, never what could be a key. */
import assert from 'node:assert/strict';
import { targetFrom } from '../../../server/src/importers/bindings/address.ts';

const shown: readonly (readonly [raw: string, adapter: string, path: string | undefined, address?: string])[] = [
  ['\\\\FS01\\in\\*.xml', 'FILE', '\\\\FS01\\in'],
  ['C:\\in\\%MessageID%.xml', 'FILE', 'C:\\in'],
  ['C:\\*.xml', 'FILE', 'C:\\'],
  [`\${OutPath}\\%MessageID%.xml`, 'FILE', `\${OutPath}`],
  [`\${OutPath}`, 'FILE', `\${OutPath}`],
  ['*.xml', 'FILE', undefined],
  ['file://FS01/in/*.xml', 'FILE', undefined, 'file://FS01/in/*.xml'],
  ['ftp://user:SECRET@host:21/in', 'FTP', undefined, 'ftp://host:21/in'],
  ['ftp://user:SE/CRET@host/in', 'FTP', undefined, 'ftp://host/in'],
  ['ftp://user:SE@CRET@host/in', 'FTP', undefined, 'ftp://host/in'],
  ['ftp://user:SE?CRET@host/in', 'FTP', undefined],
  ['ftp://user:SE#CRET@host/in', 'FTP', undefined],
  ['ftp://user;SECRET@host/in', 'FTP', undefined],
  [`ftp://\${User}:\${Password}@\${Host}:21/`, 'FTP', undefined, `ftp://\${Host}:21/`],
  ['https://host/a/b?sig=SECRET&x=1', 'HTTP', undefined, 'https://host/a/b'],
  ['https://host:443/a?mail=a@b', 'HTTP', undefined, 'https://host:443/a'],
  ['https://host/a/sig=SECRET', 'HTTP', undefined],
  ['https://[::1]:8080/a', 'HTTP', undefined, 'https://[::1]:8080/a'],
  [
    'sb://ns.servicebus.windows.net/q;SharedAccessKey=SECRET',
    'SB-Messaging',
    undefined,
    'sb://ns.servicebus.windows.net/q',
  ],
  ['Endpoint=sb://ns/;SharedAccessKey=SECRET', 'SB-Messaging', undefined],
  ['Server=a;Password=SECRET', 'X', undefined],
  ['Password%3DSECRET', 'X', undefined],
  ['mailto:SECRET@host', 'SMTP', undefined, 'host'],
  ['POP3://mail.example:110#SECRET', 'POP3', undefined, 'POP3://mail.example:110'],
  ['FORMATNAME:DIRECT=OS:host\\private$\\q', 'MSMQ', undefined, 'FORMATNAME:DIRECT=OS:host\\private$\\q'],
  ['.\\private$\\q', 'MSMQ', undefined, '.\\private$\\q'],
  ['MQSC://CH/tcp/host(1414)/QM/Q', 'MQSC', undefined, 'MQSC://CH/tcp/host(1414)/QM/Q'],
  ['mssql://localhost//BankDb?', 'WCF-SQL', undefined, 'mssql://localhost//BankDb'],
  ['/vdir/service.svc', 'WCF-BasicHttp', undefined, '/vdir/service.svc'],
  ['', 'FILE', undefined],
];

describe('addresses of ports and locations', () => {
  for (const [raw, adapter, path, address] of shown)
    it(`${raw || 'none'} (${adapter})`, () => {
      assert.deepEqual(targetFrom(raw, adapter), {
        ...(path === undefined ? {} : { path }),
        ...(address === undefined ? {} : { address }),
      });
    });
});
