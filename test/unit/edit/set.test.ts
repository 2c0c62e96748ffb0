/** `set`: a value is replaced, a key added, or what is missing on the way written. */
import { becomes, set, stays } from '../../support/becomes.ts';
import { file } from '../../support/cursor.ts';

describe('set, on a key that is there', () => {
  const text = file`
    group:
      name: Contoso   # the company
      version: "2016"   # since May
      edition: enterprise
      purpose:   # to be said
      notes: |
        two
        lines

      accounts: 'local'
  `;

  it('replaces the value and keeps the comment', () =>
    becomes(text, set('group.name', 'Fabrikam'), text.replace('Contoso', 'Fabrikam')));

  it('keeps quotes, of either kind', () => {
    becomes(text, set('group.version', '2020'), text.replace('"2016"', '"2020"'));
    becomes(text, set('group.accounts', 'domain'), text.replace("'local'", "'domain'"));
  });

  it('quotes a version that was not in quotes', () =>
    becomes(text.replace('"2016"', '2016'), set('group.version', '2016'), text));

  it('writes the value of a key without one before its comment', () =>
    becomes(text, set('group.purpose', 'test'), text.replace('purpose:   #', 'purpose: test   #')));

  it('replaces a text of several lines', () =>
    becomes(text, set('group.notes', 'one line'), text.replace(/\|\n {4}two\n {4}lines/, 'one line')));

  it('does nothing when the value is the same', () => {
    stays(text, set('group.edition', 'enterprise'));
    stays(text, set('group.notes', 'two\nlines\n'));
  });

  it('replaces null by a value', () =>
    becomes('bam:\n  used: ~ # not known\n', set('bam.used', true), 'bam:\n  used: true # not known\n'));
});

describe('set, on a key that is not there', () => {
  it('adds it to braces behind the last', () =>
    becomes(
      'servers:\n  BTS01: { roles: [biztalk] } # first\n  BTS02: {roles: [biztalk], }\n  BTS03: {}\n  BTS04: { BTS05 }\n',
      [set('servers.BTS01.os', '2019'), set('servers.BTS02.os', '2019'), set('servers.BTS03.os', '2019')],
      'servers:\n  BTS01: { roles: [biztalk], os: "2019" } # first\n  BTS02: {roles: [biztalk], os: "2019", }\n  BTS03: { os: "2019" }\n  BTS04: { BTS05 }\n',
    ));

  it('adds it to braces on several lines on a line of its own', () => {
    const text = file`
      servers:
        BTS01: {
          roles: [biztalk], # what it does
          os: "2019" # from the inventory
        }
        BTS02: {
          os: "2019", # the same
        }
    `;
    becomes(
      text,
      [set('servers.BTS01.cores', 8), set('servers.BTS02.cores', 8)],
      text
        .replace('"2019" # from the inventory', '"2019", # from the inventory\n    cores: 8')
        .replace('# the same', '# the same\n    cores: 8,'),
    );
  });

  it('adds it to a block behind the last child and its comment', () => {
    const text = file`
      hosts:
        Send:
          type: in-process
          instances:
            - BTS01
            - BTS02   # the new one

        # receives
        Receive:
          type: isolated
    `;
    becomes(text, set('hosts.Send.bits', 64), text.replace('# the new one', '# the new one\n    bits: 64'));
    becomes(text, set('hosts.Receive.bits', 64), text.replace('isolated', 'isolated\n    bits: 64'));
  });

  it('adds it behind a text of several lines', () => {
    const text = file`
      hosts:
        Send:
          notes: |
            first

            last

        Receive:
    `;
    becomes(text, set('hosts.Send.bits', 64), text.replace('last\n', 'last\n    bits: 64\n'));
    const keeping = text.replace('|', '|+');
    becomes(keeping, set('hosts.Send.bits', 64), keeping.replace('last\n\n', 'last\n\n    bits: 64\n'));
  });

  it('writes what is missing on the way', () =>
    becomes(
      'servers:\n  BTS01: { os: "2019" }\n',
      set('servers.BTS01.msdtc.networkAccess', true),
      'servers:\n  BTS01: { os: "2019", msdtc: { networkAccess: true } }\n',
    ));

  it('finds names without case, and keys only as they are', () => {
    becomes(
      'servers:\n  bts01: { os: "2019" }\n',
      set('servers.BTS01.os', '2022'),
      'servers:\n  bts01: { os: "2022" }\n',
    );
    becomes('bam:\n  Used: true\n', set('bam.used', false), 'bam:\n  Used: true\n  used: false\n');
  });

  it('makes a mapping of nothing, as the siblings are written', () => {
    becomes(
      'servers:\n  BTS01:  # new\n',
      set('servers.BTS01.os', '2019'),
      'servers:\n  BTS01: { os: "2019" }  # new\n',
    );
    const blocks = 'servers:\n  BTS01:\n    os: "2019"\n  BTS02: # new\n  BTS03:\n    os: "2019"\n';
    becomes(blocks, set('servers.BTS02.os', '2019'), blocks.replace('# new', '# new\n    os: "2019"'));
  });

  it('makes the long form of a short one', () => {
    becomes(
      'databases:\n  BizTalkMgmtDb: SQLPROD # main\n',
      set('databases.BizTalkMgmtDb.recoveryModel', 'full'),
      'databases:\n  BizTalkMgmtDb: { on: SQLPROD, recoveryModel: full } # main\n',
    );
    becomes(
      'masterSecretServer: "SQL01"\n',
      set('masterSecretServer.networkName', 'SSOBTS'),
      'masterSecretServer: { on: "SQL01", networkName: SSOBTS }\n',
    );
    becomes('databases: { SSODB: SQL1 }\n', set('databases.SSODB.on', 'SQL2'), 'databases: { SSODB: SQL2 }\n');
    becomes(
      'databases:\n  SSODB: a [b]\n',
      set('databases.SSODB.kind', 'sso'),
      'databases:\n  SSODB: { on: "a [b]", kind: sso }\n',
    );
  });

  it('makes a mapping of a word that stands for one', () =>
    becomes(
      'masterSecretServer:\n  backup: false # alas\n',
      set('masterSecretServer.backup.offsite', true),
      'masterSecretServer:\n  backup: { offsite: true } # alas\n',
    ));

  it('makes settings of a name in a list', () =>
    becomes(
      'hosts:\n  Send: { instances: [BTS01, BTS02] }\n',
      set('hosts.Send.instances.bts02.state', 'stopped'),
      'hosts:\n  Send: { instances: { BTS01: {}, BTS02: { state: stopped } } }\n',
    ));

  it('leaves what is no mapping alone', () => {
    stays('bam:\n  used: true\n', set('bam.used.deeper', 1));
    stays('servers:\n  BTS01: { roles: [biztalk] }\n', set('servers.BTS01.roles.x', 1));
  });
});

