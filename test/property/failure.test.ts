/** The fast answers about failure against the definition, on random topologies. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type CutSet, cutSets } from '../../server/src/failure/cutSets.ts';
import { dependentsOf } from '../../server/src/failure/dependencies.ts';
import { type EvaluatedGraph, evaluateNodes } from '../../server/src/failure/evaluate.ts';
import { firstStopping } from '../../server/src/failure/firstStopping.ts';
import { impactOf } from '../../server/src/failure/impact.ts';
import { listOf } from '../../server/src/failure/lists.ts';
import type { Outcome, Phase } from '../../server/src/failure/model.ts';
import { simulate } from '../../server/src/failure/simulate.ts';
import { singleFailureSteps } from '../../server/src/failure/singleFailures.ts';
import { runToEnd } from '../../server/src/failure/steps.ts';
import { targetOf } from '../../server/src/failure/target.ts';
import { graphOf } from '../unit/failure/graphOf.ts';
import { impactOfAll, stoppedBy } from './definition/byEvaluation.ts';
import { smallTopologyText, topologyText } from './failureTopology.ts';
import { forAll } from './seeds.ts';

/** Candidates that take part: those that are up with nothing failed. */
function candidatesOf(graph: EvaluatedGraph): number[] {
  return graph.componentNodes.filter((node) => graph.componentOf[node]?.candidate && graph.baseline.run[node] === 1);
}

type Found = Pick<CutSet, 'members' | 'phase'>;

/** The definition of cut sets: every set up to an order is tried, in every phase, for several targets at once. */
function bruteForce(
  graph: EvaluatedGraph,
  order: number,
  targets: readonly (readonly number[])[],
): readonly (readonly Found[])[] {
  const candidates = candidatesOf(graph);
  const found = targets.map((): { set: readonly number[]; phase: CutSet['phase'] }[] => []);
  const tryOne = (set: readonly number[]): void => {
    const open = found.map((sets) => !sets.some((each) => each.set.every((member) => set.includes(member))));
    for (const phase of ['run', 'start'] as const) {
      if (!open.includes(true)) return;
      const up = evaluateNodes(graph.nodes, new Set(set), phase);
      for (const [index, target] of targets.entries()) {
        const asked = target.filter((node) => graph.baseline[phase][node] === 1);
        if (!open[index] || asked.length === 0 || asked.some((node) => up[node] === 1)) continue;
        open[index] = false;
        found[index]?.push({ set, phase });
      }
    }
  };
  const extend = (set: readonly number[], from: number, size: number): void => {
    if (set.length === size) tryOne(set);
    else for (let i = from; i < candidates.length; i++) extend([...set, candidates[i] ?? -1], i + 1, size);
  };
  for (let size = 1; size <= order; size++) extend([], 0, size);
  return found.map((sets) =>
    sets.map(({ set, phase }) => ({ members: set.map((node) => graph.componentOf[node]?.id ?? '').sort(), phase })),
  );
}

const key = (set: Found): string => `${set.members.join(' + ')} (${set.phase})`;

function compareSets(graph: EvaluatedGraph, order: 1 | 2 | 3, names: readonly (string | undefined)[]): void {
  const slow = bruteForce(
    graph,
    order,
    names.map((name) => targetOf(graph, name) ?? []),
  );
  for (const [index, name] of names.entries()) {
    const fast = runToEnd(cutSets(graph, { order, for: name }));
    assert.deepEqual(fast?.sets.map(key).sort(), slow[index]?.map(key).sort(), `for ${name ?? 'the system'}`);
  }
}

/** The system, every host, and every workload. */
function everyTarget(graph: EvaluatedGraph): readonly (string | undefined)[] {
  return [undefined, ...graph.platform.hosts.map(({ id }) => id), ...graph.workloads.map(({ id }) => id)];
}

