/** Broken files: what is sound in them can be mended, and nothing is ever made worse. */
import { add, becomes, set, stays } from '../../support/becomes.ts';

describe('a broken file', () => {
  it('is edited where it is sound', () => {
    const text = 'bizha: 1\nservers:\n  A: { os: "2019 }\n  B: { os: "2019" }\nhosts:\n  Send: { instances: [A] }\n';
    becomes(text, add('hosts.Send.instances', 'B'), text.replace('[A]', '[A, B]'));
    becomes(text, set('servers.B.os', '2022'), text.replace('B: { os: "2019" }', 'B: { os: "2022" }'));
  });

  it('keeps a word that somebody is typing', () => {
    const text = 'servers:\n  A: { os: "2019" }\n  B\nhosts:\n  Send: { instances: [A] }\n';
    becomes(text, add('hosts.Send.instances', 'B'), text.replace('[A]', '[A, B]'));
  });

  it('is left alone where it is not', () => {
    stays('servers:\n  A: { os: "2019", roles: [\n', set('servers.A.cores', 8));
    stays('servers:\n  A: { os: "2019\n', set('servers.A.os', '2022'));
    stays('servers:\n\tA: { os: "2019" }\n', add('servers', 'B'));
    stays('servers: { A: { os: "2019" }\n', add('servers', 'B'));
  });

  it('that is no text is left alone', () => stays('PK\u0003\u0004\0\0', set('bizha', 1)));

  it('of several documents is edited in the first', () =>
    becomes('bizha: 1\n---\nbizha: 2\n', set('bam.used', true), 'bizha: 1\n\nbam:\n  used: true\n---\nbizha: 2\n'));
});
