/**
 * Answers about failure that know what cannot work: what rules report that are marked so. Joins rules and failure, which
 * does not know them.
 */
import { type Answers, answersOf } from '../failure/answers.ts';
import type { Impossible } from '../failure/asIfMended.ts';
import type { Graph } from '../failure/graph.ts';
import { rules } from '../rules/registry.ts';
import type { RuleContext } from '../rules/rule.ts';

/** The answers about a graph. */
export function answersAbout(graph: Graph): Answers {
  const answers = answersOf(graph, () => impossibleIn(context));
  // What cannot work does not depend on the day, nor on how the file is written.
  const context: RuleContext = {
    platform: graph.platform,
    graph,
    answers,
    problems: [],
    today: '',
    closedGaps: undefined,
  };
  return answers;
}

function impossibleIn(context: RuleContext): readonly Impossible[] {
  return rules.flatMap(({ id, impossible, check }) => {
    if (!impossible) return [];
    return [...check(context)].map((report) => {
      const { entity, message } = report;
      return { rule: id, entity, on: impossible(report, context.platform), said: message };
    });
  });
}
