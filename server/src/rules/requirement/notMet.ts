/** A promise that a failure breaks, with that failure. */
import { displayName, workloadName } from '../../failure/displayName.ts';
import type { Graph } from '../../failure/graph.ts';
import { formatDuration } from '../../topology/scalars.ts';
import { defineRule, describeRule, type Report } from '../rule.ts';
import { type Judged, promisesThat } from './verdicts.ts';

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
    yield { entity: requirement.id, place, ...explain(context.graph, requirement, verdict) };
  }
});

/** What is said of a promise that is broken, and what breaks it. */
function explain(
  graph: Graph,
  { name: requirement, values }: Judged<'fail'>['requirement'],
  verdict: Judged<'fail'>['verdict'],
): Omit<Report, 'entity' | 'place'> {
  const nameOf = (id: string): string => displayName(graph, id);
  if ('why' in verdict)
    return { message: rule.say('why', { requirement, why: verdict.why }), scope: 'systemwide', phase: 'run' };
  if ('tooSlow' in verdict) {
    const { tooSlow, failed } = verdict;
    const limit = formatDuration(values.recoveryTime?.value ?? 0);
    const took = formatDuration(tooSlow.range?.to ?? 0);
    const names = { requirement, failed: failed.map(nameOf), name: nameOf(tooSlow.of), took, limit };
    return { message: rule.say('too-slow', names), scope: 'none', phase: 'run', about: failed };
  }
  const { failed, impact, lost } = verdict.counterExample;
  const { outcome, because } = lost;
  const workload = workloadName(lost.workload);
  const names = { requirement, failed: failed.map(nameOf), workload };
  const chain = rule.say('chain', { workload, chain: because.map(nameOf) });
  return {
    message: outcome === 'stops at restart' ? rule.say('restart', names) : rule.say(names),
    scope: impact.scope,
    phase: impact.phase,
    about: failed,
    related: because.length > 0 ? [{ message: chain, place: lost.workload.place }] : [],
  };
}
