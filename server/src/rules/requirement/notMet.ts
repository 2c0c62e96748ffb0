/** A promise that a failure breaks, with that failure. */
import type { Impact } from '../../failure/model.ts';
import type { RequirementCheck } from '../../failure/requirementCheck.ts';
import { type Message, message } from '../../text/messages/message.ts';
import { formatDuration } from '../../topology/scalars.ts';
import { splitId } from '../precedence.ts';
import { defineRule, type Related } from '../rule.ts';
import { promisesThat } from './verdicts.ts';

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
    for (const { requirement, verdict, place } of promisesThat(context, 'fail')) {
      const said = explain(requirement, verdict);
      yield {
        entity: requirement.id,
        place,
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

function explain({ name: requirement, values }: RequirementCheck['requirement'], verdict: Failed): Explanation {
  if ('why' in verdict) {
    const text = message('requirement/not-met.why', { requirement, why: verdict.why });
    return { message: text, impact: { scope: 'systemwide', phase: 'run' }, failed: [], related: [] };
  }
  if ('tooSlow' in verdict) {
    const { tooSlow, failed } = verdict;
    const limit = formatDuration(values.recoveryTime?.value ?? 0);
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

/** What people call a component: its id without the kind, but for settings sections. */
function nameOf(id: string): string {
  const [kind, name] = splitId(id);
  return name === '' ? kind : name;
}
