/** What needs what, one step at a time: for hovers and call hierarchies. Parts of conditions are looked through. */
import type { Message } from '../text/message.ts';
import { idAt } from './chains.ts';
import type { Graph } from './graph.ts';
import { type Phase, phases } from './model.ts';
import { failingWith, membersOf, modes, type Nodes, neededBy } from './nodes.ts';

/** One direct need, seen from either side. */
export interface Dependency {
  /** A component's id; a workload's where it has no component of its own. */
  readonly id: string;
  readonly phase: Phase;
  /** Whether it must be there, or one of several that can take its place. */
  readonly mode: 'all' | 'any';
}

/** What `id`, a component or workload, needs directly; each once, with its first phase. */
export function dependenciesOf(graph: Graph, id: string): readonly Dependency[] {
  return collect(graph, id, (node, visit) => {
    const { nodes } = graph;
    for (let need = nodes.needStarts[node] ?? 0; need < (nodes.needStarts[node + 1] ?? 0); need++) {
      const members = membersOf(nodes, need);
      const mode = modeOf(nodes, need);
      for (const member of members) visit(member, nodes.needPhases[need] ?? 0, mode);
    }
  });
}

/** What needs `id` directly; each once, with its first phase. */
export function dependentsOf(graph: Graph, id: string): readonly Dependency[] {
  return collect(
    graph,
    id,
    (node, visit) => {
      const { nodes } = graph;
      for (let slot = nodes.dependentStarts[node] ?? 0; slot < (nodes.dependentStarts[node + 1] ?? 0); slot++) {
        const need = nodes.dependents[slot] ?? 0;
        visit(nodes.needOwners[need] ?? 0, nodes.needPhases[need] ?? 0, modeOf(nodes, need));
      }
    },
    // What needs only its being there needs a helper that fails with it.
    (start) => failingWith(graph.nodes, start),
  );
}

/** A need of one member must have it. */
function modeOf(nodes: Nodes, need: number): Dependency['mode'] {
  return nodes.needModes[need] === modes.all || membersOf(nodes, need).length === 1 ? 'all' : 'any';
}

/** The facts on which the answer about `id` rests and which are not stated. */
export function missingFactsOf(graph: Graph, id: string): readonly Message[] {
  const messages = new Map(graph.missingFacts.map((fact) => [fact.node, fact.message]));
  const found: Message[] = [];
  const start = startOf(graph, id);
  if (start === undefined) return found;
  const { nodes } = graph;
  const seen = new Set([start]);
  for (const node of seen) {
    const message = messages.get(node);
    if (message) found.push(message);
    if (node !== start && visibleId(graph, node) !== undefined) continue;
    for (const member of neededBy(nodes, node)) seen.add(member);
  }
  return found;
}

type Visit = (node: number, phase: number, mode: 'all' | 'any') => void;

interface Step {
  readonly node: number;
  readonly phase: number;
  readonly mode: 'all' | 'any';
}

/** Walks from `id` until the next component or workload in each direction that `expand` opens. */
function collect(
  graph: Graph,
  id: string,
  expand: (node: number, visit: Visit) => void,
  furtherOf: (start: number) => Iterable<number> = () => [],
): readonly Dependency[] {
  const start = startOf(graph, id);
  if (start === undefined) return [];
  const found = new Map<string, Dependency>();
  const seen = new Set<string>();
  const queue: Step[] = [...new Set([start, ...furtherOf(start)])].map((node) => ({ node, phase: 0, mode: 'all' }));
  for (const from of queue) {
    expand(from.node, (node, need, ofNeed) => {
      const phase = need === 0 ? from.phase : need;
      const mode = from.mode === 'all' ? ofNeed : 'any';
      const key = `${node} ${phase} ${mode}`;
      if (node === start || seen.has(key)) return;
      seen.add(key);
      const other = visibleId(graph, node);
      if (other === undefined) queue.push({ node, phase, mode });
      else if (other !== visibleId(graph, start)) record(found, { id: other, phase: phases[phase] ?? 'run', mode });
      else if (graph.workloadOf[node]) queue.push({ node, phase, mode });
    });
  }
  return [...found.values()];
}

/** Keeps the need that counts first: by phase, then what must be there before what can be replaced. */
function record(found: Map<string, Dependency>, next: Dependency): void {
  const known = found.get(next.id);
  const rank = (each: Dependency): number => phases.indexOf(each.phase) * 2 + (each.mode === 'all' ? 0 : 1);
  if (!known || rank(next) < rank(known)) found.set(next.id, next);
}

function startOf(graph: Graph, id: string): number | undefined {
  return graph.nodeById.get(id.toLowerCase()) ?? graph.nodeById.get(`workload ${id.toLowerCase()}`);
}

/** The id under which people know a node: a workload goes by the location, orchestration or port that it is. */
function visibleId(graph: Graph, node: number): string | undefined {
  return graph.artifactOf.get(node) ?? idAt(graph, node);
}
