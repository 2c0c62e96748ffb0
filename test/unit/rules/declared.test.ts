/** How rules say that they stand to each other; what a rule says of itself is held against its examples. */
import assert from 'node:assert/strict';
import { ruleInfos } from '../../../server/src/rules/registry.ts';

describe('what rules say of each other', () => {
  it('the rules to which others yield are there', () => {
    const ids = new Set(ruleInfos.map(({ id }) => id));
    const named = ruleInfos.flatMap(({ yieldsTo = [], yieldsInFileTo = [] }) => [...yieldsTo, ...yieldsInFileTo]);
    assert.deepEqual(
      named.filter((id) => !ids.has(id)),
      [],
    );
  });

  it('no two rules have the same place in an order', () => {
    const places = ruleInfos.flatMap(({ receiveHostOrder = [] }) => receiveHostOrder);
    assert.equal(new Set(places).size, places.length);
  });
});
