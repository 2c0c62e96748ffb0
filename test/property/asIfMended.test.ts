/** What answers rest on that cannot work, against the failure model: a second reading of the file. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { answersOf } from '../../server/src/failure/answers.ts';
import { type Impossible, restsOn } from '../../server/src/failure/asIfMended.ts';
import { graphOf } from '../unit/failure/graphOf.ts';
import { definitionOf } from './definition/definition.ts';
import * as definition from './definition/mended.ts';
import { fails } from './definition/requirements.ts';
import { smallTopologyText } from './failureTopology.ts';
import { forAll } from './seeds.ts';

/** A finding of what cannot work, on some component. */
const impossibleOn = (id: string): Impossible => ({
  rule: 'some/rule',
  entity: id,
  on: [id],
  said: { id: 'some', english: 'It cannot work.', args: {} },
});

describe('as if mended, against the failure model', () => {
  forAll(
    'an answer rests on what would make it worse, and a promise on what would break it',
    2000,
    fc.property(
      smallTopologyText,
      fc.uniqueArray(fc.nat(), { minLength: 1, maxLength: 3 }),
      fc.array(fc.nat(), { maxLength: 2 }),
      (text, suspects, picks) => {
        const graph = graphOf(text);
        const at = (index: number): string => graph.components[index % graph.components.length]?.id ?? '';
        const on = [...new Set(suspects.map(at))];
        const failed = picks.map(at);
        const asked = definitionOf(text);
        const judged = answersOf(graph, () => on.map(impossibleOn));
        const found = restsOn(judged, failed);
        assert.equal(found.length > 0, definition.restsOn(asked, on, new Set(failed)), `${failed} without ${on}`);
        const wanted = asked.model.file.all('requirements');
        for (const [index, { verdict }] of judged.requirements.entries()) {
          const values = wanted[index]?.values;
          const isMet = fails(asked, values);
          const rests = verdict.result === 'cannot tell' && verdict.asIfMended.length > 0;
          if (isMet === false) assert.equal(rests, fails(asked, values, on), `requirement ${index} without ${on}`);
        }
      },
    ),
  );
});
