/** `bizha/simulate` and `bizha/failable`: what stops when components of a file fail together, be it open or not. */
import type { CancellationToken } from 'vscode-languageserver';
import { componentName } from '../features/componentName.ts';
import { dependencyItemAt } from '../features/dependencyItems.ts';
import { nameOfReach } from '../features/reachName.ts';
import { simulationView } from '../features/simulationTree.ts';
import type { FailableComponent, FailableParams, SimulationParams, SimulationResult } from '../protocol.ts';
import { offsetOf, rangeOf } from './convert.ts';
import type { Session } from './session.ts';
import { type RunInSlices, wholeNode } from './trees.ts';
import { fileAt, type Workspace } from './workspace.ts';

export function simulate(run: RunInSlices) {
  return async (
    session: Session,
    files: Workspace,
    { uri, failed, restart }: SimulationParams,
    token: CancellationToken,
  ): Promise<SimulationResult | null> => {
    const document = await fileAt(session, files, uri);
    if (!document) return null;
    const { snapshot, version } = document;
    await run(document, snapshot.prepare(), token);
    const { simulation, title, items, marks } = simulationView(snapshot, failed, { restart });
    return {
      version,
      failed: simulation.failed,
      scope: simulation.scope,
      phase: simulation.phase,
      title,
      nodes: items.map((item) => wholeNode(snapshot, item)),
      marks: marks.map(({ place, outcome, text }) => ({
        range: rangeOf(snapshot, snapshot.rangeOf(place)),
        outcome,
        text,
      })),
    };
  };
}

export function failableComponents(run: RunInSlices) {
  return async (
    session: Session,
    files: Workspace,
    { uri, position }: FailableParams,
    token: CancellationToken,
  ): Promise<FailableComponent[]> => {
    const document = await fileAt(session, files, uri);
    if (!document) return [];
    const { snapshot } = document;
    await run(document, snapshot.prepare(), token);
    const { graph, impacts } = snapshot;
    const here = position && dependencyItemAt(snapshot, offsetOf(snapshot, position))?.id;
    return graph.components.map(({ id, kind }) => ({
      id,
      name: componentName(graph, id),
      ...nameOfReach(kind, impacts.get(id)),
      ...(id === here ? { here: true } : {}),
    }));
  };
}
