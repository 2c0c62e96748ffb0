/** What must be the same of a graph and of the definition, whatever the view. */
import assert from 'node:assert/strict';
import type { Answers } from '../../../server/src/failure/answers.ts';
import { type Impact, phases } from '../../../server/src/failure/model.ts';
import { singlePoints } from '../../../server/src/failure/scopeTable.ts';
import { simulate } from '../../../server/src/failure/simulate.ts';
import { isSinglePoint, outcomeOf, scopeOf } from './answers.ts';
import type { Definition } from './definition.ts';
import { fails } from './requirements.ts';

/** As the definition says it. */
export const shortly = ({ scope, phase, later }: Impact): string =>
  `${scope}, ${phase}${later ? ` (later ${later})` : ''}`;

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

/** The components and workloads, what is up with nothing failed, and what happens when those `picks` fail together. */
export function agreeOnFailure(graph: Answers, definition: Definition, picks: readonly number[]): void {
  assert.deepEqual(
    graph.components
      .map(({ id, basic, candidate, unknown, apart }) => ({ id, basic, candidate, unknown: !!unknown, apart: !!apart }))
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
  const ids = picks.flatMap((at) => graph.components[at % graph.components.length]?.id ?? []);
  const { workloads, ...impact } = simulate(graph, ids);
  const failed = new Set(ids);
  assert.deepEqual(
    Object.fromEntries(workloads.map(({ workload, outcome }) => [workload.id, outcome])),
    Object.fromEntries(definition.work.map((work) => [work.id, outcomeOf(definition, work, failed)])),
    ids.join(' + '),
  );
  assert.equal(shortly(impact), scopeOf(definition, failed), ids.join(' + '));
}

/** The single points of failure, and whether requirements hold. */
export function agreeOnPromises(graph: Answers, definition: Definition): void {
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
}
