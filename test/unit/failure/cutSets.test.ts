/** Cut sets in small examples; random topologies hold them against the definition elsewhere. */
import assert from 'node:assert/strict';
import { type CutSetQuestion, cutSets } from '../../../server/src/failure/cutSets.ts';
import { runToEnd } from '../../../server/src/failure/steps.ts';
import { graphOf } from './graphOf.ts';
import { onSoundGround } from './platform.ts';

const graph = graphOf(
  onSoundGround(`
hosts:
  Send: { instances: [BTS01, BTS02], send: [SFTP] }
  Work: { instances: [BTS01], orchestrations: [Order] }
`),
);

const setsOf = (question: CutSetQuestion): string[] | undefined =>
  runToEnd(cutSets(graph, question))?.sets.map(
    ({ members, phase }) => `${members.join(' + ')}${phase === 'run' ? '' : ` (${phase})`}`,
  );

describe('cut sets', () => {
  it('of a host on one server: single components, and what both SQL nodes carry', () => {
    assert.deepEqual(setsOf({ for: 'Work' }), [
      'hostInstance:Work@BTS01',
      'server:BTS01',
      'service:msdtc@BTS01',
      'service:sso@BTS01',
      'server:SQL01 + server:SQL02',
    ]);
  });

  it('of a host on two: a set takes one thing of each', () => {
    const sets = setsOf({ for: 'Send' }) ?? [];
    assert.equal(sets.length, 4 * 4 + 1);
    assert.ok(sets.includes('server:BTS01 + service:sso@BTS02'));
  });

  it('of a workload, by its id, by what it is, or by an application', () => {
    assert.equal(setsOf({ for: 'Send/send/SFTP' })?.length, 17);
    assert.deepEqual(
      setsOf({ for: 'work/orchestration/order', order: 1 }),
      setsOf({ for: 'orchestration:Work/Order', order: 1 }),
    );
  });

  it('of the system: everything must stop', () => {
    const sets = setsOf({}) ?? [];
    assert.ok(sets.includes('server:BTS01 + server:BTS02'));
    assert.ok(!sets.includes('server:BTS01'));
    assert.ok(!sets.some((set) => set.includes('Work@') && !set.includes('BTS02') && !set.includes('Send')));
  });

  it('of nothing that there is', () => assert.equal(setsOf({ for: 'Nobody' }), undefined));

  it('note a cluster that loses more than half of its nodes', () => {
    const { sets = [] } = runToEnd(cutSets(graph, { for: 'Work' })) ?? {};
    assert.deepEqual(
      sets.filter((set) => set.quorum.length > 0).map(({ members, quorum }) => [members, quorum]),
      [[['server:SQL01', 'server:SQL02'], ['cluster:SQLCLU']]],
    );
  });

  it('of what nodes only need, and what is no node, take no majority', () => {
    const controllers = graphOf(
      onSoundGround(`
hosts:
  Work: { instances: [BTS01, BTS02], orchestrations: [Order] }
`).replace(
        'servers:',
        'servers:\n  DC01: { roles: [dns, domain-controller] }\n  DC02: { roles: [dns, domain-controller] }',
      ),
    );
    const { sets = [] } = runToEnd(cutSets(controllers, {})) ?? {};
    const quorumOf = (...members: string[]): readonly string[] | undefined =>
      sets.find((set) => set.members.join() === members.join())?.quorum;
    assert.deepEqual(quorumOf('server:DC01', 'server:DC02'), []);
    assert.deepEqual(quorumOf('server:SQL01', 'server:SQL02'), ['cluster:SQLCLU']);
  });

  it('of fault domains take the nodes that stand in them', () => {
    const virtual = graphOf(
      onSoundGround(`
hosts:
  Work: { instances: [BTS01, BTS02], orchestrations: [Order] }
`)
        .replace(/SQL01: \{/, 'SQL01: { hypervisor: HV1,')
        .replace(/SQL02: \{/, 'SQL02: { hypervisor: hv2,'),
    );
    const { sets = [] } = runToEnd(cutSets(virtual, {})) ?? {};
    const pair = sets.find(({ members }) => members.every((each) => each.startsWith('hypervisor:')));
    assert.deepEqual(pair?.quorum, ['cluster:SQLCLU']);
  });

  it('say when there are more than the limit', () => {
    const all = runToEnd(cutSets(graph, { for: 'Send' }));
    assert.equal(all?.complete, true);
    const some = runToEnd(cutSets(graph, { for: 'Send', limit: 5 }));
    assert.equal(some?.complete, false);
    assert.equal(some?.limit, 5);
  });

  it('can be stopped at any time', () => {
    const work = cutSets(graph, { order: 3 });
    assert.equal(work.next().done, false);
    assert.equal(work.return(undefined).done, true);
  });

  it('of three: two servers and the last instance', () => {
    const three = graphOf(
      onSoundGround(`
hosts:
  Send: { instances: [BTS01, BTS02, BTS03], send: [SFTP] }
`).replace('  SQL01: {', '  BTS03:\n  SQL01: {'),
    );
    const sets = runToEnd(cutSets(three, { order: 3, for: 'Send' }))?.sets ?? [];
    assert.ok(sets.some((set) => set.members.join() === 'hostInstance:Send@BTS03,server:BTS01,server:BTS02'));
    assert.equal(sets.filter((set) => set.members.length === 3).length, 4 ** 3);
    assert.ok(sets.every((set) => set.members.length > 1));
  });
});
