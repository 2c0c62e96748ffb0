/** What values read as, by their types, and what is said about those that are none. */
import assert from 'node:assert/strict';
import { misread, topologyOf } from '../../support/topologyOf.ts';

type Facts = { readonly [key: string]: unknown };

function stated(values: Facts | undefined, key: string): unknown {
  return (values?.[key] as { readonly value?: unknown } | undefined)?.value;
}

/** The value of `group.<key>` when it is written so. */
function group(key: string, written: string): unknown {
  return stated(topologyOf(`group:\n  ${key}: ${written}\n`).group?.values, key);
}

/** The value of `servers.A.<key>` when it is written so. */
function server(key: string, written: string): unknown {
  return stated(topologyOf(`servers:\n  A: { ${key}: ${written} }\n`).servers[0]?.values, key);
}

describe('a value', () => {
  it('that is a text is taken as it is written', () => {
    assert.equal(group('name', 'Contoso'), 'Contoso');
    assert.equal(group('name', '"2020"'), '2020');
    assert.equal(group('name', '1.10'), '1.10');
    assert.equal(group('name', 'true'), 'true');
    assert.equal(group('name', "'it''s'"), "it's");
    assert.deepEqual(misread('group:\n  name: [a]\n'), ['format/wrong-type «[a]» "name" must be a text.']);
  });

  it('that is a boolean is true or false', () => {
    assert.equal(group('tracking', 'true'), true);
    assert.equal(group('tracking', 'False'), false);
    assert.equal(group('tracking', 'yes'), undefined);
    assert.deepEqual(misread('group:\n  tracking: yes\n'), [
      'format/wrong-type «yes» "tracking" must be true or false.',
    ]);
    assert.deepEqual(misread('group:\n  tracking: "true"\n'), [
      'format/wrong-type «"true"» "tracking" must be true or false.',
    ]);
  });

  it('that is an integer is a whole number from zero on', () => {
    assert.equal(group('cumulativeUpdate', '6'), 6);
    for (const written of ['-1', '1.5', '"6"', 'six', '1e99', '.nan', '[6]']) {
      assert.equal(group('cumulativeUpdate', written), undefined);
      assert.deepEqual(misread(`group:\n  cumulativeUpdate: ${written}\n`), [
        written === '[6]'
          ? 'format/wrong-type «[6]» "cumulativeUpdate" must be a whole number.'
          : `format/wrong-type «${written}» "cumulativeUpdate" must be a whole number.`,
      ]);
    }
  });

  it('that is a duration, a percentage, a size or a date reads as a number or a day', () => {
    assert.equal(group('recoveryTimeObjective', '15m'), 900);
    assert.equal(group('recoveryTimeObjective', '4h'), 14_400);
    assert.equal(group('recoveryTimeObjective', '1.5 d'), 129_600);
    assert.equal(server('load', '62%'), 62);
    assert.equal(server('memory', '64GB'), 64 * 2 ** 30);
    assert.equal(server('memory', '512 mb'), 512 * 2 ** 20);
    assert.equal(
      topologyOf('disasterRecovery:\n  lastTested: 2026-11-23\n').disasterRecovery?.values.lastTested?.value,
      '2026-11-23',
    );
    assert.deepEqual(misread('group:\n  recoveryTimeObjective: 15\n'), [
      'format/bad-value «15» "15" is no valid duration, such as 30s, 15m, 4h or 1d for "recoveryTimeObjective".',
    ]);
    assert.deepEqual(misread('servers:\n  A: { load: 62, memory: 64 }\n'), [
      'format/bad-value «62» "62" is no valid percentage, such as 62% for "load".',
      'format/bad-value «64» "64" is no valid size, such as 64GB for "memory".',
    ]);
    for (const day of ['2026-02-30', '23.11.2026', '2026-1-1'])
      assert.equal(misread(`disasterRecovery:\n  lastTested: ${day}\n`).length, 1);
  });

  it('that is one of a few words is compared without case, and read in its own spelling', () => {
    assert.equal(group('edition', 'Enterprise'), 'enterprise');
    assert.deepEqual(misread('group:\n  edition: enterprize\n'), [
      'format/bad-value «enterprize» "enterprize" is not a value of "edition". Did you mean "enterprise"?',
    ]);
    assert.deepEqual(misread('group:\n  purpose: x\n'), [
      'format/bad-value «x» "x" is not a value of "purpose". Possible: "production", "test" and "development".',
    ]);
  });

  it('that is a version counts without quotes, too, but should have them', () => {
    assert.equal(group('version', '2020'), '2020');
    assert.equal(group('version', '"2013 R2"'), '2013 R2');
    assert.equal(group('version', '2013 R2'), '2013 R2');
    assert.deepEqual(misread('group:\n  version: 2020\n'), [
      'format/wrong-type «2020» "version" must be in quotes, because it is a version: "2020".',
    ]);
    assert.deepEqual(misread('group:\n  version: 2013 R2\n'), []);
  });

  it('that is a list needs brackets or dashes; a single word is none', () => {
    const roles = (written: string): unknown =>
      topologyOf(`servers:\n  A:\n    roles: ${written}\n`).servers[0]?.values.roles?.items.map((item) => item.value);
    assert.deepEqual(roles('[sql, IIS]'), ['sql', 'iis']);
    assert.deepEqual(roles('\n      - sql'), ['sql']);
    assert.deepEqual(roles('[]'), []);
    assert.equal(roles('sql'), undefined);
    assert.deepEqual(roles('[sql, sqll]'), ['sql']);
    assert.deepEqual(misread('servers:\n  A: { roles: sql }\n'), ['format/wrong-type «sql» "roles" must be a list.']);
    assert.deepEqual(misread('servers:\n  A: { roles: [sql, sqll, [x]] }\n'), [
      'format/bad-value «sqll» "sqll" is not a value of "roles". Did you mean "sql"?',
      'format/wrong-type «[x]» "roles" must be a text.',
    ]);
  });

  it('that is a list of names may be a mapping of names to settings', () => {
    const instances = (written: string): unknown =>
      topologyOf(`hosts:\n  A:\n    instances: ${written}\n`).hosts[0]?.values.instances?.items.map((item) => [
        item.name,
        item.settings.state?.value,
      ]);
    assert.deepEqual(instances('[B, C]'), [
      ['B', undefined],
      ['C', undefined],
    ]);
    assert.deepEqual(instances('{ B: { state: stopped }, C: , D }'), [
      ['B', 'stopped'],
      ['C', undefined],
      ['D', undefined],
    ]);
    assert.deepEqual(instances('{}'), []);
    assert.equal(instances('B'), undefined);
    assert.deepEqual(misread('hosts:\n  A: { instances: B }\n'), [
      'format/wrong-type «B» "instances" must be a list of names, or a mapping of names to settings.',
    ]);
    assert.deepEqual(misread('hosts:\n  A: { instances: [{ B: x }] }\n'), [
      'format/wrong-type «{ B: x }» "instances" must be a list of names.',
    ]);
  });

  it('that is a mapping may be a word in its place', () => {
    const backup = (written: string): unknown => {
      const values = topologyOf(`masterSecretServer:\n  backup: ${written}\n`).masterSecretServer?.values.backup;
      return values && [values.word, values.values.offsite?.value];
    };
    assert.deepEqual(backup('false'), ['false', undefined]);
    assert.deepEqual(backup('{ offsite: true }'), [undefined, true]);
    assert.equal(backup('true'), undefined);
    assert.deepEqual(misread('masterSecretServer:\n  backup: true\n'), [
      'format/wrong-type «true» "backup" must be a mapping of keys to values.',
    ]);
  });

  it('that is bare stands for the key of the short form', () => {
    const text = 'databases:\n  SSODB: PROD\nmasterSecretServer: CLU/SSO\n';
    assert.equal(topologyOf(text).databases[0]?.values.on?.name, 'PROD');
    assert.equal(topologyOf(text).masterSecretServer?.values.on?.name, 'CLU/SSO');
    assert.deepEqual(misread('servers:\n  A: bare\n'), [
      'format/wrong-type «bare» "A" must be a mapping of keys to values.',
    ]);
  });

  it('that maps names to names or to lists', () => {
    const { disasterRecovery } = topologyOf('disasterRecovery:\n  logShipping: { A: B, C: D }\n');
    assert.deepEqual(
      disasterRecovery?.values.logShipping?.items.map(({ from, to }) => [from.name, to.name]),
      [
        ['A', 'B'],
        ['C', 'D'],
      ],
    );
    const text = 'clusters:\n  C:\n    groups:\n      G: { dependencies: { msdtc: [disk, Network-Name], dusk: [] } }\n';
    assert.deepEqual(
      topologyOf(text).clusters[0]?.values.groups?.items[0]?.values.dependencies?.items.map(({ name, items }) => [
        name,
        items.map((item) => item.value),
      ]),
      [['msdtc', ['disk', 'network-name']]],
    );
    assert.equal(misread(text).length, 1);
  });

  it('that is missing is unknown, and no mistake', () => {
    assert.equal(group('tracking', ''), undefined);
    assert.deepEqual(misread('group:\n  tracking:\n  edition: # later\nservers:\n  A:\n  B: { roles: }\nhosts:\n'), []);
  });
});

