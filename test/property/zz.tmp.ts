import fc from 'fast-check';
import { topologyText } from '/tmp/w/failure/test/property/failureTopology.ts';
import { definitionOf } from '/tmp/w/failure/test/property/definition/definition.ts';
import * as A from '/tmp/w/failure/test/property/definition/answers.ts';
import { graphOf } from '/tmp/w/failure/test/unit/failure/graphOf.ts';
import { simulate } from '/tmp/w/failure/server/src/failure/simulate.ts';
import assert from 'node:assert/strict';
const t0 = { g: 0, d: 0, s: 0, n: 0 };
const prop = fc.property(topologyText, fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), (text, at) => {
  let t = performance.now();
  const graph = graphOf(text); t0.g += performance.now() - t; t = performance.now();
  const def = definitionOf(text); t0.d += performance.now() - t; t = performance.now();
  assert.deepEqual(graph.components.map((c) => [c.id, c.basic, c.candidate, c.unknown !== undefined, c.apart !== undefined]).sort(), [...def.parts.values()].map((c) => [c.id, c.basic, c.candidate, c.unknown, c.apart]).sort());
  assert.deepEqual(graph.workloads.map((w) => [w.id, w.kind, w.host, w.application]).sort(), def.work.map((w) => [w.id, w.kind, w.host?.name, w.application]).sort());
  for (const phase of ['run', 'start', 'change', 'delayed'] as const) { const up = def.isUp(new Set(), phase); for (const c of graph.components) assert.equal(graph.baseline[phase][graph.nodeById.get(c.id.toLowerCase())!] === 1, up(c.id), `baseline ${phase} ${c.id}`); }
  const failed = new Set(at.map((a) => graph.components[a % graph.components.length]!.id));
  const sim = simulate(graph, failed);
  assert.deepEqual(sim.workloads.map((w) => [w.workload.id, w.outcome]).sort(), def.work.map((w) => [w.id, A.outcomeOf(def, w, failed)]).sort(), [...failed].join());
  assert.equal(`${sim.scope}, ${sim.phase}`, A.scopeOf(def, failed), [...failed].join());
  t0.s += performance.now() - t; t0.n++;
});
fc.assert(prop, { numRuns: Number(process.argv[2] ?? 300), seed: Number(process.argv[3] ?? 1) });
for (const k of ['g', 'd', 's'] as const) console.log(k, t0[k] / t0.n);
