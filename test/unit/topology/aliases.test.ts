/** Aliases and merge keys while a file is read: followed, shown where they are used, and bounded. */
import assert from 'node:assert/strict';
import { isLong } from '../../property/seeds.ts';
import { file } from '../../support/cursor.ts';
import { linear } from '../../support/linear.ts';
import { misread, topologyOf } from '../../support/topologyOf.ts';

describe('an alias', () => {
  it('stands for the value of its anchor', () => {
    const { servers, hosts } = topologyOf(file`
      servers:
        A: &a { os: "2019", roles: &r [sql] }
        B: *a
        C: { roles: *r }
      hosts:
        S: { instances: &i [A, B] }
        T: { instances: *i }
    `);
    assert.deepEqual(
      servers.map(({ name, values }) => [name, values.os?.value, values.roles?.items.length]),
      [
        ['A', '2019', 1],
        ['B', '2019', 1],
        ['C', undefined, 1],
      ],
    );
    assert.deepEqual(
      hosts[1]?.values.instances?.items.map((item) => item.name),
      ['A', 'B'],
    );
  });

  it('of an anchor that stands nowhere before it is a mistake', () => {
    assert.deepEqual(misread('servers:\n  A: *none\n  B: &late { os: "2019" }\n'), [
      'syntax/yaml «*none» No anchor "&none" stands before this alias.',
    ]);
    assert.deepEqual(misread('servers:\n  A: *late\n  B: &late { os: "2019" }\n').length, 1);
  });

  it('means the last anchor of its name before it', () => {
    const { servers } = topologyOf('servers:\n  A: &a { os: "2016" }\n  B: *a\n  C: &a { os: "2019" }\n  D: *a\n');
    assert.deepEqual(
      servers.map(({ values }) => values.os?.value),
      ['2016', '2016', '2019', '2019'],
    );
  });

  it('shows what is wrong with its value where it is used', () =>
    assert.deepEqual(misread('x-a: &a { roels: 1 }\nservers:\n  A: *a\n'), [
      'format/unknown-key «*a» "roels" is not a key of "A". Did you mean "roles"?',
    ]));

  it('of itself ends somewhere', () => {
    assert.ok(misread('servers:\n  A: &a { msdtc: *a }\n').length > 0);
    assert.ok(misread('servers:\n  A: &a { <<: *a }\n').length > 0);
  });
});

describe('a merge key', () => {
  const text = file`
    servers:
      A: &a { os: "2016", cores: 4 }
      B: &b { cores: 8, rack: R1 }
      C: { <<: *a, os: "2019" }
      D: { os: "2022", <<: [*a, *b] }
      E:
        <<: { os: "2012" }
  `;

  it('brings in what is not stated; the mapping’s own keys win, then the first of several', () => {
    const { servers } = topologyOf(text);
    assert.deepEqual(
      servers.map(({ name, values }) => [name, values.os?.value, values.cores?.value, values.rack?.name]),
      [
        ['A', '2016', 4, undefined],
        ['B', undefined, 8, 'R1'],
        ['C', '2019', 4, undefined],
        ['D', '2022', 4, 'R1'],
        ['E', '2012', undefined, undefined],
      ],
    );
    assert.deepEqual(misread(text), []);
  });

  it('merges whole collections', () => {
    const { servers } = topologyOf('x-all: &all { A: { os: "2019" }, B: }\nservers:\n  <<: *all\n  C:\n');
    assert.deepEqual(servers.map((entry) => entry.name).sort(), ['A', 'B', 'C']);
  });

  it('of anything but mappings is a mistake', () =>
    assert.deepEqual(misread('servers:\n  A: { <<: [x] }\n'), [
      'syntax/yaml «<<» Only a mapping, or a list of mappings, can be merged.',
    ]));

  it('in quotes is a key like any other', () =>
    assert.equal(misread('servers:\n  A: { "<<": { os: "2019" } }\n').length, 1));
});

describe('many aliases', function () {
  this.timeout(60_000);

  const entries = (count: number, entry: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => entry(index)).join('');

  it('are all followed while they bring in little', () => {
    const text = `bizha: 1\nservers:\n  A: &a { os: "2019", roles: [biztalk], cores: 8, memory: 64GB }\n${entries(1000, (index) => `  S${index}: { <<: *a, rack: R1 }\n`)}`;
    const { problems, servers } = topologyOf(text);
    assert.deepEqual(problems, []);
    assert.equal(servers.at(-1)?.values.cores?.value, 8);
  });

  it('that double at each step are given up, with one word about it', () => {
    const doubling = (steps: number): string =>
      `${entries(
        steps,
        (index) =>
          `x-${index}: &n${index} ${index === 0 ? '{ roles: [sql] }' : `{ <<: [*n${index - 1}, *n${index - 1}], x-a: [*n${index - 1}, *n${index - 1}] }`}\n`,
      )}servers:\n  A: *n${steps - 1}\n`;
    assert.equal(misread(doubling(60)).filter((line) => line.includes('expand to too much')).length, 1);
    linear(60, doubling, topologyOf);
  });

  it('of a large mapping are given up, too', () => {
    const uses = (count: number): string =>
      `servers:\n  A: &a\n${entries(3000, (index) => `    k${index}: 1\n`)}${entries(count, (index) => `  S${index}: { <<: *a }\n`)}`;
    assert.ok(linear(isLong ? 750 : 250, uses, topologyOf).problems.length < 100_000);
  });

  it('of one value take time in proportion to their number', () => {
    linear(
      isLong ? 10_000 : 2500,
      (count) => `servers:\n  A: &a { os: "2019" }\n${entries(count, (index) => `  S${index}: *a\n`)}`,
      topologyOf,
    );
  });
});
