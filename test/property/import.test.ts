/**
 * Imports of made-up groups and of damaged files. With BIZHA_LONG=1 each importer gets 10,000 damaged files; seeds are
 * printed, and SEED repeats a run.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { importFiles, importSteps } from '../../server/src/importers/importFiles.ts';
import { parse } from '../../server/src/syntax/parse.ts';
import { readTopology } from '../../server/src/topology/readTopology.ts';
import { bytesOf, fixtureNames, formErrors, imported, outcome, topologyOf } from '../unit/importers/fixtureFiles.ts';
import { filesOf, groups } from './importedGroup.ts';
import { forAll } from './seeds.ts';

describe('imports of made-up groups', () => {
  forAll(
    'importing twice is importing once',
    30,
    fc.property(groups, (group) => {
      const files = filesOf(group);
      const once = topologyOf(files);
      const twice = imported(files, { into: once });
      assert.equal(twice.topology, once, outcome(twice));
      assert.deepEqual(twice.contradictions, []);
    }),
  );

  forAll(
    'one after the other gives what all at once give',
    20,
    fc.property(groups, (group) => {
      const files = Object.entries(filesOf(group));
      const step = files.reduce((into, [name, content]) => topologyOf({ [name]: content }, { into }), 'bizha: 1\n');
      const again = imported(Object.fromEntries(files), { into: step });
      assert.deepEqual(formErrors(step), []);
      assert.equal(again.topology, step, outcome(again));
    }),
  );

  forAll(
    'the order of files does not matter',
    30,
    fc.property(groups, fc.infiniteStream(fc.nat()), (group, keys) => {
      const files = Object.entries(filesOf(group));
      const shuffled = files
        .map((file) => ({ file, key: keys.next().value ?? 0 }))
        .toSorted((a, b) => a.key - b.key)
        .map(({ file }) => file);
      const inOrder = imported(Object.fromEntries(files));
      const other = imported(Object.fromEntries(shuffled));
      assert.equal(other.topology, inOrder.topology);
      assert.deepEqual(inOrder.contradictions, []);
      assert.deepEqual(inOrder.onlyEarlier, []);
    }),
  );

  forAll(
    'what comes out has no error of form or names, and is counted as the product counts it',
    60,
    fc.property(groups, (group) => {
      for (const [name, content] of Object.entries(filesOf(group))) {
        const { files, topology = '' } = imported({ [name]: content });
        assert.deepEqual(formErrors(topology), [], topology);
        const { receivePorts: _, sendPortGroups: __, ...counts } = files[0]?.counts ?? {};
        assert.deepEqual(counts, countsRead(topology), topology);
      }
    }),
  );
});

/** The counts of a topology as the product reads it. */
function countsRead(text: string): object {
  const topology = readTopology(parse(text));
  const handlers = new Set<string>();
  const add = (direction: string, adapter: string | undefined, host: string | undefined): void => {
    if (adapter !== undefined && host !== undefined) handlers.add(`${direction} ${adapter} ${host}`.toLowerCase());
  };
  const counts = { sendPorts: 0, dynamicSendPorts: 0, receiveLocations: 0, orchestrations: 0 };
  for (const { values } of topology.applications) {
    for (const { values: port } of values.sendPorts?.items ?? []) {
      counts.sendPorts++;
      if (port.dynamic?.value === true) counts.dynamicSendPorts++;
      add('send', port.adapter?.name, port.host?.name);
      add('send', port.backup?.values?.adapter?.name, port.backup?.values?.host?.name);
    }
    for (const { values: location } of values.receiveLocations?.items ?? []) {
      counts.receiveLocations++;
      add('receive', location.adapter?.name, location.host?.name);
    }
    counts.orchestrations += values.orchestrations?.items.length ?? 0;
  }
  for (const { name, values } of topology.hosts) {
    for (const { name: adapter } of values.receive?.items ?? []) add('receive', adapter, name);
    for (const { name: adapter } of values.send?.items ?? []) add('send', adapter, name);
    counts.orchestrations += values.orchestrations?.items.length ?? 0;
  }
  return { ...counts, hosts: topology.hosts.length, handlers: handlers.size };
}

/** In milliseconds; it usually takes two. */
const longest = 5_000;

