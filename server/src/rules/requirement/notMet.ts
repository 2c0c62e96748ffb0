/** A promise that a failure breaks, with that failure. */
import type { Graph } from '../../failure/graph.ts';
import type { Impact } from '../../failure/model.ts';
import { checkRequirements, type RequirementCheck } from '../../failure/requirements.ts';
import { type Message, message } from '../../text/messages/message.ts';
import { formatDuration } from '../../topology/scalars.ts';
import { splitId } from '../precedence.ts';
import { defineRule, type Related } from '../rule.ts';

export const notMet = defineRule({
  id: 'requirement/not-met',
  kind: 'M',
  severity: 'error',
  title: 'requirement/not-met.title',
  subject: ['requirement'],
  reads: ['requirements'],
  graph: true,
  sources: [],
  scope: 'none',
  *check(context) {
    // Without a promise nobody has to wait for the graph.
    if (context.platform.topology.requirements.length === 0) return;
    const { graph } = context;
    for (const { requirement, verdict } of checkRequirements(graph)) {
      if (verdict.result !== 'fail') continue;
      const said = explain(graph, requirement.name, verdict);
      yield {
        entity: requirement.id,
        place: requirement.values.survives?.place ?? requirement.place,
        message: said.message,
        scope: said.impact.scope,
        phase: said.impact.phase,
        about: said.failed,
        related: said.related,
      };
    }
  },
});

interface Explanation {
  readonly message: Message;
  readonly impact: Impact;
  readonly failed: readonly string[];
  readonly related: readonly Related[];
}

type Failed = Extract<RequirementCheck['verdict'], { readonly result: 'fail' }>;

function explain(graph: Graph, requirement: string, verdict: Failed): Explanation {
  if ('why' in verdict) {
    const text = message('requirement/not-met.why', { requirement, why: verdict.why });
    return { message: text, impact: { scope: 'systemwide', phase: 'run' }, failed: [], related: [] };
  }
  if ('tooSlow' in verdict) {
    const { tooSlow, failed } = verdict;
    const limit = limitOf(graph, requirement);
    const took = formatDuration(tooSlow.range?.to ?? 0);
    const names = { requirement, failed: failed.map(nameOf), name: nameOf(tooSlow.of), took, limit };
    const text = message('requirement/not-met.too-slow', names);
    return { message: text, impact: { scope: 'none', phase: 'run' }, failed, related: [] };
  }
  const {
    failed,
    impact,
    lost: { workload, outcome, because },
  } = verdict.counterExample;
  const names = { requirement, failed: failed.map(nameOf), workload: workload.id };
  return {
    message:
      outcome === 'stops at restart'
        ? message('requirement/not-met.restart', names)
        : message('requirement/not-met', names),
    impact,
    failed,
    related:
      because.length > 0
        ? [
            {
              message: message('requirement/not-met.chain', { workload: workload.id, chain: because.map(nameOf) }),
              place: workload.place,
            },
          ]
        : [],
  };
}

function limitOf(graph: Graph, name: string): string {
  const requirement = graph.platform.topology.requirements.find((each) => each.name === name);
  return formatDuration(requirement?.values.recoveryTime?.value ?? 0);
}

/** What people call a component: its id without the kind, but for settings sections. */
function nameOf(id: string): string {
  const [kind, name] = splitId(id);
  return name === '' ? kind : name;
}
