/** What comes back by hand, against the failure model: a second reading of the file, written down from the text alone. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { EvaluatedGraph } from '../../server/src/failure/evaluate.ts';
import { recoveriesAfter } from '../../server/src/failure/recoveriesAfter.ts';
import type { Mechanism } from '../../server/src/failure/recoveryTime.ts';
import { simulate } from '../../server/src/failure/simulate.ts';
import { graphOf } from '../unit/failure/graphOf.ts';
import { byHand, returnAfterSqlLoss } from './definition/byHand.ts';
import { definitionOf } from './definition/definition.ts';
import { smallTopologyText } from './failureTopology.ts';
import { forAll } from './seeds.ts';

const acts: readonly Mechanism[] = ['standby-start', 'manual-failover'];
const takingAway: ReadonlySet<string> = new Set(['server', 'hostInstance', 'sqlInstance']);
/** What says of a host that its work goes on, or does as soon as something has moved. */
const goingOn: readonly Mechanism[] = ['others-go-on', 'orchestration-takeover', 'host-failover', 'iis-failover'];
const version = fc.constantFrom('', '{"version":"2010","cumulativeUpdate":1}', '{"version":"2020"}');

/** What stands still is not said to go on. */
function goesOnWhereItRuns(graph: EvaluatedGraph, ids: readonly string[], restart: boolean): void {
  const { workloads } = simulate(graph, ids, { restart });
  for (const { of, mechanism } of recoveriesAfter(graph, ids, { restart })) {
    if (!goingOn.includes(mechanism)) continue;
    const work = workloads.filter(({ workload }) => `host:${workload.host}` === of);
    const goesOn = work.length === 0 || work.some(({ outcome }) => outcome !== 'stopped');
    assert.ok(goesOn, `${ids.join(' + ')}${restart ? ', restarted' : ''}: ${mechanism} of ${of}`);
  }
}

describe('recovery against the failure model', () => {
  forAll(
    'says which instances somebody starts, and which groups somebody fails over',
    1000,
    fc.property(smallTopologyText, fc.nat(), (text, pick) => {
      const graph = graphOf(text);
      const definition = definitionOf(text);
      const single = graph.components.filter(({ kind }) => takingAway.has(kind)).map(({ id }) => [id]);
      // What is left of one alone can be lost with another one.
      const pair = [single.flat()[0] ?? '', graph.components[pick % graph.components.length]?.id ?? ''];
      for (const ids of [...single, pair])
        assert.deepEqual(
          recoveriesAfter(graph, ids)
            .filter(({ mechanism }) => acts.includes(mechanism))
            .map(({ of }) => of)
            .sort(),
          [...byHand(definition, new Set(ids))].sort(),
          ids.join(' + '),
        );
    }),
  );

  forAll(
    'says how hosts come back that lost SQL Server',
    500,
    fc.property(smallTopologyText, version, (text, group) => {
      const file = group === '' ? text : text.replace(/^group: .*$/m, `group: ${group}`);
      const graph = graphOf(file);
      const definition = definitionOf(file);
      const [lost] = definition.model.databases('messagebox');
      const wasUp = definition.isUpAnyway('run');
      if (lost === undefined || !wasUp(`database:${lost}`)) return;
      const said = new Map(recoveriesAfter(graph, [`database:${lost}`]).map(({ of, automatic }) => [of, automatic]));
      for (const host of definition.model.hosts) {
        const wanted = returnAfterSqlLoss(definition, host);
        const id = `host:${host.name}`;
        if (wanted === 'by itself' || !wasUp(id)) assert.ok(!said.has(id) || said.get(id) === true, id);
        else assert.deepEqual([said.has(id), said.get(id)], [true, wanted === 'by hand' ? false : undefined], id);
      }
    }),
  );

  forAll(
    'says that work goes on only where it is not stopped, also once what survives has restarted',
    1000,
    fc.property(smallTopologyText, fc.nat(), (text, pick) => {
      const graph = graphOf(text);
      const other = graph.components[pick % graph.components.length]?.id ?? '';
      const single = graph.components.filter(({ kind }) => takingAway.has(kind)).map(({ id }) => [id]);
      const failures = single.flatMap((ids) => [ids, [...ids, 'masterSecretServer'], [...ids, other]]);
      for (const ids of failures) for (const restart of [false, true]) goesOnWhereItRuns(graph, ids, restart);
    }),
  );
});
