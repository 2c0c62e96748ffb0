/** The look of a file survives: line ends, byte order mark, indentation, the end of the file. */
import { add, becomes, drop, set } from '../../support/becomes.ts';

describe('the look of a file', () => {
  it('CRLF stays CRLF', () => {
    const text = 'bizha: 1\r\n\r\nservers:\r\n  A: { os: "2019" } # a\r\n';
    becomes(text, set('servers.B.os', '2022'), `${text}  B: { os: "2022" }\r\n`);
    becomes(text, set('bam.used', true), `${text}\r\nbam:\r\n  used: true\r\n`);
    becomes(
      text,
      set('hosts.Send', { instances: ['A'], notes: 'x' }),
      `${text}\r\nhosts:\r\n  Send: { instances: [A], notes: x }\r\n`,
    );
  });

  it('of mixed line ends the more frequent is written', () =>
    becomes(
      'bizha: 1\r\nbam:\n  used: true\n',
      set('bam.archiving', true),
      'bizha: 1\r\nbam:\n  used: true\n  archiving: true\n',
    ));

  it('the byte order mark stays the first', () =>
    becomes('\uFEFFbam:\n  used: true\n', set('bam.used', false), '\uFEFFbam:\n  used: false\n'));

  it('a file without a final line end stays so', () => {
    becomes('bam:\n  used: true', set('bam.archiving', true), 'bam:\n  used: true\n  archiving: true');
    becomes('bam:\n  used: true', set('backup.job', true), 'bam:\n  used: true\n\nbackup:\n  job: true');
    becomes(
      'hosts:\n  S:\n    instances:\n      - A\n      - B',
      drop('hosts.S.instances', 'B'),
      'hosts:\n  S:\n    instances:\n      - A',
    );
  });

  it('indentation is that of the section, else of the file', () => {
    const text = 'servers:\n    A: { os: "2019" }\nhosts:\n   Send:\n      bits: 64\n';
    becomes(text, set('servers.B.os', '2019'), text.replace('}\n', '}\n    B: { os: "2019" }\n'));
    becomes(text, add('hosts.Receive.instances', 'A'), `${text}   Receive:\n      instances: [A]\n`);
    becomes(text, set('bam.used', true), `${text}bam:\n    used: true\n`);
  });

  it('values in one column stay so', () => {
    const text = 'servers:\n  BTS01: { roles: [biztalk] }\n  DC01:  { roles: [dns] }\n';
    becomes(text, set('servers.DC02.roles', ['dns']), `${text}  DC02:  { roles: [dns] }\n`);
    becomes(text, set('servers.LONG01.roles', ['dns']), `${text}  LONG01: { roles: [dns] }\n`);
    becomes(text, add('servers', 'DC02'), `${text}  DC02:\n`);
  });

  it('a file that is indented as a whole stays so', () =>
    becomes(
      '  bizha: 1\n  bam:\n    used: true\n',
      set('backup.job', true),
      '  bizha: 1\n  bam:\n    used: true\n  backup:\n    job: true\n',
    ));
});
