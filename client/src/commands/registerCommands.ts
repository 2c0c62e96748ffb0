/** The commands of the extension, as package.json names them. */
import { commands, Disposable, type Uri } from 'vscode';
import type { ChosenView } from '../plans/chosenView.ts';
import { planRedundancy } from '../plans/planRedundancy.ts';
import type { OutputLog } from '../server/outputLog.ts';
import type { LanguageServer } from '../server/startLanguageServer.ts';
import type { ShownTopologies } from '../views/followTopologies.ts';
import type { TopologyView } from '../views/showTopologyView.ts';
import { applyFix } from './applyFix.ts';
import { goToNode } from './goToNode.ts';
import { newTopology } from './newTopology.ts';
import { openExample } from './openExample.ts';
import { keepPagesBeside, provideRulePages, showRule, showRuleCommand } from './showRule.ts';

/** What is shown of the topologies. */
interface Shown {
  readonly views: readonly TopologyView[];
  readonly shown: ShownTopologies;
  readonly view: ChosenView;
}

export function registerCommands(
  extensionUri: Uri,
  server: LanguageServer,
  log: OutputLog,
  { views, shown, view }: Shown,
): Disposable {
  return Disposable.from(
    commands.registerCommand('bizha.newTopology', (size?: unknown) => newTopology(extensionUri, size)),
    commands.registerCommand('bizha.openExample', () => openExample(extensionUri)),
    commands.registerCommand('bizha.restartServer', () => server.restart()),
    commands.registerCommand('bizha.showOutput', () => log.channel.show()),
    commands.registerCommand('bizha.refresh', () => Promise.all(views.map((view) => view.refresh()))),
    commands.registerCommand('bizha.goToNode', (element?: unknown) => goToNode(server, element)),
    commands.registerCommand('bizha.applyFix', (element?: unknown) => applyFix(server, element)),
    commands.registerCommand('bizha.changeView', () => view.change()),
    commands.registerCommand('bizha.planRedundancy', (uri?: unknown) => planRedundancy(server, shown, uri)),
    provideRulePages(extensionUri),
    keepPagesBeside(),
    commands.registerCommand(showRuleCommand, showRule),
  );
}
