/** Puts the parts of the simulation together: its state, the view, the editor's marks, the status bar, the commands. */
import { Disposable } from 'vscode';
import type { LanguageServer } from '../server/startLanguageServer.ts';
import type { ShownTopologies } from '../views/followTopologies.ts';
import { decorateOutcomes } from './decorateOutcomes.ts';
import type { FailureSimulation } from './failureSimulation.ts';
import { registerSimulationCommands } from './registerSimulationCommands.ts';
import { showSimulationStatus } from './showSimulationStatus.ts';
import { type SimulationView, showSimulationView } from './showSimulationView.ts';

/** Its view, which ends the simulation and all that shows it when it is disposed of. */
export function startSimulations(
  server: LanguageServer,
  shown: ShownTopologies,
  simulation: FailureSimulation,
): SimulationView {
  const view = showSimulationView(server, simulation);
  const parts = Disposable.from(
    registerSimulationCommands(server, shown, simulation, view),
    showSimulationStatus(simulation, shown),
    decorateOutcomes(simulation),
    view,
    simulation,
  );
  return { ...view, dispose: () => parts.dispose() };
}