describe('the fast answers about failure against trying everything', () => {
  forAll(
    'scope and phase of every component',
    2000,
    fc.property(topologyText, (text) => {
      const graph = graphOf(text);
      for (const { id } of graph.components) assert.deepEqual(impactOf(graph, id), impactOfAll(graph, [id]), id);
    }),
  );

  forAll(
    'what one more failure changes, for every node',
    300,
    fc.property(smallTopologyText, fc.nat(), (text, at) => {
      const graph = graphOf(text);
      const first = graph.componentNodes[at % graph.componentNodes.length] ?? 0;
      for (const phase of ['run', 'start', 'delayed'] as const) {
        const { base, flips } = runToEnd(singleFailureSteps(graph, phase, new Set([first])));
        for (const node of graph.componentNodes) {
          const up = evaluateNodes(graph.nodes, new Set([first, node]), phase);
          for (let other = 0; other < graph.nodes.count; other++)
            assert.equal(
              (base[other] === 1) !== (node !== first && listOf(flips, other).includes(node)),
              up[other] === 1,
            );
        }
      }
    }),
  );

  forAll(
    'sets of one and two that stop the system, a host or a workload',
    2000,
    fc.property(smallTopologyText, (text) => {
      const graph = graphOf(text);
      compareSets(graph, 2, everyTarget(graph));
    }),
  );

  forAll(
    'sets of three that stop the system, a host or a workload',
    2000,
    fc.property(smallTopologyText, (text) => {
      const graph = graphOf(text);
      if (candidatesOf(graph).length <= 20) compareSets(graph, 3, everyTarget(graph));
    }),
  );

  forAll(
    'sets of two in larger topologies',
    150,
    fc.property(topologyText, (text) => {
      const graph = graphOf(text);
      compareSets(graph, 2, [undefined, ...graph.platform.hosts.slice(0, 1).map(({ name }) => name)]);
    }),
  );

  forAll(
    'which single failure stops some workloads first',
    2000,
    fc.property(topologyText, fc.nat(), (text, at) => {
      const graph = graphOf(text);
      const facts = new Set(graph.missingFacts.filter((_, i) => (at >> (i % 8)) % 2 === 1).map((fact) => fact.node));
      const target = graph.workloadNodes.filter((_, i) => (at >> (i % 5)) % 2 === 0);
      const sets = graph.componentNodes.map((node) => [node]);
      const slow = sets.findIndex((set) => stoppedBy(graph, new Set([...facts, ...set]), target) !== undefined);
      assert.equal(runToEnd(firstStopping(graph, sets, target, facts))?.index ?? -1, slow);
    }),
  );

  forAll(
    'a requirement holds only where no missing fact could break it',
    200,
    fc.property(topologyText, (text) => {
      const graph = graphOf(text);
      const servers = graph.platform.servers.filter((server) => server.primary);
      const sets = servers.map(({ id }) => graph.nodeById.get(id.toLowerCase()) ?? -1);
      const target = targetOf(graph, undefined) ?? [];
      for (const { requirement, verdict } of graph.requirements) {
        const { survives, for: wanted } = requirement.values;
        if (survives?.word !== 'any-server' || wanted !== undefined || verdict.result === 'fail') continue;
        const breakers = graph.missingFacts.filter(({ node }) =>
          sets.some((set) => stoppedBy(graph, new Set([set, node]), target) !== undefined),
        );
        if (verdict.result === 'pass') assert.deepEqual(breakers, []);
        else
          for (const { message } of breakers)
            assert.ok(
              verdict.missing.some((each) => each.id === message.id),
              message.id,
            );
      }
    }),
  );

  forAll(
    'chains: every lost workload has one, which begins at a failure and goes from need to need',
    700,
    fc.property(topologyText, fc.nat(), fc.nat(), (text, a, b) => {
      const graph = graphOf(text);
      const pick = (at: number): string => graph.components[at % graph.components.length]?.id ?? '';
      const { workloads, failed } = simulate(graph, [pick(a), pick(b)]);
      for (const { workload, outcome, because } of workloads) {
        const [first] = because;
        const node = graph.workloadNodes[graph.workloads.indexOf(workload)] ?? -1;
        const phase = phaseOf[outcome];
        if (outcome === 'running' || (phase && graph.baseline[phase][node] === 0)) assert.deepEqual(because, []);
        else assert.ok(first !== undefined && failed.includes(first), `${workload.id} ${outcome}`);
        for (let i = 0; i + 1 < because.length; i++) {
          const dependents = dependentsOf(graph, because[i] ?? '').map((each) => each.id);
          assert.ok(dependents.includes(because[i + 1] ?? ''), `${because[i]} → ${because[i + 1]}`);
        }
      }
    }),
  );
});

/** The phase in which a workload with an outcome is down. */
const phaseOf: Partial<Record<Outcome, Phase>> = { stopped: 'run', 'stops at restart': 'start', delayed: 'delayed' };
