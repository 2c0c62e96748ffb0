/**
 * Puts the parts of the extension together. What is started here ends with the extension; it keeps no state of its own.
 */
import type { ExtensionContext } from 'vscode';
import { registerCommands } from './commands/registerCommands.ts';
import { startDiagrams } from './diagram/startDiagrams.ts';
import { followSummaries } from './followSummaries.ts';
import { hintInEmptyFile } from './hintInEmptyFile.ts';
import { type Imports, startImports } from './import/startImports.ts';
import { chosenView } from './plans/chosenView.ts';
import { showView } from './plans/showView.ts';
import { createOutputLog } from './server/outputLog.ts';
import { type ClientFactory, startLanguageServer } from './server/startLanguageServer.ts';
import { showSinglePoints } from './showSinglePoints.ts';
import { showStatus } from './showStatus.ts';
import { failureSimulation } from './simulation/failureSimulation.ts';
import type { SimulationView } from './simulation/showSimulationView.ts';
import { startSimulations } from './simulation/startSimulations.ts';
import { decorateFindings } from './views/decorateFindings.ts';
import { followTopologies } from './views/followTopologies.ts';
import { showTopologyView, type TopologyView } from './views/showTopologyView.ts';

/** What `activate` returns, for tests in the extension host and for nothing else. */
export interface ExtensionApi {
  readonly scopes: TopologyView;
  readonly components: TopologyView;
  readonly simulation: SimulationView;
  /** What takes files that are dropped on the views. */
  readonly dropping: Imports['dropping'];
  /** What was written to the output as an error since the start. */
  readonly errors: readonly string[];
}

export interface RunningExtension {
  readonly api: ExtensionApi;
  /** Resolves when the server has shut down; what else was started ends with the context. */
  readonly stop: () => Promise<void>;
}

export function startExtension(context: ExtensionContext, createClient: ClientFactory): RunningExtension {
  const log = createOutputLog();
  const server = startLanguageServer(createClient, log);
  const shown = followTopologies(server);
  const summaries = followSummaries(server);
  const view = chosenView(server);
  const imports = startImports(context.extensionUri, server, shown);
  const scopes = showTopologyView('scopes', server, shown, imports.dropping);
  const components = showTopologyView('components', server, shown, imports.dropping);
  const failure = failureSimulation(server);
  const simulation = startSimulations(server, shown, failure);
  const diagrams = startDiagrams(context.extensionUri, shown, { server, simulation: failure, view });
  const commands = registerCommands(context.extensionUri, server, log, { views: [scopes, components], shown, view });
  // They end in reverse: what uses the server and the log goes before them.
  context.subscriptions.push(
    ...[
      commands,
      showStatus(server, summaries),
      showSinglePoints(summaries),
      showView(view, summaries),
      decorateFindings(),
      hintInEmptyFile(),
    ],
    ...[diagrams, simulation, components, scopes, imports, view, summaries, shown, server, log],
  );
  return { api: { scopes, components, simulation, dropping: imports.dropping, errors: log.errors }, stop: server.stop };
}
