/** `bizha/simulate` and `bizha/failable`: what stops when components fail together. */
import { nameOfReach } from '../features/reachName.ts';
import { simulationView } from '../features/simulationTree.ts';
import type { FailableComponent, SimulationParams, SimulationResult, TreeParams } from '../protocol.ts';
import { rangeOf } from './convert.ts';
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

export function failableComponents(session: Session, { uri }: TreeParams): FailableComponent[] {
  const document = session.documents.get(uri);
  if (!document) return [];
  const { graph, impacts } = document.snapshot;
  return graph.components.map(({ id, name, kind }) => ({ id, name, ...nameOfReach(kind, impacts.get(id)) }));
}
