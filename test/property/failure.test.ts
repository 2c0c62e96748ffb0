/** The fast answers about failure against the definition, on random topologies. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type CutSet, cutSets } from '../../server/src/failure/cutSets.ts';
import { dependentsOf } from '../../server/src/failure/dependencies.ts';
import { evaluateNodes } from '../../server/src/failure/evaluate.ts';
import { firstStopping, stoppedBy } from '../../server/src/failure/firstStopping.ts';
import type { Graph } from '../../server/src/failure/graph.ts';
import { impactOf, impactOfAll } from '../../server/src/failure/impact.ts';
import { checkRequirements } from '../../server/src/failure/requirements.ts';
import { simulate } from '../../server/src/failure/simulate.ts';
import { singleFailures } from '../../server/src/failure/singleFailures.ts';
import { runToEnd } from '../../server/src/failure/steps.ts';
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
      { numRuns: 200 },
    );
  }).timeout(30_000);

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
  }).timeout(30_000);

  it('cut sets of order 2 of the system and of a host', () => {
    fc.assert(
      fc.property(topologyText, (text) => {
        const graph = graphOf(text);
        compareSets(graph, 2, undefined);
        compareSets(graph, 2, 'H0');
      }),
      { numRuns: 200 },
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

  it('which single failure stops some workloads first', () => {
    fc.assert(
      fc.property(topologyText, fc.nat(), (text, at) => {
        const graph = graphOf(text);
        const facts = new Set(graph.missingFacts.filter((_, i) => (at >> (i % 8)) % 2 === 1).map((fact) => fact.node));
        const target = graph.workloadNodes.filter((_, i) => (at >> (i % 5)) % 2 === 0);
        const sets = graph.componentNodes.map((node) => [node]);
        const slow = sets.findIndex((set) => stoppedBy(graph, new Set([...facts, ...set]), target) !== undefined);
        assert.equal(runToEnd(firstStopping(graph, sets, target, facts))?.index ?? -1, slow);
      }),
      { numRuns: 150 },
    );
  }).timeout(30_000);

  it('requirements', () => {
    fc.assert(
      fc.property(topologyText, (text) => {
        const graph = graphOf(text);
        const hostsOf = new Map(graph.workloads.map((workload) => [workload.id, workload]));
        for (const { requirement, verdict } of checkRequirements(graph)) {
          const { survives, for: wanted } = requirement.values;
          const servers = graph.platform.servers.filter((server) => server.primary);
          const carriers = new Set(graph.platform.bizTalkServers);
          const failures =
            survives?.word === 'any-server'
              ? servers.map((server) => [server.id])
              : survives?.word === 'any-biztalk-server'
                ? servers.filter((server) => carriers.has(server)).map((server) => [server.id])
                : survives && survives.word === undefined
                  ? [survives.items.map((item) => `server:${item.name}`)]
                  : undefined;
          if (!failures) continue;
          const hosts = wanted && wanted.word === undefined ? wanted.items.map((item) => item.name) : undefined;
          const fails = failures.some((failed) =>
            simulate(graph, failed).workloads.some(({ workload, outcome }) => {
              const node = graph.workloadNodes[graph.workloads.indexOf(workload)] ?? -1;
              if (workload.kind === 'feature' || (hosts && !hosts.includes(hostsOf.get(workload.id)?.host ?? '')))
                return false;
              const stays =
                graph.baseline.run[node] === 0 || (outcome === 'stops at restart' && graph.baseline.start[node] === 0);
              return !stays && (outcome === 'stopped' || outcome === 'stops at restart');
            }),
          );
          assert.equal(verdict.result === 'fail', fails, requirement.name);
        }
      }),
      { numRuns: 200 },
    );
  }).timeout(30_000);

  it('chains: every lost workload has one, which begins at a failure and goes from need to need', () => {
    fc.assert(
      fc.property(topologyText, fc.nat(), fc.nat(), (text, a, b) => {
        const graph = graphOf(text);
        const pick = (at: number): string => graph.components[at % graph.components.length]?.id ?? '';
        const { workloads, failed } = simulate(graph, [pick(a), pick(b)]);
        for (const { workload, outcome, because } of workloads) {
          const [first] = because;
          const node = graph.workloadNodes[graph.workloads.indexOf(workload)] ?? -1;
          const wasUp = graph.baseline.run[node] === 1;
          if (outcome === 'running' || (outcome === 'stopped' && !wasUp)) assert.deepEqual(because, []);
          else if (outcome === 'stopped') assert.ok(first !== undefined && failed.includes(first), workload.id);
          for (let i = 0; i + 1 < because.length; i++) {
            const dependents = dependentsOf(graph, because[i] ?? '').map((each) => each.id);
            assert.ok(dependents.includes(because[i + 1] ?? ''), `${because[i]} → ${because[i + 1]}`);
          }
        }
      }),
      { numRuns: 150 },
    );
  }).timeout(30_000);
});
