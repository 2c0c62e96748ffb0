/** Sections and entries that are not there yet: where they are written, and how. */
import { add, becomes, set, stays } from '../../support/becomes.ts';
import { file } from '../../support/cursor.ts';

describe('a missing section', () => {
  const text = file`
    # The company's group

    bizha: 1

    group:
      name: Contoso

    # all of them
    hosts:
      Send: { instances: [BTS01] }
      # Receive comes later

    backup:
      job: true
  `;

  it('is written at its usual place, set apart by a blank line', () => {
    becomes(
      text,
      set('servers.BTS01', { roles: ['biztalk'], os: '2019' }),
      text.replace('Contoso\n', 'Contoso\n\nservers:\n  BTS01: { roles: [biztalk], os: "2019" }\n'),
    );
    becomes(text, set('bam.used', true), text.replace('comes later\n', 'comes later\n\nbam:\n  used: true\n'));
    becomes(
      text,
      set('requirements.always', { survives: 'any-server' }),
      `${text}\nrequirements:\n  always: { survives: any-server }\n`,
    );
  });

  it('is not set apart where the file does not do it', () =>
    becomes(
      'bizha: 1\ngroup:\n  name: A\nhosts:\n  Send:\n',
      add('servers', 'BTS01'),
      'bizha: 1\ngroup:\n  name: A\nservers:\n  BTS01:\nhosts:\n  Send:\n',
    ));

  it('stays above the comments of the next', () =>
    becomes(
      'bizha: 1\n# about hosts\nhosts:\n  Send:\n\nbam:\n  used: true\n',
      set('servers.A.os', '2019'),
      'bizha: 1\n\nservers:\n  A: { os: "2019" }\n\n# about hosts\nhosts:\n  Send:\n\nbam:\n  used: true\n',
    ));

  it('stays below the comments that end the one before', () =>
    becomes(
      'bizha: 1\n\nservers:\n  A:\n# end of servers\n\nhosts:\n  Send:\n',
      set('storage.SAN.kind', 'san'),
      'bizha: 1\n\nservers:\n  A:\n# end of servers\n\nstorage:\n  SAN: { kind: san }\n\nhosts:\n  Send:\n',
    ));

  it('stands behind the last one where the whole file is in braces', () => {
    becomes(
      '{bizha: 1, servers: {A: {roles: [sql]}}}\n',
      set('clusters.CLU', { nodes: ['A', 'B'] }),
      '{bizha: 1, servers: {A: {roles: [sql]}}, clusters: { CLU: { nodes: [A, B] } }}\n',
    );
    becomes('--- # ours\n{bizha: 1,}\n', set('bam.used', true), '--- # ours\n{bizha: 1, bam: { used: true },}\n');
    becomes(
      '{\n  bizha: 1,\n  hosts: { A: } # all\n}\n',
      set('bam.used', true),
      '{\n  bizha: 1,\n  hosts: { A: }, # all\n  bam: { used: true }\n}\n',
    );
  });

  it('stands in its place where a comment above the first section has a brace', () =>
    becomes(
      '# Group of {customer}\nbizha: 1\nhosts:\n  Send:\n',
      set('group.version', '2020'),
      '# Group of {customer}\nbizha: 1\ngroup:\n  version: "2020"\nhosts:\n  Send:\n',
    ));

  it('is the first when it is the version of the format', () => {
    becomes(text.replace('bizha: 1\n\n', ''), set('bizha', 1), text);
    becomes('group:\n  name: A\n', set('bizha', 1), 'bizha: 1\n\ngroup:\n  name: A\n');
    becomes('# the group\ngroup:\n  name: A\n', set('bizha', 1), 'bizha: 1\n\n# the group\ngroup:\n  name: A\n');
    becomes('\uFEFFgroup:\n  name: A\n', set('bizha', 1), '\uFEFFbizha: 1\n\ngroup:\n  name: A\n');
    becomes('%YAML 1.2\n---\ngroup:\n  name: A\n', set('bizha', 1), '%YAML 1.2\n---\nbizha: 1\n\ngroup:\n  name: A\n');
    becomes(
      '# a\r\n# b\r\ngroup:\r\n  name: A\r\n',
      set('bizha', 1),
      'bizha: 1\r\n\r\n# a\r\n# b\r\ngroup:\r\n  name: A\r\n',
    );
  });

  it('is written into an empty file, and behind comments', () => {
    becomes('', set('bizha', 1), 'bizha: 1\n');
    becomes('# Hello\n', set('bizha', 1), '# Hello\n\nbizha: 1\n');
    becomes('# Hello', set('bizha', 1), '# Hello\n\nbizha: 1\n');
    becomes('\uFEFF', set('bizha', 1), '\uFEFFbizha: 1\n');
  });

  it('is written before the end of the document', () =>
    becomes('---\nbizha: 1\n...\n', set('bam.used', true), '---\nbizha: 1\n\nbam:\n  used: true\n...\n'));

  it('leaves a file alone that is no mapping', () => {
    stays('just words\n', set('bizha', 1));
    stays('- a\n- b\n', set('bizha', 1));
  });

  it('may stand there with nothing in it', () => {
    becomes(
      'servers: # none yet\n# hosts\nhosts:\n',
      set('servers.A.os', '2019'),
      'servers: # none yet\n  A: { os: "2019" }\n# hosts\nhosts:\n',
    );
    becomes('servers: {}\n', set('servers.A.os', '2019'), 'servers: { A: { os: "2019" } }\n');
    becomes('servers: ~\n', set('servers.A', {}), 'servers:\n  A:\n');
  });
});

