/** What the deployment promises, checked: each requirement holds, fails with a counter-example, or cannot be told. */
import type { Message } from '../text/message.ts';
import type { EntryOf } from '../topology/entry.ts';
import { formatDuration } from '../topology/scalars.ts';
import { type JudgedGraph, promiseRestsOn } from './asIfMended.ts';
import { type EvaluatedGraph, evaluateNodes } from './evaluate.ts';
import { message } from './failureMessages.ts';
import { firstStopping } from './firstStopping.ts';
import type { Graph } from './graph.ts';
import { listOf } from './lists.ts';
import type { ComponentKind } from './model.ts';
import { everythingNeeded } from './nodes.ts';
import { recoveriesAfter } from './recoveriesAfter.ts';
import { type Recovery, recoveryWithin } from './recoveryTime.ts';
import type { RequirementCheck, Verdict } from './requirementCheck.ts';
import { resolveComponent } from './resolveComponent.ts';
import { failedNodes, failureOf } from './simulate.ts';
import { singleFailureSteps } from './singleFailures.ts';
import type { Steps } from './steps.ts';
import { targetOf } from './target.ts';

/** Checks every requirement of the file. `steps.ts` says how such work is driven. */
export function* requirementSteps(graph: JudgedGraph): Steps<readonly RequirementCheck[]> {
  const checks: RequirementCheck[] = [];
  for (const requirement of graph.platform.topology.requirements) {
    const verdict = yield* check(graph, requirement);
    checks.push({ requirement, verdict });
  }
  return checks;
}

function* check(graph: JudgedGraph, requirement: EntryOf<'requirements'>): Steps<Verdict> {
  const failures = failuresOf(graph, requirement);
  const target = targetNodes(graph, requirement);
  if (failures.why) return { result: 'fail', why: failures.why };
  const sets = failures.sets.map((ids) => [...failedNodes(graph, ids)]);
  const stopping = yield* firstStopping(graph, sets, target.nodes);
  const first = stopping && failures.sets[stopping.index];
  if (first) {
    const { impact, outcomeOf } = failureOf(graph, first);
    const lost = outcomeOf(graph.workloadNodes.indexOf(stopping.workload));
    return { result: 'fail', counterExample: { failed: first, lost, impact } };
  }
  const missing = [...failures.missing, ...target.missing];
  const limit = requirement.values.recoveryTime?.value;
  if (limit !== undefined) {
    for (const failed of failures.sets) {
      yield;
      const { tooSlow, unknown } = recoveryWithin(
        awaitedBy(graph, recoveriesAfter(graph, failed), target.nodes),
        limit,
      );
      if (tooSlow) return { result: 'fail', tooSlow, failed };
      const firsts = new Map([...unknown].reverse().map((each) => [each.mechanism, each.of]));
      for (const of of [...firsts.values()].reverse())
        missing.push(
          message('failure/missing.recovery-time', { name: nameOf(graph, of), limit: formatDuration(limit) }),
        );
    }
  }
  missing.push(...(yield* factsThatMatter(graph, sets, target.nodes)));
  const asIfMended = yield* promiseRestsOn(graph, sets, target.nodes);
  missing.push(...asIfMended.map(({ said }) => message('failure/missing.mended', { said })));
  const different = [...new Map(missing.map((each) => [JSON.stringify(each), each])).values()];
  return different.length > 0 ? { result: 'cannot tell', missing: different, asIfMended } : { result: 'pass' };
}

/** Sets of components whose failure a requirement names, or why there is none. */
export interface Failures {
  readonly sets: readonly (readonly string[])[];
  readonly missing: readonly Message[];
  readonly why?: Message;
}

const faultDomainKinds: ReadonlySet<ComponentKind> = new Set(['hypervisor', 'rack', 'availabilityZone', 'site']);

