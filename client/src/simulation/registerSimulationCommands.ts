/** The commands that begin, alter and end a simulation, as package.json names them. */
import { commands, Disposable, l10n, Uri, window, workspace } from 'vscode';
import type { SimulateCommand } from '../../../server/src/protocol.ts';
import type { LanguageServer } from '../server/startLanguageServer.ts';
import type { ShownTopologies } from '../views/followTopologies.ts';
import type { TopologyElement } from '../views/topologyElement.ts';
import { chooseTopology } from './chooseTopology.ts';
import type { FailureSimulation } from './failureSimulation.ts';
import { pickComponents } from './pickComponents.ts';
import type { SimulationView } from './showSimulationView.ts';

const simulateCommand: SimulateCommand = 'bizha.simulateFailureOf';

export function registerSimulationCommands(
  server: LanguageServer,
  shown: ShownTopologies,
  simulation: FailureSimulation,
  view: SimulationView,
): Disposable {
  const lastChoices = new Map<string, readonly string[]>();

  async function simulate(uri: Uri, ids: readonly string[], focus: boolean): Promise<void> {
    await show(uri);
    if (!(await simulation.start(uri, ids))) {
      void window.showInformationMessage(l10n.t('The file has nothing like that any more that could fail.'));
      return;
    }
    lastChoices.set(uri.toString(), ids);
    await view.reveal(focus);
  }

  async function ask(given?: unknown): Promise<void> {
    const uri = given instanceof Uri ? given : await chooseTopology(shown);
    if (uri === undefined) return;
    await workspace.openTextDocument(uri); // the server answers for open files only
    const components = await server.request('bizha/failable', uri);
    if (components.length === 0) {
      void window.showInformationMessage(l10n.t('The file has nothing yet that could fail.'));
      return;
    }
    const running =
      simulation.current?.uri.toString() === uri.toString() ? simulation.current.result.failed : undefined;
    const ids = await pickComponents(components, running ?? lastChoices.get(uri.toString()) ?? []);
    if (ids === undefined) return;
    if (ids.length > 0) await simulate(uri, ids, true);
    else await simulation.end();
  }

  return Disposable.from(
    commands.registerCommand('bizha.simulateFailure', ask),
    commands.registerCommand(simulateCommand, async (where?: unknown, what?: unknown) => {
      const target = targetOf(where, what);
      await (target ? simulate(target.uri, target.ids, false) : ask());
    }),
    commands.registerCommand('bizha.simulateRestart', () => simulation.setRestart(!simulation.current?.restart)),
    commands.registerCommand('bizha.simulateWithoutRestart', () => simulation.setRestart(false)),
    commands.registerCommand('bizha.endSimulation', async () => {
      await simulation.end();
      // The view may have had the focus, and is gone.
      await commands.executeCommand('workbench.action.focusActiveEditorGroup');
    }),
  );
}

/** From a node of a tree, or as a code lens and other extensions give it: an address, and an id or several. */
function targetOf(where: unknown, what: unknown): { readonly uri: Uri; readonly ids: readonly string[] } | undefined {
  const ids = (Array.isArray(what) ? what : [what]).filter((id) => typeof id === 'string');
  if (typeof where === 'string' && ids.length > 0) return { uri: Uri.parse(where, true), ids };
  if (where instanceof Uri && ids.length > 0) return { uri: where, ids };
  if (!isElement(where) || where.type !== 'node' || where.node.entity === undefined) return undefined;
  return { uri: where.uri, ids: [where.node.entity] };
}

function isElement(value: unknown): value is TopologyElement {
  return typeof value === 'object' && value !== null && 'type' in value && 'uri' in value;
}

/** Marks need an editor to be seen in; one that is there already is left as it is. */
async function show(uri: Uri): Promise<void> {
  const visible = window.visibleTextEditors.some(({ document }) => document.uri.toString() === uri.toString());
  if (!visible) await window.showTextDocument(uri, { preserveFocus: true });
}