describe('a key', () => {
  it('that is unknown is told with the nearest one', () => {
    assert.deepEqual(misread('servers:\n  A: { roels: [sql], zzzzzz: 1 }\n'), [
      'format/unknown-key «roels» "roels" is not a key of "A". Did you mean "roles"?',
      'format/unknown-key «zzzzzz» "zzzzzz" is not a key of "A".',
    ]);
    assert.deepEqual(misread('sevrers:\n  A:\nqqqqqq: 1\n'), [
      'format/unknown-key «sevrers» "sevrers" is not a section. Did you mean "servers"?',
      'format/unknown-key «qqqqqq» "qqqqqq" is not a section.',
    ]);
  });

  it('that starts with x- is nobody’s business', () =>
    assert.deepEqual(misread('x-a: { b: [c] }\nservers:\n  x-b: { roels: 1 }\n  A: { x-c: 1 }\n'), []));

  it('that is no key of objects in JavaScript is unknown, like any other', () => {
    for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      assert.deepEqual(misread(`servers:\n  A: { ${key}: 1 }\n`), [
        `format/unknown-key «${key}» "${key}" is not a key of "A".`,
      ]);
      assert.deepEqual(misread(`${key}: 1\n`), [`format/unknown-key «${key}» "${key}" is not a section.`]);
      assert.deepEqual(
        topologyOf(`servers:\n  ${key}:\n`).servers.map((entry) => entry.name),
        [key],
      );
    }
  });

  it('that stands twice counts once', () => {
    assert.deepEqual(misread('group:\n  name: A\n  name: B\n'), [
      'syntax/yaml «name» The key "name" stands here twice: only the first is used.',
    ]);
    assert.equal(topologyOf('group:\n  name: A\n  name: B\n').group?.values.name?.value, 'A');
    assert.deepEqual(misread('group:\n  name: A\ngroup:\n  name: B\n').length, 1);
  });
});

