/** `remove`: keys, entries and sections, with their lines and nothing more. */
import { becomes, remove, stays } from '../../support/becomes.ts';
import { file } from '../../support/cursor.ts';

describe('remove', () => {
  const text = file`
    bizha: 1

    # the group
    group:
      name: Contoso # the company
      # still to be checked
      version: "2020" # checked
      notes: >
        many
        words

    # all servers
    servers:
      # the first
      A: { os: "2019", roles: [sql] } # old
      # the second
      B:
        # of the year
        os: "2019"
        roles: [biztalk]

    hosts:
      Send:
  `;

  it('takes a key with its comment, and leaves the lines above', () => {
    becomes(text, remove('group.version'), text.replace('  version: "2020" # checked\n', ''));
    becomes(text, remove('group.notes'), text.replace('  notes: >\n    many\n    words\n', ''));
    becomes(text, remove('servers.A.os'), text.replace('os: "2019", roles', 'roles'));
    becomes(text, remove('servers.A.roles'), text.replace(', roles: [sql]', ''));
  });

  it('takes an entry with all that is in it', () => {
    becomes(text, remove('servers.a'), text.replace('  A: { os: "2019", roles: [sql] } # old\n', ''));
    becomes(text, remove('servers.B'), text.replace(/ {2}B:\n(?: {4}.*\n)+/, ''));
  });

  it('takes a section, and one of the blank lines around it', () => {
    becomes(text, remove('bizha'), text.replace('bizha: 1\n\n', ''));
    becomes(text, remove('servers'), text.replace(/servers:\n(?: .*\n)+/, ''));
    becomes(text, remove('hosts'), text.replace('\nhosts:\n  Send:\n', ''));
  });

  it('leaves an entry without properties, or empty braces', () => {
    becomes('servers:\n  A:\n    os: "2019"\n  B:\n', remove('servers.A.os'), 'servers:\n  A:\n  B:\n');
    becomes('servers:\n  A: { os: "2019" } # a\n', remove('servers.A.os'), 'servers:\n  A: {} # a\n');
  });

  it('takes the key that a bare value stands for', () =>
    becomes('databases:\n  SSODB: SQL1 # here\n', remove('databases.SSODB.on'), 'databases:\n  SSODB: # here\n'));

  it('keeps the end of the file as it is', () => {
    becomes('bizha: 1\nbam:\n  used: true', remove('bam'), 'bizha: 1');
    becomes('bizha: 1\n\nbam:\n  used: true', remove('bam'), 'bizha: 1');
    becomes('bizha: 1\n\nbam:\n  used: true\n', remove('bam'), 'bizha: 1\n');
    becomes('bizha: 1\r\n\r\nbam:\r\n  used: true', remove('bam'), 'bizha: 1');
  });

  it('does nothing when there is nothing', () => stays(text, remove('backup.job')));
});
