/** What a rule does on its examples, of that which it also says of itself. */
import { contextOf } from '../../server/src/analysis/findings.ts';
import { splitId } from '../../server/src/rules/precedence.ts';
import type { Rule, RuleContext } from '../../server/src/rules/rule.ts';
import type { RuleExamples } from '../../server/src/rules/ruleExamples.ts';
import { changed, exampleDay, opened } from './examples.ts';

/** The kinds of what a rule reports on in its examples, and whether its check asks the graph in any of them. */
export function observed({ check }: Rule, { fires, alsoFires = [], silent, absent }: RuleExamples) {
  const kinds = new Set<string>();
  let graph = false;
  for (const text of [fires, ...[...alsoFires, ...silent, ...absent].map(({ change }) => changed(fires, change))]) {
    const context = contextOf(opened(text), exampleDay);
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