/** The sets of components whose failure a requirement names. */
export function failuresOf(graph: Graph, { values, name }: EntryOf<'requirements'>): Failures {
  const { platform } = graph;
  const survives = values.survives;
  const eachOf = (all: readonly { readonly id: string; readonly primary: boolean }[]): Failures => {
    const sets = all.filter(({ primary }) => primary).map(({ id }) => [id]);
    return { sets, missing: sets.length > 0 ? [] : [message('failure/requirement.nothing-fails', { name })] };
  };
  if (survives === undefined) return { sets: [], missing: [message('failure/missing.survives', { name })] };
  switch (survives.word) {
    case 'any-server':
      return eachOf(platform.servers);
    case 'any-biztalk-server':
      return eachOf(platform.bizTalkServers);
    case 'any-fault-domain': {
      const domains = graph.components.filter(({ basic, kind }) => basic && faultDomainKinds.has(kind));
      return eachOf(domains.map(({ id, apart }) => ({ id, primary: apart === undefined && takesPrimary(graph, id) })));
    }
    case 'any-site':
      if (platform.sites.filter(({ primary }) => primary).length < 2)
        return { sets: [], missing: [], why: message('failure/requirement.only-site') };
      return eachOf(platform.sites);
    default: {
      const found = survives.items.map((item) => ({ item, resolution: resolveComponent(graph, item.name) }));
      const ids = found.flatMap(({ resolution }) => ('id' in resolution ? [resolution.id] : []));
      const missing = found.flatMap(({ item, resolution }) =>
        'id' in resolution ? [] : [message('failure/missing.listed', { name: item.name })],
      );
      return { sets: ids.length > 0 ? [ids] : [], missing };
    }
  }
}

/** Whether a fault domain takes a server of a primary site with it. */
function takesPrimary(graph: Graph, id: string): boolean {
  const up = evaluateNodes(graph.nodes, failedNodes(graph, [id]), 'run');
  return graph.platform.servers.some(
    (server) => server.primary && up[graph.nodeById.get(server.id.toLowerCase()) ?? -1] === 0,
  );
}

/** The workloads that must go on, features apart, and names among `for` that stand for nothing. */
export function targetNodes(
  graph: Graph,
  { values, name }: EntryOf<'requirements'>,
): { nodes: readonly number[]; missing: readonly Message[] } {
  const named = values.for;
  if (named === undefined || named.word === 'all') {
    const all = targetOf(graph, undefined) ?? [];
    return { nodes: all, missing: all.length > 0 ? [] : [message('failure/requirement.no-workload', { name })] };
  }
  const nodes = new Set<number>();
  const missing: Message[] = [];
  for (const item of named.items) {
    const found = targetOf(graph, item.name);
    if (found) for (const node of found) nodes.add(node);
    else missing.push(message('failure/missing.not-defined', { name: item.name }));
  }
  if (nodes.size === 0 && missing.length === 0) missing.push(message('failure/requirement.no-workload', { name }));
  return { nodes: [...nodes], missing };
}

/** Missing facts which, if they were against us, would break the promise; all of them where only several together do. */
function* factsThatMatter(
  graph: EvaluatedGraph,
  sets: readonly (readonly number[])[],
  target: readonly number[],
): Steps<readonly Message[]> {
  let left = graph.missingFacts;
  const found: Message[] = [];
  while (left.length > 0) {
    const breaking = yield* firstStopping(graph, sets, target, new Set(left.map((fact) => fact.node)));
    if (!breaking) break;
    const set = sets[breaking.index] ?? [];
    const breakers = yield* factsThatStop(graph, new Set(set), target);
    const alone = left.filter((fact) => breakers.has(fact.node));
    found.push(...(alone.length > 0 ? alone : left).map((fact) => fact.message));
    left = alone.length > 0 ? left.filter((fact) => !alone.includes(fact)) : [];
  }
  return found;
}

/** The missing facts that stop any of `target`, each alone, when `failed` have failed. */
function* factsThatStop(
  graph: EvaluatedGraph,
  failed: ReadonlySet<number>,
  target: readonly number[],
): Steps<ReadonlySet<number>> {
  const facts = new Set<number>();
  for (const phase of ['run', 'start'] as const) {
    const { flips } = yield* singleFailureSteps(graph, phase, failed, 'may fail');
    for (const node of target)
      if (graph.baseline[phase][node] === 1) for (const each of listOf(flips, node)) facts.add(each);
  }
  return facts;
}

/** Of some recoveries those for which the workloads of `target` have to wait. */
export function awaitedBy(
  graph: EvaluatedGraph,
  recoveries: readonly Recovery[],
  target: readonly number[],
): readonly Recovery[] {
  const below = everythingNeeded(graph.nodes, target);
  return recoveries.filter(({ of, interrupts }) => {
    const node = graph.nodeById.get(of.toLowerCase());
    return interrupts && (node === undefined || below.has(node));
  });
}

function nameOf(graph: Graph, id: string): string {
  return graph.componentOf[graph.nodeById.get(id.toLowerCase()) ?? -1]?.name ?? id;
}
