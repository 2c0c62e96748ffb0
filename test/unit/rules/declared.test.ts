/** What a rule says of itself holds on its examples: what it reports on, and whether it asks the failure graph. */
import assert from 'node:assert/strict';
import { contextOf } from '../../../server/src/analysis/findings.ts';
import { open } from '../../../server/src/analysis/snapshot.ts';
import { splitId } from '../../../server/src/rules/precedence.ts';
import { ruleInfos, rules } from '../../../server/src/rules/registry.ts';
import type { Rule, RuleContext } from '../../../server/src/rules/rule.ts';
import type { RuleExamples } from '../../../server/src/rules/ruleExamples.ts';
import { changed, exampleDay } from '../../support/examples.ts';
import { loadExamples } from '../../support/loadExamples.ts';

const examples = await loadExamples();

/** The kinds of what a rule reports on in its examples, and whether its check asks the graph in any of them. */
function observed({ check }: Rule, { fires, alsoFires = [], silent, absent }: RuleExamples) {
  const kinds = new Set<string>();
  let graph = false;
  for (const text of [fires, ...[...alsoFires, ...silent, ...absent].map(({ change }) => changed(fires, change))]) {
    const context = contextOf(open(text), exampleDay);
    const noted = new Proxy<RuleContext>(context, {
      get: (target, key: keyof RuleContext) => {
        graph ||= key === 'graph' || key === 'answers';
        return target[key];
      },
    });
    for (const { entity } of check(noted)) kinds.add(splitId(entity)[0]);
  }
  return { kinds, graph };
}

describe('what rules say of themselves', () => {
  for (const rule of rules) {
    const example = examples.get(rule.id);
    if (!example) continue;
    it(`${rule.id}: its subject, and whether it asks the graph`, () => {
      const { kinds, graph } = observed(rule, example);
      const subject: readonly string[] = rule.subject;
      assert.deepEqual(
        [...kinds].filter((kind) => !subject.includes(kind)),
        [],
      );
      assert.equal(graph, rule.graph === true);
    });
  }

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
