/** Anchors, aliases and merges: what others use is never changed, what a place borrows is written for that place. */
import { add, becomes, drop, remove, set, stays } from '../../support/becomes.ts';
import { file } from '../../support/cursor.ts';

describe('aliases', () => {
  const text = file`
    servers:
      A: &server { os: "2019", roles: [biztalk] }
      B: *server
      C: { <<: *server, os: "2022" }
      D:
        <<: *server
        cores: 8
    hosts:
      Send: { instances: &both [A, B] }
      Receive: { instances: *both }
  `;

  it('a key set below an alias stands beside the merged alias', () =>
    becomes(text, set('servers.B.os', '2022'), text.replace('B: *server', 'B: { <<: *server, os: "2022" }')));

  it('a merged key is set where it is merged', () => {
    becomes(text, set('servers.D.os', '2022'), text.replace('cores: 8', 'cores: 8\n    os: "2022"'));
    becomes(text, set('servers.C.cores', 4), text.replace('os: "2022" }', 'os: "2022", cores: 4 }'));
  });

  it('a borrowed list is written whole', () => {
    becomes(text, add('hosts.Receive.instances', 'C'), text.replace('*both', '[A, B, C]'));
    becomes(text, drop('hosts.Receive.instances', 'A'), text.replace('*both', '[B]'));
    becomes(text, add('servers.C.roles', 'iis'), text.replace('os: "2022" }', 'os: "2022", roles: [biztalk, iis] }'));
    becomes(
      text,
      add('servers.B.roles', 'iis'),
      text.replace('B: *server', 'B: { <<: *server, roles: [biztalk, iis] }'),
    );
  });

  it('what is borrowed already need not be written', () => {
    stays(text, set('servers.B.os', '2019'));
    stays(text, set('servers.D.os', '2019'));
    stays(text, add('servers.D.roles', 'biztalk'));
    stays(text, add('hosts.Receive.instances', 'b'));
  });

  it('a value that others use is left alone', () => {
    stays(text, set('servers.A.os', '2022'));
    stays(text, add('hosts.Send.instances', 'C'));
    stays(text, remove('servers.A'));
  });

  it('a value that others used to use is not', () =>
    becomes('servers:\n  A: &a { os: "2019" }\n', set('servers.A.os', '2022'), 'servers:\n  A: &a { os: "2022" }\n'));

  it('what all who merge it override can be changed', () =>
    becomes(
      'servers:\n  A: &a { os: "2016" }\n  B: { <<: *a, os: "2019" }\n',
      set('servers.A.os', '2022'),
      'servers:\n  A: &a { os: "2022" }\n  B: { <<: *a, os: "2019" }\n',
    ));

  it('what is only merged cannot be removed', () => {
    stays(text, remove('servers.D.os'));
    stays(text, remove('servers.C.os'));
    stays(text, remove('servers.B.os'));
  });

  it('an alias is replaced by a value', () =>
    becomes(text, set('servers.B', { os: '2012' }), text.replace('*server', '{ os: "2012" }')));

  it('the short form may be an alias', () =>
    becomes(
      'databases:\n  SSODB: &db SQL1\n  BizTalkMgmtDb: *db\n',
      set('databases.BizTalkMgmtDb.kind', 'management'),
      'databases:\n  SSODB: &db SQL1\n  BizTalkMgmtDb: { on: *db, kind: management }\n',
    ));

  it('an alias of nothing, or of itself, is left alone', () => {
    stays('servers:\n  A: *none\n', set('servers.A.os', '2022'));
    stays('servers:\n  A: &a { msdtc: *a }\n', set('servers.A.msdtc.state', 'running'));
  });

  it('many aliases of aliases cost no time', () => {
    const names = Array.from(
      { length: 40 },
      (_, index) =>
        `  N${index}: &n${index} ${index === 0 ? '{ os: "2019" }' : `{ <<: [*n${index - 1}, *n${index - 1}], x-a: [*n${index - 1}, *n${index - 1}] }`}\n`,
    );
    const laughs = `servers:\n${names.join('')}`;
    becomes(laughs, set('servers.Z.os', '2022'), `${laughs}  Z: { os: "2022" }\n`);
  });
});
