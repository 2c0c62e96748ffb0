/** The failure analysis against the failure model: a second reading of the file, written down from the text alone. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cutSets } from '../../server/src/failure/cutSets.ts';
import { impactOf } from '../../server/src/failure/impact.ts';
import { runToEnd } from '../../server/src/failure/steps.ts';
import { graphOf } from '../unit/failure/graphOf.ts';
import { agreeOnFailure, agreeOnPromises, shortly } from './definition/agreement.ts';
import { cutSetsOf, scopeOf } from './definition/answers.ts';
import { definitionOf } from './definition/definition.ts';
import { smallTopologyText, topologyText } from './failureTopology.ts';
import { forAll } from './seeds.ts';

describe('the failure analysis against the failure model', () => {
  forAll(
    'has the components and workloads of the file, and says what happens to them when some fail together',
    1000,
    fc.property(topologyText, fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), (text, picks) => {
      agreeOnFailure(graphOf(text), definitionOf(text), picks);
    }),
  );

  forAll(
    'knows every single failure, the single points among them, and whether requirements hold',
    2000,
    fc.property(smallTopologyText, (text) => {
      const graph = graphOf(text);
      const definition = definitionOf(text);
      for (const { id } of definition.parts.values())
        assert.equal(shortly(impactOf(graph, id)), scopeOf(definition, new Set([id])), id);
      agreeOnPromises(graph, definition);
    }),
  );

  forAll(
    'finds the sets of two that stop the system or a host',
    150,
    fc.property(smallTopologyText, fc.constantFrom(undefined, 'H0'), (text, name) => {
      const found = runToEnd(cutSets(graphOf(text), { order: 2, for: name }))?.sets ?? [];
      assert.deepEqual(
        found.map(({ members, phase }) => `${members.join(' + ')}, ${phase}`).sort(),
        cutSetsOf(definitionOf(text), 2, name).sort(),
      );
    }),
  );
});
