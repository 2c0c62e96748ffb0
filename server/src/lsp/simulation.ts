/** `bizha/simulate` and `bizha/failable`: what stops when components fail together. */
import { componentName } from '../features/componentName.ts';
import { dependencyItemAt } from '../features/dependencyItems.ts';
import { nameOfReach } from '../features/reachName.ts';
import { simulationView } from '../features/simulationTree.ts';
import type { FailableComponent, FailableParams, SimulationParams, SimulationResult } from '../protocol.ts';
import { offsetOf, rangeOf } from './convert.ts';
import type { Session } from './session.ts';
import { nodeOf } from './trees.ts';

export function simulate(session: Session, { uri, failed, restart }: SimulationParams): SimulationResult | null {
  const document = session.documents.get(uri);
  if (!document) return null;
  const { snapshot, version } = document;
  const { simulation, title, items, marks } = simulationView(snapshot, failed, { restart });
  return {
    version,
    failed: simulation.failed,
    scope: simulation.scope,
    phase: simulation.phase,
    title,
    nodes: items.map((item) => nodeOf(snapshot, item)),
    marks: marks.map(({ place, outcome, text }) => ({
      range: rangeOf(snapshot, snapshot.rangeOf(place)),
      outcome,
      text,
    })),
  };
}

export function failableComponents(session: Session, { uri, position }: FailableParams): FailableComponent[] {
  const document = session.documents.get(uri);
  if (!document) return [];
  const { graph, impacts } = document.snapshot;
  const here = position && dependencyItemAt(document.snapshot, offsetOf(document.snapshot, position))?.id;
  return graph.components.map(({ id, kind }) => ({
    id,
    name: componentName(graph, id),
    ...nameOfReach(kind, impacts.get(id)),
    ...(id === here ? { here: true } : {}),
  }));
}
