/** A promise that a failure breaks, with that failure. */
import { displayName, workloadName } from '../../failure/displayName.ts';
import type { Graph } from '../../failure/graph.ts';
import type { Impact } from '../../failure/model.ts';
import type { RequirementCheck } from '../../failure/requirementCheck.ts';
import type { Message } from '../../text/message.ts';
import { formatDuration } from '../../topology/scalars.ts';
import { reportOn } from '../reportOn.ts';
import { defineRule, describeRule, type Related } from '../rule.ts';
import { promisesThat } from './verdicts.ts';

const rule = describeRule({
  id: 'requirement/not-met',
  kind: 'M',
  severity: 'error',
  title: 'Requirement not met',
  says: {
    '': 'Requirement "{requirement}" is not met. Without {failed}, "{workload}" stops.',
    restart:
      'Requirement "{requirement}" is not met. Without {failed}, "{workload}" does not come back after a restart.',
    'too-slow':
      'Requirement "{requirement}" is not met. Without {failed}, "{name}" may need {took} to come back, and {limit} is promised.',
    why: 'Requirement "{requirement}" is not met. {why}',
    chain: '"{workload}" needs, one through the other, {chain}.',
  },
  matters:
    'The file promises to survive this, and one of the failures it names stops something all the same. The counter-example says which.',
  subject: ['requirement'],
  graph: true,
  sources: 'format',
  scope: 'none',
});

export const notMet = defineRule(rule, function* (context) {
  for (const { requirement, verdict, place } of promisesThat(context, 'fail')) {
    const said = explain(context.graph, requirement, verdict);
    yield reportOn(requirement, said.message, {
      place,
      scope: said.impact.scope,
      phase: said.impact.phase,
      about: said.failed,
      related: said.related,
    });
  }
});

interface Explanation {
  readonly message: Message;
  readonly impact: Impact;
  readonly failed: readonly string[];
  readonly related: readonly Related[];
}

type Failed = Extract<RequirementCheck['verdict'], { readonly result: 'fail' }>;

function explain(
  graph: Graph,
  { name: requirement, values }: RequirementCheck['requirement'],
  verdict: Failed,
): Explanation {
  const nameOf = (id: string): string => displayName(graph, id);
  if ('why' in verdict) {
    const text = rule.say('why', { requirement, why: verdict.why });
    return { message: text, impact: { scope: 'systemwide', phase: 'run' }, failed: [], related: [] };
  }
  if ('tooSlow' in verdict) {
    const { tooSlow, failed } = verdict;
    const limit = formatDuration(values.recoveryTime?.value ?? 0);
    const took = formatDuration(tooSlow.range?.to ?? 0);
    const names = { requirement, failed: failed.map(nameOf), name: nameOf(tooSlow.of), took, limit };
    const text = rule.say('too-slow', names);
    return { message: text, impact: { scope: 'none', phase: 'run' }, failed, related: [] };
  }
  const {
    failed,
    impact,
    lost: { workload, outcome, because },
  } = verdict.counterExample;
  const names = { requirement, failed: failed.map(nameOf), workload: workloadName(workload) };
  return {
    message: outcome === 'stops at restart' ? rule.say('restart', names) : rule.say(names),
    impact,
    failed,
    related:
      because.length > 0
        ? [
            {
              message: rule.say('chain', { workload: workloadName(workload), chain: because.map(nameOf) }),
              place: workload.place,
            },
          ]
        : [],
  };
}
