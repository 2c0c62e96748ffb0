/** Odd and huge topologies: no crash, no overflow, and the same answers as ever. */
import assert from 'node:assert/strict';
import { cutSets } from '../../../server/src/failure/cutSets.ts';
import { evaluateNodes } from '../../../server/src/failure/evaluate.ts';
import { initiallyDown } from '../../../server/src/failure/initiallyDown.ts';
import { nodeOrder } from '../../../server/src/failure/nodeOrder.ts';
import { modes, type Nodes } from '../../../server/src/failure/nodes.ts';
import { checkRequirements } from '../../../server/src/failure/requirements.ts';
import { rollingReboot } from '../../../server/src/failure/rollingReboot.ts';
import { scopeTable } from '../../../server/src/failure/scopeTable.ts';
import { simulate } from '../../../server/src/failure/simulate.ts';
import { runToEnd } from '../../../server/src/failure/steps.ts';
import { graphOf } from './graphOf.ts';

/** A graph in which node n needs the nodes of `needs[n]`. */
function nodesOf(needs: readonly (readonly number[])[]): Nodes {
  const count = needs.length;
  const owners = needs.flatMap((members, node) => (members.length > 0 ? [node] : []));
  const needStarts = Int32Array.from({ length: count + 1 }, (_, node) => owners.findIndex((owner) => owner >= node));
  for (let node = 0; node <= count; node++) if (needStarts[node] === -1) needStarts[node] = owners.length;
  const lists = owners.map((owner) => needs[owner] ?? []);
  const memberStarts = new Int32Array(lists.length + 1);
  for (const [index, list] of lists.entries()) memberStarts[index + 1] = (memberStarts[index] ?? 0) + list.length;
  const members = Int32Array.from(lists.flat());
  const targets = Int32Array.from({ length: count + 1 }, (_, node) => memberStarts[needStarts[node] ?? 0] ?? 0);
  return {
    count,
    needStarts,
    needPhases: new Uint8Array(lists.length),
    needModes: new Uint8Array(lists.length).fill(modes.all),
    needOwners: Int32Array.from(owners),
    memberStarts,
    members,
    dependentStarts: new Int32Array(count + 1),
    dependents: new Int32Array(0),
    never: new Uint8Array(count),
    failsWith: Int32Array.from({ length: count }, (_, node) => node),
    failingStarts: Int32Array.from({ length: count + 1 }, (_, node) => node),
    failing: Int32Array.from({ length: count }, (_, node) => node),
    ...nodeOrder(count, targets, members),
  };
}

describe('long chains and cycles', () => {
  const length = 3000;

  it('a chain falls from its end', () => {
    const nodes = nodesOf(Array.from({ length }, (_, node) => (node + 1 < length ? [node + 1] : [])));
    assert.ok(evaluateNodes(nodes, new Set([length - 1]), 'run').every((up) => up === 0));
    assert.equal(evaluateNodes(nodes, new Set([0]), 'run').indexOf(0), 0);
  });

  it('a cycle holds while nothing outside it fails', () => {
    // 0 → 1 → … → last → 0, and the last needs one more.
    const ring = Array.from({ length }, (_, node) => [(node + 1) % length]);
    const nodes = nodesOf([...ring.slice(0, -1), [0, length], []]);
    assert.ok(evaluateNodes(nodes, new Set(), 'run').every((up) => up === 1));
    assert.ok(evaluateNodes(nodes, new Set([length]), 'run').every((up) => up === 0));
  });

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
      checkRequirements(graph);
      rollingReboot(graph, []);
      const ids = graph.components.map((each) => each.id);
      assert.equal(new Set(ids).size, ids.length);
    });
  }
});
