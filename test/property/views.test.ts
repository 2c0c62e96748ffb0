/** The view today, linked and analysed, against the definition of it. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { open } from '../../server/src/analysis/snapshot.ts';
import { initiallyDown } from '../../server/src/failure/initiallyDown.ts';
import { type Impact, phases } from '../../server/src/failure/model.ts';
import { singlePoints } from '../../server/src/failure/scopeTable.ts';
import { simulate } from '../../server/src/failure/simulate.ts';
import { usedNames } from '../../server/src/topology/references.ts';
import { isSinglePoint, outcomeOf, scopeOf } from './definition/answers.ts';
import { definitionOf } from './definition/definition.ts';
import { fails } from './definition/requirements.ts';
import { smallTopologyText, topologyText } from './failureTopology.ts';
import { forAll } from './seeds.ts';

const shortly = ({ scope, phase, later }: Impact): string => `${scope}, ${phase}${later ? ` (later ${later})` : ''}`;
const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

describe('the view today against the failure model', () => {
  forAll(
    'has what is built, and says what happens to it when some fail together',
    1500,
    fc.property(topologyText, fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), (text, picks) => {
      const { answers: graph } = open(text).today;
      const definition = definitionOf(text, 'today');
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
      if (graph.components.length === 0) return;
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
    'has the single points of what is built, and says whether requirements hold',
    1500,
    fc.property(smallTopologyText, (text) => {
      const { answers: graph } = open(text).today;
      const definition = definitionOf(text, 'today');
      assert.deepEqual(
        singlePoints(graph)
          .map(({ component }) => component.id)
          .sort(),
        [...definition.parts.values()].flatMap(({ id }) => (isSinglePoint(definition, id) ? [id] : [])).sort(),
      );
      const wanted = definition.model.file.all('requirements');
      for (const [index, { requirement, verdict }] of graph.requirements.entries()) {
        const expected = fails(definition, wanted[index]?.values);
        if (expected !== undefined) assert.equal(verdict.result === 'fail', expected, requirement.name);
      }
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