/** A topology to add to. */
const byHand = `bizha: 1
servers: { BTS01: {roles: [biztalk]} }   # in rack 1
hosts:
    SendHost: {instances: [BTS01]}
`;

const encodings: readonly ((bytes: Buffer) => Buffer)[] = [
  (bytes) => bytes,
  (bytes) => Buffer.from(`\uFEFF${bytes.toString()}`, 'utf16le'),
  (bytes) => Buffer.from(`\uFEFF${bytes.toString()}`, 'utf16le').swap16(),
];

/** A fixture with a secret in it: each object of the collector, which reads none, gets one by hand. */
function planted(name: string): Buffer {
  const bytes = bytesOf(name);
  if (bytes.includes('SECRET')) return bytes;
  const withSecrets = (_: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value, Password: 'SECRET' } : value;
  return Buffer.from(JSON.stringify(JSON.parse(bytes.toString(), withSecrets)));
}

const isLong = process.env['BIZHA_LONG'] === '1';

describe('imports of damaged files', () => {
  const damage = fc.oneof(
    fc.record({ do: fc.constant('flip' as const), at: fc.nat(), to: fc.integer({ min: 0, max: 255 }) }),
    fc.record({ do: fc.constant('cut' as const), at: fc.nat(), length: fc.integer({ min: 1, max: 6 }) }),
    fc.record({ do: fc.constant('end' as const), at: fc.nat() }),
    fc.record({ do: fc.constant('repeat' as const), at: fc.nat(), length: fc.integer({ min: 1, max: 200 }) }),
    fc.record({
      do: fc.constant('put' as const),
      at: fc.nat(),
      text: fc.constantFrom(
        '<',
        '&',
        '"',
        "'",
        '>',
        '\0',
        ']]>',
        '<!--',
        '<![CDATA[',
        '{',
        '[',
        ',',
        '\t',
        ';',
        '\r\n',
        '﻿',
        '${',
        '<x>',
        '/>',
      ),
    }),
  );

  function damaged(
    bytes: Buffer,
    { at: raw, ...how }: typeof damage extends fc.Arbitrary<infer T> ? T : never,
  ): Buffer {
    const at = raw % (bytes.length + 1);
    const head = bytes.subarray(0, at);
    switch (how.do) {
      case 'flip':
        return Buffer.concat([head, Buffer.from([how.to]), bytes.subarray(at + 1)]);
      case 'cut':
        return Buffer.concat([head, bytes.subarray(at + how.length)]);
      case 'end':
        return head;
      case 'repeat':
        return Buffer.concat([head, bytes.subarray(at, at + how.length), bytes.subarray(at)]);
      default:
        return Buffer.concat([head, Buffer.from(how.text), bytes.subarray(at)]);
    }
  }

  for (const name of fixtureNames) {
    const whole = planted(name);
    forAll(
      `${name}: never throws, always ends, never shows a planted secret`,
      isLong ? 10_000 : 60,
      fc.property(
        fc.array(damage, { minLength: 1, maxLength: 2 }),
        fc.constantFrom(...encodings),
        fc.constantFrom(undefined, byHand),
        (damages, encoded, into) => {
          // Damaged before it is encoded: half a character of UTF-16 more or less makes another text of all that follows.
          const bytes = encoded(damages.reduce<Buffer>((each, how) => damaged(each, how), whole));
          const start = performance.now();
          const result = importFiles([{ path: name, bytes }], into === undefined ? {} : { into });
          const took = performance.now() - start;
          assert.ok(took < longest, `${took} ms`);
          assert.ok(!JSON.stringify(result).includes('SECRET'), outcome(result));
          assert.equal(
            result.topology === undefined,
            result.refused !== undefined || result.files.some(({ error }) => error !== undefined),
          );
        },
      ),
    );
  }

  it('an import can be given up between any two steps', () => {
    const steps = importSteps([{ path: 'a.xml', bytes: bytesOf('bindings-orders.xml') }]);
    const { value, done } = steps.next();
    assert.ok(done === false && typeof value === 'number' && value >= 0 && value <= 1);
    steps.return(undefined as never);
    assert.equal(steps.next().done, true);
  });
});
