/** The failure analysis against the failure model: a second reading of the file, written down from the text alone. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cutSets } from '../../server/src/failure/cutSets.ts';
import { impactOf } from '../../server/src/failure/impact.ts';
import { type Impact, phases } from '../../server/src/failure/model.ts';
import { singlePoints } from '../../server/src/failure/scopeTable.ts';
import { simulate } from '../../server/src/failure/simulate.ts';
import { runToEnd } from '../../server/src/failure/steps.ts';
import { graphOf } from '../unit/failure/graphOf.ts';
import { cutSetsOf, isSinglePoint, outcomeOf, scopeOf } from './definition/answers.ts';
import { definitionOf } from './definition/definition.ts';
import { fails } from './definition/requirements.ts';
import { smallTopologyText, topologyText } from './failureTopology.ts';
import { forAll } from './seeds.ts';

/** As the definition says it. */
const shortly = ({ scope, phase, later }: Impact): string => `${scope}, ${phase}${later ? ` (later ${later})` : ''}`;
const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

describe('the failure analysis against the failure model', () => {
  forAll(
    'has the components and workloads of the file, and says what happens to them when some fail together',
    1000,
    fc.property(topologyText, fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), (text, picks) => {
      const graph = graphOf(text);
      const definition = definitionOf(text);
      assert.deepEqual(
        graph.components
          .map(({ id, basic, candidate, unknown, apart }) => ({
            id,
            basic,
            candidate,
            unknown: !!unknown,
            apart: !!apart,
          }))
          .sort(byId),
        [...definition.parts.values()].sort(byId),
      );
      assert.deepEqual(
        graph.workloads.map(({ id, kind, host, application }) => ({ id, kind, host, application })).sort(byId),
        definition.work.map(({ id, kind, host, application }) => ({ id, kind, host, application })).sort(byId),
      );
      for (const phase of phases) {
        const isUp = definition.isUpAnyway(phase);
        for (const [index, { id }] of graph.components.entries())
          assert.equal(graph.baseline[phase][graph.componentNodes[index] ?? -1] === 1, isUp(id), `${id} in ${phase}`);
      }
      const ids = picks.map((at) => graph.components[at % graph.components.length]?.id ?? '');
      const { workloads, ...impact } = simulate(graph, ids);
      const failed = new Set(ids);
      assert.deepEqual(
        Object.fromEntries(workloads.map(({ workload, outcome }) => [workload.id, outcome])),
        Object.fromEntries(definition.work.map((work) => [work.id, outcomeOf(definition, work, failed)])),
        ids.join(' + '),
      );
      assert.equal(shortly(impact), scopeOf(definition, failed), ids.join(' + '));
    }),
  );

  forAll(
    'knows every single failure, the single points among them, and whether requirements hold',
    2000,
    fc.property(smallTopologyText, (text) => {
      const graph = graphOf(text);
      const definition = definitionOf(text);
      const expected = [...definition.parts.values()].map(
        ({ id }) => [id, scopeOf(definition, new Set([id]))] as const,
      );
      for (const [id, reach] of expected) {
        assert.equal(shortly(impactOf(graph, id)), reach, id);
      }
      assert.deepEqual(
        singlePoints(graph)
          .map(({ component }) => component.id)
          .sort(),
        expected.flatMap(([id]) => (isSinglePoint(definition, id) ? [id] : [])).sort(),
      );
      const wanted = definition.model.file.all('requirements');
      for (const [index, { requirement, verdict }] of graph.requirements.entries()) {
        const expectedToFail = fails(definition, wanted[index]?.values);
        if (expectedToFail !== undefined) assert.equal(verdict.result === 'fail', expectedToFail, requirement.name);
      }
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
