/** All rules, in the order of their ids. `npm run generate` finds them in their files. */
import * as allRules from './allRules.ts';
import type { Rule, RuleInfo } from './rule.ts';

/** What is known of every rule, those included that are judged after the others. */
export const ruleInfos: readonly RuleInfo[] = Object.values<RuleInfo>(allRules).sort((a, b) => (a.id < b.id ? -1 : 1));

/** The rules that check a topology. */
export const rules: readonly Rule[] = ruleInfos.filter((rule): rule is Rule => 'check' in rule);

/** The rules about the text alone: they judge even a file in which nothing can be read. */
export const textRules: readonly Rule[] = rules.filter((rule) => rule.ofText);

const byId = new Map(ruleInfos.map((rule) => [rule.id, rule]));

/** The rule of an id. */
export function ruleOf(id: string): RuleInfo | undefined {
  return byId.get(id);
}
