/** `add` and `drop`: names in lists, in whatever form the list is written. */
import { add, becomes, drop, stays } from '../../support/becomes.ts';
import { file } from '../../support/cursor.ts';

describe('add, to a list in brackets', () => {
  it('writes the name behind the last', () => {
    becomes(
      'hosts:\n  Send: { instances: [BTS01] } # one\n',
      add('hosts.Send.instances', 'BTS02'),
      'hosts:\n  Send: { instances: [BTS01, BTS02] } # one\n',
    );
    becomes(
      'hosts: { Send: { instances: [ BTS01, ] } }\n',
      add('hosts.Send.instances', 'BTS02'),
      'hosts: { Send: { instances: [ BTS01, BTS02, ] } }\n',
    );
    becomes(
      'hosts: { Send: { instances: [] } }\n',
      add('hosts.Send.instances', 'BTS02'),
      'hosts: { Send: { instances: [BTS02] } }\n',
    );
  });

  it('follows a list that is broken over lines', () => {
    becomes(
      'servers:\n  A:\n    roles: [biztalk,\n      iis] # both\n',
      add('servers.A.roles', 'msmq'),
      'servers:\n  A:\n    roles: [biztalk,\n      iis, msmq] # both\n',
    );
    becomes(
      'servers:\n  A:\n    roles: [\n      biztalk, # the product\n      iis # the web\n    ]\n',
      add('servers.A.roles', 'msmq'),
      'servers:\n  A:\n    roles: [\n      biztalk, # the product\n      iis, # the web\n      msmq\n    ]\n',
    );
  });

  it('quotes names that need it', () => {
    becomes(
      'hosts: { S: { instances: [A] } }\n',
      add('hosts.S.instances', '2019'),
      'hosts: { S: { instances: [A, "2019"] } }\n',
    );
    becomes(
      'hosts: { S: { instances: [A] } }\n',
      add('hosts.S.instances', 'a, b'),
      'hosts: { S: { instances: [A, "a, b"] } }\n',
    );
    becomes(
      'hosts:\n  S:\n    instances:\n      - A\n',
      add('hosts.S.instances', 'a, b'),
      'hosts:\n  S:\n    instances:\n      - A\n      - a, b\n',
    );
  });

  it('does nothing when the name is there, in any case', () =>
    stays('hosts: { S: { instances: [bts01] } }\n', add('hosts.S.instances', 'BTS01')));

  it('leaves a single word alone', () => {
    stays('hosts: { S: { instances: BTS01 } }\n', add('hosts.S.instances', 'BTS02'));
    stays('requirements:\n  A: { survives: any-server }\n', add('requirements.A.survives', 'server:B'));
  });
});

describe('add, to a list on lines of its own', () => {
  it('writes a line like the others', () => {
    const text = file`
      hosts:
        Send:
          instances:
          - BTS01
          -   BTS02 # second

        # next
        Receive:
    `;
    becomes(text, add('hosts.Send.instances', 'BTS03'), text.replace('# second', '# second\n    -   BTS03'));
  });
});

describe('add, with settings', () => {
  it('makes a mapping of the list', () => {
    becomes(
      'hosts:\n  Send: { instances: [BTS01, BTS02] }\n',
      add('hosts.Send.instances', 'BTS03', { state: 'stopped' }),
      'hosts:\n  Send: { instances: { BTS01: {}, BTS02: {}, BTS03: { state: stopped } } }\n',
    );
    becomes(
      'hosts:\n  Send:\n    instances:\n      - BTS01 # first\n      # and\n      - BTS02 # second\n    bits: 64\n',
      add('hosts.Send.instances', 'BTS03', { state: 'stopped' }),
      'hosts:\n  Send:\n    instances:\n      BTS01: # first\n      # and\n      BTS02: # second\n      BTS03: { state: stopped }\n    bits: 64\n',
    );
    becomes(
      'hosts:\n  Send:\n    instances:\n    - BTS01\n    bits: 64\n',
      add('hosts.Send.instances', 'bts01', { standby: true }),
      'hosts:\n  Send:\n    instances:\n      BTS01: { standby: true }\n    bits: 64\n',
    );
  });

  it('adds to a mapping, or sets what is there', () => {
    const text = 'hosts:\n  Send:\n    instances:\n      BTS01: { state: started }\n';
    becomes(text, add('hosts.Send.instances', 'BTS02', { standby: true }), `${text}      BTS02: { standby: true }\n`);
    becomes(
      text,
      add('hosts.Send.instances', 'bts01', { standby: true }),
      text.replace('started', 'started, standby: true'),
    );
  });

  it('writes a missing list as a mapping', () =>
    becomes(
      'hosts:\n  Send:\n    bits: 64\n',
      add('hosts.Send.receive', 'FILE', { share: 'Inbox' }),
      'hosts:\n  Send:\n    bits: 64\n    receive:\n      FILE: { share: Inbox }\n',
    ));
});

