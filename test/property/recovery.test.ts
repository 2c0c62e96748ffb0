/** What comes back by hand, against the failure model: a second reading of the file, written down from the text alone. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { recoveriesAfter } from '../../server/src/failure/recoveriesAfter.ts';
import type { Mechanism } from '../../server/src/failure/recoveryTime.ts';
import { graphOf } from '../unit/failure/graphOf.ts';
import { byHand, returnAfterSqlLoss } from './definition/byHand.ts';
import { definitionOf } from './definition/definition.ts';
import { smallTopologyText } from './failureTopology.ts';
import { forAll } from './seeds.ts';

const acts: readonly Mechanism[] = ['standby-start', 'manual-failover'];
const takingAway: ReadonlySet<string> = new Set(['server', 'hostInstance', 'sqlInstance']);
const version = fc.constantFrom('', '{"version":"2010","cumulativeUpdate":1}', '{"version":"2020"}');

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
});
