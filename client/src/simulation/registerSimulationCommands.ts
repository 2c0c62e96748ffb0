/** The commands that begin, alter and end a simulation, as package.json names them. */
import { commands, Disposable, env, l10n, type Position, Uri, window } from 'vscode';
import type { SimulateCommand } from '../../../server/src/protocol.ts';
import type { LanguageServer } from '../server/startLanguageServer.ts';
import type { ShownTopologies } from '../views/followTopologies.ts';
import { isElement, type TopologyElement } from '../views/topologyElement.ts';
import { chooseTopology } from './chooseTopology.ts';
import { revealMarks } from './decorateOutcomes.ts';
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
  async function simulate(uri: Uri, ids: readonly string[], focus: boolean): Promise<void> {
    await show(uri);
    if (!(await simulation.start(uri, ids))) {
      void window.showInformationMessage(l10n.t('The file has nothing like that any more that could fail.'));
      return;
    }
    if (simulation.current) revealMarks(simulation.current);
    await view.reveal(focus);
  }

  async function ask(given?: unknown): Promise<void> {
    const uri = given instanceof Uri ? given : await chooseTopology(shown);
    if (uri === undefined) return;
    // In an editor the command is about the name at the cursor; from elsewhere the cursor means nothing.
    const position = given instanceof Uri ? cursorIn(uri) : undefined;
    const components = await server.request('bizha/failable', uri, position === undefined ? {} : { position });
    if (components.length === 0) {
      void window.showInformationMessage(l10n.t('The file has nothing yet that could fail.'));
      return;
    }
    const ids = await pickComponents(components);
    if (ids === undefined) return;
    if (ids.length > 0) await simulate(uri, ids, true);
    else await simulation.end();
  }

  async function reboot(): Promise<void> {
    const uri = await chooseTopology(shown);
    if (uri === undefined) return;
    await show(uri);
    await simulation.startReboot(uri);
    await view.reveal(true);
  }

  async function copy(): Promise<void> {
    const { current } = simulation;
    if (!current) return;
    const { uri, failed, restart, reboot: alone } = current.state;
    const params = { failed, restart, reboot: alone || view.isRebootOpen() };
    const answer = await server.request('bizha/simulationMarkdown', Uri.parse(uri, true), params);
    if (answer === null) return;
    await env.clipboard.writeText(answer.markdown);
    window.setStatusBarMessage(l10n.t('The simulation is copied as Markdown.'), 5000);
  }

  return Disposable.from(
    commands.registerCommand('bizha.simulateFailure', ask),
    commands.registerCommand('bizha.rollingReboot', reboot),
    commands.registerCommand('bizha.copySimulation', copy),
    commands.registerCommand(simulateCommand, async (where?: unknown, what?: unknown) => {
      const target = targetOf(where, what);
      await (target ? simulate(target.uri, target.ids, false) : ask());
    }),
    commands.registerCommand('bizha.simulateRestart', () => simulation.setRestart(!simulation.current?.state.restart)),
    commands.registerCommand('bizha.simulateWithoutRestart', () => simulation.setRestart(false)),
    commands.registerCommand('bizha.endSimulation', async () => {
      await simulation.end();
      // The view may have had the focus, and is gone.
      await commands.executeCommand('workbench.action.focusActiveEditorGroup');
    }),
  );
}

/**
 * From nodes of a tree, of which `where` is the one that was pointed at, or as a code lens and other extensions give it:
 * an address, and an id or several.
 */
function targetOf(where: unknown, what: unknown): { readonly uri: Uri; readonly ids: readonly string[] } | undefined {
  const given: readonly unknown[] = Array.isArray(what) ? what : [what];
  const ids = given.filter((id) => typeof id === 'string');
  if (typeof where === 'string' && ids.length > 0) return { uri: Uri.parse(where, true), ids };
  if (where instanceof Uri && ids.length > 0) return { uri: where, ids };
  if (!isElement(where)) return undefined;
  const selected = given.filter((each) => isElement(each));
  const nodes = (selected.includes(where) ? selected : [where]).filter(
    (each) => each.type === 'node' && each.uri.toString() === where.uri.toString(),
  );
  const failed = [...new Set(nodes.flatMap(failuresOf))];
  return failed.length === 0 ? undefined : { uri: where.uri, ids: failed };
}

/** What fails when a node does; nothing where it stands for no failure. */
function failuresOf(element: TopologyElement): readonly string[] {
  if (element.type === 'file') return [];
  const { failed, entity, scope } = element.node;
  return failed ?? (entity !== undefined && scope !== undefined ? [entity] : []);
}

function cursorIn(uri: Uri): Position | undefined {
  const editor = window.activeTextEditor;
  return editor?.document.uri.toString() === uri.toString() ? editor.selection.active : undefined;
}

/** Marks need an editor to be seen in; one that is there already is left as it is. */
async function show(uri: Uri): Promise<void> {
  const visible = window.visibleTextEditors.some(({ document }) => document.uri.toString() === uri.toString());
  if (!visible) await window.showTextDocument(uri, { preserveFocus: true });
}
