/** The view today, linked and analysed, against the definition of it. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { open } from '../../server/src/analysis/snapshot.ts';
import { initiallyDown } from '../../server/src/failure/initiallyDown.ts';
import { usedNames } from '../../server/src/topology/references.ts';
import { agreeOnFailure, agreeOnPromises } from './definition/agreement.ts';
import { definitionOf } from './definition/definition.ts';
import { smallTopologyText, topologyText } from './failureTopology.ts';
import { forAll } from './seeds.ts';

describe('the view today against the failure model', () => {
  forAll(
    'has what is built, and says what happens to it when some fail together',
    1500,
    fc.property(topologyText, fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), (text, picks) => {
      agreeOnFailure(open(text).today.answers, definitionOf(text, 'today'), picks);
    }),
  );

  forAll(
    'has the single points of what is built, and says whether requirements hold',
    1500,
    fc.property(smallTopologyText, (text) => {
      agreeOnPromises(open(text).today.answers, definitionOf(text, 'today'));
    }),
  );

  forAll(
    'names nothing that it leaves out',
    300,
    fc.property(topologyText, (text) => {
      const { today, planned } = open(text);
      const { topology, platform } = today;
      assert.deepEqual(today.planned, []);
      assert.equal(today.today, today);
      assert.ok(initiallyDown(today.answers).every(({ id }) => !planned.some((each) => each.id === id)));
      for (const { name, kinds, open: isText } of usedNames(topology.stating)) {
        if (isText || kinds.includes('adapter')) continue;
        const isThere = kinds.some((kind) => platform.names.ofKind(kind).has(name.toLowerCase()));
        assert.ok(
          isThere ||
            !open(text)
              .platform.names.ofKind(kinds[0] ?? 'server')
              .has(name.toLowerCase()),
          name,
        );
      }
    }),
  );
});

describe('the view today', () => {
  it('is the snapshot itself where nothing is planned', () => {
    const snapshot = open('bizha: 1\nservers:\n  APP1: { roles: [biztalk] }\n');
    assert.equal(snapshot.today, snapshot);
    assert.equal(snapshot.memos.today, undefined);
  });
});