describe('set, of a whole mapping or list', () => {
  const text = file`
    sqlInstances:
      PROD:
        on: SQL01 # the old one
        mode: standalone
        version: "2019" # checked
    hosts:
      Send: { instances: [BTS01, BTS02, BTS03] }
      Track:
        instances:
          - BTS01 # first
          - BTS02 # second
  `;

  it('changes the keys that differ, and no others', () =>
    becomes(
      text,
      set('sqlInstances.PROD', { on: 'CLU/SQL', version: '2019', agent: true }),
      text
        .replace('SQL01 #', 'CLU/SQL #')
        .replace('    mode: standalone\n', '')
        .replace('# checked', '# checked\n    agent: true'),
    ));

  it('adds and drops names where the order allows it', () => {
    becomes(
      text,
      set('hosts.Send.instances', ['BTS02', 'BTS03', 'BTS04']),
      text.replace('[BTS01, BTS02, BTS03]', '[BTS02, BTS03, BTS04]'),
    );
    becomes(
      text,
      set('hosts.Track.instances', ['BTS02', 'BTS03']),
      text.replace(/ {6}- BTS01.*\n/, '').replace('# second', '# second\n      - BTS03'),
    );
  });

  it('writes the list anew where it does not', () => {
    becomes(
      text,
      set('hosts.Send.instances', ['BTS03', 'BTS01']),
      text.replace('[BTS01, BTS02, BTS03]', '[BTS03, BTS01]'),
    );
    becomes(
      text,
      set('hosts.Track.instances', ['BTS02', 'BTS01']),
      text.replace(/instances:\n {6}- BTS01.*\n.*\n/, 'instances: [BTS02, BTS01]\n'),
    );
  });

  it('keeps comment lines of a list that is written anew', () =>
    becomes(
      'hosts:\n  Track:\n    instances: # all\n      # the old one\n      - A\n      # the new one\n      - B\n    bits: 64\n',
      set('hosts.Track.instances', ['C']),
      'hosts:\n  Track:\n    instances: [C] # all\n      # the old one\n      # the new one\n    bits: 64\n',
    ));
});