describe('a name', () => {
  it('is kept as it is written, and compared without case', () => {
    const { servers, duplicates } = topologyOf('servers:\n  Bts01:\n  "2019":\n  BTS01:\nclusters:\n  bts01:\n');
    assert.deepEqual(
      servers.map((entry) => entry.name),
      ['Bts01', '2019'],
    );
    assert.deepEqual(
      duplicates.map((each) => `${each.kind} ${each.name}`),
      ['server BTS01', 'cluster bts01'],
    );
  });

  it('must not hold what is reserved, nor be empty', () => {
    assert.deepEqual(misread('servers:\n  a/b:\n'), [
      'format/bad-value «a/b» The name "a/b" cannot hold "/", "@" or ":". They are reserved.',
    ]);
    assert.deepEqual(misread('servers:\n  "":\n'), ['format/bad-value «""» An entry needs a name.']);
  });
});

describe('the version of the format', () => {
  const rules = (text: string): string[] => topologyOf(text).problems.map((problem) => problem.rule);

  it('must be there, and be known', () => {
    assert.deepEqual(rules('bizha: 1\n'), []);
    assert.deepEqual(rules('bizha: "1"\n').length, 1);
    assert.deepEqual(rules('bizha: 2\n'), ['format/unsupported-version']);
    assert.deepEqual(rules('group:\n'), ['format/missing-version']);
    assert.deepEqual(rules(''), ['format/missing-version']);
  });
});
