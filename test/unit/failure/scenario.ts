/** A sample scenario of the product documentation, and what its failures do: one test for each line. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { singlePoints } from '../../../server/src/failure/scopeTable.ts';
import { simulate } from '../../../server/src/failure/simulate.ts';
import { graphOf, idOf } from './graphOf.ts';

interface Story {
  /** What fails (`SQLA`, `BTS01 + BTS02`) → how far it reaches, and what has stopped where that is not everything. */
  readonly fails: Readonly<Record<string, string>>;
  readonly singlePoints: readonly string[];
}

export function scenario(title: string, text: string, { fails, singlePoints: expected }: Story): void {
  describe(title, () => {
    const graph = graphOf(text);
    for (const [names, effect] of Object.entries(fails)) {
      it(`without ${names}: ${effect}`, () => {
        const { scope, phase, workloads } = simulate(
          graph,
          names.split(' + ').map((name) => idOf(graph, name)),
        );
        const reach = phase === 'run' ? scope : `${scope}, ${phase}`;
        const gone = workloads.filter(({ outcome }) => outcome === 'stopped' || outcome === 'stops at restart');
        const ids = gone.map(({ workload }) => workload.id);
        const isListed = effect.includes(':');
        assert.equal(isListed ? `${reach}: ${ids.join(', ')}` : reach, effect);
        if (!isListed && scope !== 'systemwide') assert.deepEqual(ids, []);
      });
    }
    it(`has ${expected.length === 0 ? 'no single point of failure' : 'these single points of failure'}`, () => {
      assert.deepEqual(
        singlePoints(graph).map(({ component }) => component.id),
        expected,
      );
    });
  });
}

/** A file of the folder `examples`, without its ending. */
export function example(name: string): string {
  return readFileSync(new URL(`../../../examples/${name}.bizha.yaml`, import.meta.url), 'utf8');
}