describe('a missing entry', () => {
  it('is written in braces, or as a block where the others are', () => {
    becomes(
      'servers:\n  A: { os: "2019" }\n',
      set('servers.B', { os: '2022' }),
      'servers:\n  A: { os: "2019" }\n  B: { os: "2022" }\n',
    );
    becomes(
      'servers:\n  A:\n    os: "2019"\n',
      set('servers.B', { os: '2022', roles: ['sql'] }),
      'servers:\n  A:\n    os: "2019"\n  B:\n    os: "2022"\n    roles: [sql]\n',
    );
  });

  it('is a block when it holds mappings of mappings', () =>
    becomes(
      'clusters:\n    OTHER: { nodes: [A, B] }\n',
      set('clusters.SQLCLU', {
        nodes: ['SQL01', 'SQL02'],
        groups: { SQL: { resources: ['network-name', 'disk'], owners: ['SQL01', 'SQL02'] } },
      }),
      file`
        clusters:
            OTHER: { nodes: [A, B] }
            SQLCLU:
                nodes: [SQL01, SQL02]
                groups:
                    SQL: { resources: [network-name, disk], owners: [SQL01, SQL02] }
      `,
    ));

  it('is a block when it is too long for a line', () =>
    becomes(
      'fileShares:\n',
      set('fileShares.Inbox', {
        path: '\\\\corp.example\\a-very-long-name-of-a-share\\inbox',
        kind: 'dfs',
        owner: 'partner',
        notes: 'a word',
      }),
      'fileShares:\n  Inbox:\n    path: \\\\corp.example\\a-very-long-name-of-a-share\\inbox\n    kind: dfs\n    owner: partner\n    notes: a word\n',
    ));

  it('stands before comments that follow, which may belong to what comes next', () => {
    const text = 'servers:\n  A: { os: "2019" } # a\n  # more to come\n\n# the hosts\nhosts:\n  Send:\n';
    becomes(text, set('servers.B.os', '2019'), text.replace('# a\n', '# a\n  B: { os: "2019" }\n'));
  });

  it('without properties has nothing behind its colon', () => {
    becomes('servers:\n  A: { os: "2019" }\n', set('servers.B', {}), 'servers:\n  A: { os: "2019" }\n  B:\n');
    becomes('servers: { A: { os: "2019" } }\n', set('servers.B', {}), 'servers: { A: { os: "2019" }, B: {} }\n');
    becomes('servers:\n  A: {}\n', set('servers.B', {}), 'servers:\n  A: {}\n  B: {}\n');
  });
});
