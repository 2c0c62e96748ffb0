/** Odd and huge topologies: no crash, no overflow, and the same answers as ever. */
import assert from 'node:assert/strict';
import { type Answers, answersOf } from '../../../server/src/failure/answers.ts';
import { cutSets } from '../../../server/src/failure/cutSets.ts';
import { stages } from '../../../server/src/failure/fragment.ts';
import { graphBuilder, graphMemo } from '../../../server/src/failure/graphBuilder.ts';
import { initiallyDown } from '../../../server/src/failure/initiallyDown.ts';
import { nodeOrder } from '../../../server/src/failure/nodeOrder.ts';
import { rollingReboot } from '../../../server/src/failure/rollingReboot.ts';
import { scopeTable, singlePoints } from '../../../server/src/failure/scopeTable.ts';
import { simulate } from '../../../server/src/failure/simulate.ts';
import { runToEnd } from '../../../server/src/failure/steps.ts';
import { parse } from '../../../server/src/syntax/parse.ts';
import { link } from '../../../server/src/topology/link.ts';
import { readTopology } from '../../../server/src/topology/readTopology.ts';
import { isLong } from '../../property/seeds.ts';
import { graphOf } from './graphOf.ts';

/** A workload at the one end of a chain of helpers, a disk at the other; as a ring the chain also needs its own beginning. */
function chainOf(length: number, shape: 'chain' | 'ring'): Answers {
  const platform = link(readTopology(parse('bizha: 1')));
  const place = platform.topology.groupPlace;
  const b = graphBuilder(platform, graphMemo());
  b.whole(stages('chain').chain, () => {
    const disk = b.component({ section: 'storage', id: 'storage:Disk', kind: 'storage', place, basic: true });
    const first = b.workload({ id: 'Work', kind: 'send', host: undefined, application: undefined, place }, []);
    let last = first;
    for (let n = 0; n < length; n++) {
      const next = b.helper();
      b.need(last, 'run', 'all', [next]);
      last = next;
    }
    b.need(last, 'run', 'all', [disk]);
    if (shape === 'ring') b.need(last, 'run', 'all', [first]);
  });
  return answersOf(b.finish());
}

/** The short form holds what overflows a stack, too. */
const length = isLong ? 50_000 : 20_000;

describe('long chains and cycles', () => {
  for (const shape of ['chain', 'ring'] as const) {
    it(`a ${shape} of ${length} holds, falls as a whole, and does not overflow the stack`, () => {
      const graph = chainOf(length, shape);
      assert.equal(simulate(graph, []).workloads[0]?.outcome, 'running');
      const { scope, workloads } = simulate(graph, ['storage:Disk']);
      assert.deepEqual(
        [scope, workloads[0]?.outcome, workloads[0]?.because],
        ['systemwide', 'stopped', ['storage:Disk']],
      );
      assert.deepEqual(
        singlePoints(graph).map(({ component }) => component.id),
        ['storage:Disk'],
      );
      for (const order of [2, 3] as const)
        assert.deepEqual(
          runToEnd(cutSets(graph, { order }))?.sets.map(({ members }) => members),
          [['storage:Disk']],
        );
      assert.deepEqual(initiallyDown(graph), []);
    });
  }

  it('two hundred thousand nodes in a row do not overflow the stack', () => {
    const count = 200_000;
    const starts = Int32Array.from({ length: count + 1 }, (_, node) => Math.min(node, count - 1));
    const targets = Int32Array.from({ length: count - 1 }, (_, node) => node + 1);
    const { order, blocks } = nodeOrder(count, starts, targets);
    assert.equal(order[0], count - 1);
    assert.equal(blocks.length, count);
  });
});

describe('odd topologies', () => {
  const oddities: Record<string, string> = {
    empty: '',
    'only the version': 'bizha: 1',
    'names that mean nothing': `
bizha: 1
servers:
  A: { hypervisor: a, rack: A, site: Nowhere }
clusters:
  C: { nodes: [A, Z], groups: { G: { owners: [Z] }, H: { owners: [] }, I: } }
  E: { nodes: [] }
sqlInstances:
  Q: { on: Z, storage: Z }
  R: { on: C/Z }
availabilityGroups:
  G: { replicas: [Z], cluster: Z }
databases:
  BizTalkMgmtDb: Z
  BizTalkMsgBoxDb: G
  Strange:
masterSecretServer: Z
tms: { servers: [Z] }
loadBalancers:
  L: { members: [Z], serves: [Z] }
hosts:
  H: { instances: [Z], clusterGroup: C/Z, receive: [FILE, Nonsense], tracking: true }
  I: { clusterGroup: C/G, instances: [A], receive: { MSMQ: { queueServer: Z, queueManager: Z, uses: [Z], share: Z } } }
applications:
  P: { receiveLocations: { L: }, sendPorts: { S: { backup: {} } }, orchestrations: { O: } }
requirements:
  N: { survives: [Z], for: [Z] }
  M:
`,
    'everything placed on everything': `
bizha: 1
servers: { A: , B: }
clusters: { C: { nodes: [A, B], groups: { G: { resources: [sso, iis, msdtc, msmq] } } } }
storage: { D: { on: C } }
fileShares: { F: { on: C/G, path: '\\\\' } }
sqlInstances: { Q: { on: C, storage: D } }
masterSecretServer: C
databases: { BizTalkMgmtDb: Q, BizTalkMsgBoxDb: Q, SSODB: Q }
hosts:
  H: { clusterGroup: C/G, type: isolated, instances: [A, B], receive: { MSMQ: { uses: [A], path: '\\\\' }, WCF-Custom: } }
`,
  };
  for (const [name, text] of Object.entries(oddities)) {
    it(name, () => {
      const graph = graphOf(text);
      simulate(
        graph,
        graph.components.map((each) => each.id),
      );
      scopeTable(graph);
      initiallyDown(graph);
      runToEnd(cutSets(graph, { order: 3 }));
      assert.ok(graph.requirements);
      rollingReboot(graph, []);
      const ids = graph.components.map((each) => each.id);
      assert.equal(new Set(ids).size, ids.length);
    });
  }
});
