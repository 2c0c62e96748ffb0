/** An edit asks rules again about what it has changed, and about nothing else. */
import assert from 'node:assert/strict';
import { findingsOf } from '../../../server/src/analysis/findings.ts';
import { afterEdits, open } from '../../../server/src/analysis/snapshot.ts';
import { checkEach, checkInSequence } from '../../../server/src/rules/each.ts';
import { type Check, defineRule, describeRule, type Report, type Rule } from '../../../server/src/rules/rule.ts';
import { render } from '../../../server/src/text/message.ts';
import type { Platform } from '../../../server/src/topology/platform.ts';

const today = '2026-11-26';

const text = `bizha: 1
group: { version: "2020" }
servers:
  A:
  B:
hosts:
  Rx: { instances: [A] }
  Tx: { instances: [B] }
  Px: { instances: [A, B] }
`;

const described = describeRule({
  id: 'host/single-instance',
  kind: 'R',
  severity: 'information',
  title: 'Named',
  says: '"{host}" is named.',
  matters: 'It is asked about.',
  fixes: { add: 'Add "{name}"' },
  subject: ['host'],
  sources: [],
  scope: 'none',
});

/** A rule that names whatever it is asked about, and keeps a log of that. */
function rule(check: (log: string[]) => Check): { readonly rule: Rule; readonly log: string[] } {
  const log: string[] = [];
  return { log, rule: defineRule(described, check(log)) };
}

function says(host: Platform['hosts'][number], word: string): Report {
  return {
    entity: host.id,
    place: host.place,
    message: described.say({ host: `${host.name} ${word}` }),
    fixes: () => [{ title: described.fix('add', { name: word }), operations: [] }],
  };
}

/** Types the edits one after the other; what the rule was asked about at each step, and what it said at the end. */
function edited(made: ReturnType<typeof rule>, ...edits: readonly (readonly [from: string, to: string])[]) {
  let snapshot = open(text);
  const read = () => findingsOf(snapshot, {}, today, [made.rule]);
  read();
  const asked = edits.map(([from, to]) => {
    made.log.length = 0;
    const start = snapshot.text.indexOf(from);
    snapshot = afterEdits(snapshot, [{ span: { start, end: start + from.length }, text: to }]);
    read();
    return made.log.join(' ');
  });
  const findings = read();
  return { asked, said: findings.map((finding) => /"(.*?)"/.exec(render(finding.message))?.[1]), findings };
}

describe('a check of single items', () => {
  const perHost = () =>
    rule((log) =>
      checkEach(
        ({ platform }) => platform.hosts,
        function* (_, host) {
          log.push(host.name);
          yield says(host, String(host.instances.length));
        },
      ),
    );

  it('is asked again about the entry that was edited', () => {
    const { asked, said } = edited(perHost(), ['Tx: { instances: [B] }', 'Tx: { instances: [A, B] }']);
    assert.deepEqual(asked, ['Tx']);
    assert.deepEqual(said, ['Rx 1', 'Tx 2', 'Px 2']);
  });

  it('is asked again about those that name the entry that was edited', () => {
    assert.deepEqual(edited(perHost(), ['  B:', '  B: { cores: 4 }']).asked, ['Tx Px']);
  });

  it('is not asked again where an edit changes nothing that it reads', () => {
    assert.deepEqual(edited(perHost(), ['2020', '2016']).asked, ['']);
  });

  it('follows entries that come, go and are renamed', () => {
    const { asked, said } = edited(
      perHost(),
      ['  Tx', '  New: { instances: [] }\n  Tx'],
      ['  Rx: { instances: [A] }\n', ''],
      ['Tx:', 'Send:'],
    );
    // The entry behind an edit at its very start is read again, too.
    assert.deepEqual(asked, ['New Tx', 'New', 'Send']);
    assert.deepEqual(said, ['New 0', 'Send 1', 'Px 2']);
  });

  it('is asked about all items again when something else that it read is different', () => {
    const made = rule((log) =>
      checkEach(
        ({ platform }) => platform.hosts,
        function* ({ platform }, host) {
          log.push(host.name);
          yield says(host, platform.topology.group?.values.version?.value ?? '');
        },
      ),
    );
    const { asked, said } = edited(made, ['2020', '2016'], ['instances: [B] }', 'instances: [] }']);
    assert.deepEqual(asked, ['Rx Tx Px', 'Tx']);
    assert.deepEqual(said, ['Rx 2016', 'Tx 2016', 'Px 2016']);
  });

  it('gives the fixes of now', () => {
    const { findings } = edited(perHost(), ['Tx: { instances: [B] }', 'Tx: { instances: [A, B] }']);
    const titles = findings.map((finding) => finding.fixes().map((fix) => render(fix.title)));
    assert.deepEqual(
      titles.map((each) => each.map((title) => /"(.*?)"/.exec(title)?.[1])),
      [['1'], ['2'], ['2']],
    );
  });

  it('can be one of several', () => {
    const made = rule((log) =>
      checkInSequence(
        checkEach(
          ({ platform }) => platform.hosts,
          (_, host) => {
            log.push(host.name);
            return [says(host, 'host')];
          },
        ),
        checkEach(
          ({ platform }) => platform.servers,
          (_, server) => {
            log.push(server.name);
            return [];
          },
        ),
      ),
    );
    const { asked, said } = edited(made, ['  B:', '  C:'], ['  A:', '  A: { cores: 2 }']);
    assert.deepEqual(asked, ['Tx Px C', 'Rx Px A']);
    assert.deepEqual(said, ['Rx host', 'Tx host', 'Px host']);
  });
});

describe('a check of everything', () => {
  it('is asked again when something that it read is different, and not else', () => {
    const made = rule((log) => ({ platform }) => {
      log.push('all');
      return platform.hosts.map((host) => says(host, String(platform.servers.length)));
    });
    const { asked, said } = edited(
      made,
      ['2020', '2016'],
      ['instances: [B] }', 'instances: [] }'],
      ['  B:\n', '  B:\n  C:\n'],
    );
    assert.deepEqual(asked, ['', 'all', 'all']);
    assert.deepEqual(said, ['Rx 3', 'Tx 3', 'Px 3']);
  });
});
