/** The fast answers about failure against the definition, on random topologies. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type CutSet, cutSets, runToEnd } from '../../server/src/failure/cutSets.ts';
import { evaluateNodes } from '../../server/src/failure/evaluate.ts';
import type { Graph } from '../../server/src/failure/graph.ts';
import { impactOf, impactOfAll } from '../../server/src/failure/impact.ts';
import { singleFailures } from '../../server/src/failure/singleFailures.ts';
import { targetOf } from '../../server/src/failure/target.ts';
import { graphOf } from '../unit/failure/graphOf.ts';
import { topologyText } from './failureTopology.ts';

/** Candidates that take part: those that are up with nothing failed. */
function candidatesOf(graph: Graph): number[] {
  return graph.componentNodes.filter((node) => graph.componentOf[node]?.candidate && graph.baseline.run[node] === 1);
}

/** The definition of cut sets: every set up to an order is tried, in every phase. */
function bruteForce(graph: Graph, order: number, name: string | undefined): Pick<CutSet, 'members' | 'phase'>[] {
  const target = targetOf(graph, name) ?? [];
  const candidates = candidatesOf(graph);
  const phaseOf = (set: readonly number[]): CutSet['phase'] | undefined =>
    (['run', 'start'] as const).find((phase) => {
      const asked = target.filter((node) => graph.baseline[phase][node] === 1);
      const up = evaluateNodes(graph.nodes, new Set(set), phase);
      return asked.length > 0 && asked.every((node) => up[node] === 0);
    });
  const found: { set: readonly number[]; phase: CutSet['phase'] }[] = [];
  const extend = (set: readonly number[], from: number, size: number): void => {
    if (set.length === size) {
      if (found.some((each) => each.set.every((member) => set.includes(member)))) return;
      const phase = phaseOf(set);
      if (phase) found.push({ set, phase });
      return;
    }
    for (let i = from; i < candidates.length; i++) extend([...set, candidates[i] ?? -1], i + 1, size);
  };
  for (let size = 1; size <= order; size++) extend([], 0, size);
  return found.map(({ set, phase }) => ({
    members: set.map((node) => graph.componentOf[node]?.id ?? '').sort(),
    phase,
  }));
}

const key = (set: Pick<CutSet, 'members' | 'phase'>): string => `${set.members.join(' + ')} (${set.phase})`;

function compareSets(graph: Graph, order: 1 | 2 | 3, name: string | undefined): void {
  const fast = runToEnd(cutSets(graph, { order, for: name }));
  assert.deepEqual(
    fast?.sets.map(key).sort(),
    bruteForce(graph, order, name).map(key).sort(),
    `for ${name ?? 'the system'}`,
  );
}

describe('the failure analysis against its definition', () => {
  it('scope and phase of every component', () => {
    fc.assert(
      fc.property(topologyText, (text) => {
        const graph = graphOf(text);
        for (const { id } of graph.components) assert.deepEqual(impactOf(graph, id), impactOfAll(graph, [id]), id);
      }),
      { numRuns: 400 },
    );
  });

  it('what one more failure changes, for every node', () => {
    fc.assert(
      fc.property(topologyText, fc.nat(), (text, at) => {
        const graph = graphOf(text);
        const first = graph.componentNodes[at % graph.componentNodes.length] ?? 0;
        for (const phase of ['run', 'start', 'delayed'] as const) {
          const { base, flips } = singleFailures(graph, phase, new Set([first]));
          for (const node of graph.componentNodes) {
            const up = evaluateNodes(graph.nodes, new Set([first, node]), phase);
            for (let other = 0; other < graph.nodes.count; other++)
              assert.equal((base[other] === 1) !== (node !== first && flips[other]?.includes(node)), up[other] === 1);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('cut sets of order 2 of the system and of a host', () => {
    fc.assert(
      fc.property(topologyText, (text) => {
        const graph = graphOf(text);
        compareSets(graph, 2, undefined);
        compareSets(graph, 2, 'H0');
      }),
      { numRuns: 250 },
    );
  }).timeout(30_000);

  it('cut sets of order 3 of a workload', () => {
    fc.assert(
      fc.property(topologyText, fc.nat(), (text, at) => {
        const graph = graphOf(text);
        if (candidatesOf(graph).length > 32) return;
        const workload = graph.workloads[at % graph.workloads.length];
        compareSets(graph, 3, workload?.id);
      }),
      { numRuns: 60 },
    );
  }).timeout(30_000);
});
