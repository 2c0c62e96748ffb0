/**
 * What a snapshot answers, stage by stage, as plain data with offsets of the text: to compare snapshots that share no
 * objects. Two that say the same give the same text.
 */

import { findingsOf } from '../../server/src/analysis/findings.ts';
import type { Snapshot } from '../../server/src/analysis/snapshot.ts';
import { impactOf } from '../../server/src/failure/impact.ts';
import { phases } from '../../server/src/failure/model.ts';
import { simulate } from '../../server/src/failure/simulate.ts';
import { definitionAt } from '../../server/src/features/references/definition.ts';
import { referencesAt } from '../../server/src/features/references/references.ts';
import type { Finding } from '../../server/src/rules/finding.ts';
import { planEdits } from '../../server/src/syntax/edit/plan.ts';
import type { Place } from '../../server/src/syntax/node.ts';
import { render } from '../../server/src/text/message.ts';
import { resolve } from '../../server/src/topology/names.ts';
import { usedNames } from '../../server/src/topology/references.ts';
import { entityKinds } from '../../server/src/vocabulary/entityKind.ts';
import { exampleDay } from './examples.ts';
import { syntaxText } from './syntaxText.ts';

/** The stages in the order in which they rest on each other: the first that differs is the one to look at. */
export const stages = {
  tree: (snapshot: Snapshot) => syntaxText(snapshot.syntax),
  comments: ({ directives, rangeOf }: Snapshot) => plain(directives, rangeOf),
  facts: ({ topology, rangeOf }: Snapshot) => plain(topology, rangeOf),
  links: ({ platform, rangeOf }: Snapshot) =>
    plain({ ...platform, names: entityKinds.map((kind) => [kind, platform.names.ofKind(kind)]) }, rangeOf),
  references,
  graph: graphAnswers,
  findings: (snapshot: Snapshot) =>
    findingsOf(snapshot, {}, exampleDay).map((finding) => findingText(snapshot, finding)),
} as const satisfies Readonly<Record<string, (snapshot: Snapshot) => unknown>>;

export type Stage = keyof typeof stages;

export const stageNames = Object.keys(stages) as readonly Stage[];

/** A finding with all that it says without being asked for fixes. */
export function findingText({ rangeOf }: Snapshot, finding: Finding): unknown {
  return {
    at: range(rangeOf(finding.place)),
    rule: finding.rule,
    severity: finding.severity,
    entity: finding.entity,
    message: render(finding.message),
    reach: finding.reach(),
    related: finding.related.map(({ message, place }) => [render(message), range(rangeOf(place))]),
    suppressed: finding.suppressed,
  };
}

/** The fixes of all findings, with the edits that they are. */
export function fixesText(snapshot: Snapshot): unknown {
  return findingsOf(snapshot, {}, exampleDay).flatMap((finding) =>
    finding.fixes().map(({ title, operations, preferred, safe }) => {
      const edits = planEdits(snapshot.text, snapshot.syntax, operations);
      return [finding.rule, render(title), preferred, safe, edits.map(({ span, text }) => [range(span), text])];
    }),
  );
}

/** What stands behind the name at an offset, and where else it is used. */
export function namesText(snapshot: Snapshot, offset: number): unknown {
  return [definitionAt(snapshot, offset), referencesAt(snapshot, offset, true)];
}

function references({ topology, platform, rangeOf }: Snapshot): unknown {
  return usedNames(topology.stating).map((used) => {
    const definition = resolve(platform.names, { ...used, word: undefined });
    return [
      range(rangeOf(used.place)),
      used.name,
      used.kinds,
      used.open,
      used.holder,
      used.path,
      definition && [definition.id, range(rangeOf(definition.place))],
    ];
  });
}

function graphAnswers(snapshot: Snapshot): unknown {
  const { answers: graph, rangeOf } = snapshot;
  const first = graph.components.find(({ candidate }) => candidate);
  return {
    components: graph.components.map((each) => [plain(each, rangeOf), impactOf(graph, each.id)]),
    workloads: graph.workloads.map((each, index) => [
      plain(each, rangeOf),
      phases.map((phase) => graph.baseline[phase][graph.workloadNodes[index] ?? 0]),
    ]),
    missing: graph.missingFacts.map(({ message }) => render(message)),
    down: [...snapshot.down].map(([id, each]) => [id, plain(each, rangeOf)]),
    simulated: first && simulate(graph, [first.id]).workloads.map(({ outcome, because }) => [outcome, because]),
  };
}

function range({ start, end }: { readonly start: number; readonly end: number }): string {
  return `${start}-${end}`;
}

/**
 * Any value without functions, places as offsets. Something with an id is written out where it is first met and named
 * after that, so that two copies of what must be one are seen.
 */
function plain(value: unknown, rangeOf: Snapshot['rangeOf'], met = new Map<object, number>()): unknown {
  if (typeof value !== 'object' || value === null) return typeof value === 'function' ? undefined : value;
  if ('unit' in value && 'span' in value) return range(rangeOf(value as Place));
  if ('id' in value && 'place' in value) {
    const number = met.get(value);
    if (number !== undefined) return `${value.id} #${number}`;
    met.set(value, met.size);
  }
  if (Array.isArray(value)) return value.map((item) => plain(item, rangeOf, met));
  if (value instanceof Set) return [...value].map((item) => plain(item, rangeOf, met));
  if (value instanceof Map) return [...value].map((pair) => plain(pair, rangeOf, met));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner, rangeOf, met)]));
}