describe('add, to a mapping that stands for a list', () => {
  it('writes the name as the others without settings are written', () => {
    becomes(
      'hosts:\n  S: { instances: { A: { state: started } } }\n',
      add('hosts.S.instances', 'B'),
      'hosts:\n  S: { instances: { A: { state: started }, B: {} } }\n',
    );
    becomes(
      'hosts:\n  S: { instances: { A: , B: } }\n',
      add('hosts.S.instances', 'C'),
      'hosts:\n  S: { instances: { A: , B:, C: } }\n',
    );
    becomes(
      'hosts:\n  S:\n    instances:\n      A: { state: started }\n',
      add('hosts.S.instances', 'B'),
      'hosts:\n  S:\n    instances:\n      A: { state: started }\n      B:\n',
    );
    becomes(
      'hosts:\n  S:\n    instances:\n      A: {}\n',
      add('hosts.S.instances', 'B'),
      'hosts:\n  S:\n    instances:\n      A: {}\n      B: {}\n',
    );
  });

  it('adds entries to sections', () => {
    becomes('servers:\n  A: { os: "2019" }\n', add('servers', 'B'), 'servers:\n  A: { os: "2019" }\n  B:\n');
    becomes(
      'servers:\n  A: { os: "2019" }\n',
      add('servers', 'B', { roles: ['sql'] }),
      'servers:\n  A: { os: "2019" }\n  B: { roles: [sql] }\n',
    );
  });
});

describe('add, to a list that is not there', () => {
  it('writes it with the one name', () => {
    becomes(
      'hosts:\n  Send: { bits: 64 }\n',
      add('hosts.Send.send', 'FILE'),
      'hosts:\n  Send: { bits: 64, send: [FILE] }\n',
    );
    becomes(
      'hosts:\n  Send:\n    instances: # to be said\n',
      add('hosts.Send.instances', 'A'),
      'hosts:\n  Send:\n    instances: [A] # to be said\n',
    );
    becomes('hosts:\n  Send:\n', add('hosts.Send.instances', 'A'), 'hosts:\n  Send: { instances: [A] }\n');
  });
});

describe('drop', () => {
  it('takes a name out of brackets with its comma', () => {
    const text = 'hosts:\n  S: { instances: [A, B, C] } # three\n';
    becomes(text, drop('hosts.S.instances', 'A'), text.replace('A, ', ''));
    becomes(text, drop('hosts.S.instances', 'b'), text.replace('B, ', ''));
    becomes(text, drop('hosts.S.instances', 'C'), text.replace(', C', ''));
    becomes(
      'x: 1\nhosts: { S: { instances: [ A, B, ] } }\n',
      drop('hosts.S.instances', 'B'),
      'x: 1\nhosts: { S: { instances: [ A, ] } }\n',
    );
  });

  it('leaves the empty list when the last name goes', () => {
    becomes('hosts:\n  S: { instances: [ A ] }\n', drop('hosts.S.instances', 'A'), 'hosts:\n  S: { instances: [] }\n');
    becomes(
      'hosts:\n  S:\n    instances: # all\n      - A # one\n    bits: 64\n',
      drop('hosts.S.instances', 'A'),
      'hosts:\n  S:\n    instances: [] # all\n    bits: 64\n',
    );
    becomes(
      'hosts:\n  S: { instances: { A: { state: stopped } } }\n',
      drop('hosts.S.instances', 'A'),
      'hosts:\n  S: { instances: [] }\n',
    );
    becomes(
      'hosts:\n  S:\n    instances:\n      A:\n        state: stopped\n    bits: 64\n',
      drop('hosts.S.instances', 'A'),
      'hosts:\n  S:\n    instances: []\n    bits: 64\n',
    );
  });

  it('takes a line with its trailing comment, and no other comment', () => {
    const text = file`
      hosts:
        S:
          instances:
            # the first
            - A # one
            # the second
            - B # two
          send: [
            FILE, # files
            FTP, # far
            HTTP # web
          ]
    `;
    becomes(text, drop('hosts.S.instances', 'A'), text.replace('      - A # one\n', ''));
    becomes(text, drop('hosts.S.instances', 'B'), text.replace('      - B # two\n', ''));
    becomes(text, drop('hosts.S.send', 'FILE'), text.replace('      FILE, # files\n', ''));
    becomes(text, drop('hosts.S.send', 'HTTP'), text.replace('FTP,', 'FTP').replace('      HTTP # web\n', ''));
  });

  it('takes all that are the same name', () =>
    becomes(
      'hosts: { S: { instances: [A, B, a] } }\n',
      drop('hosts.S.instances', 'A'),
      'hosts: { S: { instances: [B] } }\n',
    ));

  it('takes entries out of sections', () => {
    becomes('servers:\n  A: { os: "2019" }\n  B:\n', drop('servers', 'a'), 'servers:\n  B:\n');
    becomes('servers: { A: {}, B: {} }\n', drop('servers', 'B'), 'servers: { A: {} }\n');
  });

  it('does nothing when there is no such name, or no list', () => {
    stays('hosts: { S: { instances: [A] } }\n', drop('hosts.S.instances', 'B'));
    stays('hosts: { S: { bits: 64 } }\n', drop('hosts.S.instances', 'B'));
  });
});
