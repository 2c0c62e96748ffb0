/**
 * Puts the parts of the extension together. What is started here ends with the extension; it keeps no state of its own.
 */
import type { ExtensionContext } from 'vscode';
import { registerCommands } from './commands/registerCommands.ts';
import { createOutputLog } from './server/outputLog.ts';
import { type ClientFactory, startLanguageServer } from './server/startLanguageServer.ts';
import { showSinglePoints } from './showSinglePoints.ts';
import { showStatus } from './showStatus.ts';
import type { SimulationView } from './simulation/showSimulationView.ts';
import { startSimulations } from './simulation/startSimulations.ts';
import { decorateFindings } from './views/decorateFindings.ts';
import { followTopologies } from './views/followTopologies.ts';
import { showTopologyView, type TopologyView } from './views/showTopologyView.ts';

/** What `activate` returns, for tests in the extension host and for nobody else. */
export interface ExtensionApi {
  readonly scopes: TopologyView;
  readonly components: TopologyView;
  readonly simulation: SimulationView;
  /** What was written to the output as an error since the start. */
  readonly errors: readonly string[];
}

export function startExtension(context: ExtensionContext, createClient: ClientFactory): ExtensionApi {
  const log = createOutputLog();
  const server = startLanguageServer(createClient, log);
  const shown = followTopologies();
  const scopes = showTopologyView('bizha.scopes', 'bizha/scopes', server, shown);
  const components = showTopologyView('bizha.components', 'bizha/components', server, shown);
  const simulation = startSimulations(server, shown);
  const commands = registerCommands(context.extensionUri, server, log, [scopes, components]);
  // They end in reverse: what uses the server and the log goes before them.
  context.subscriptions.push(
    ...[commands, showStatus(server), showSinglePoints(server, scopes), decorateFindings()],
    ...[simulation, components, scopes, shown, server, log],
  );
  return { scopes, components, simulation, errors: log.errors };
}
