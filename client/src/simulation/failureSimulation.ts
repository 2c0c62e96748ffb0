/**
 * What is simulated at present: at most one failure or rolling reboot, of one open file. It asks the server again when the file
 * changes, and ends with the file. It shows nothing itself.
 */
import { commands, type Disposable, type Event, EventEmitter, TabInputText, Uri, window, workspace } from 'vscode';
import type { SimulationResult } from '../../../server/src/protocol.ts';
import type { LanguageServer } from '../server/startLanguageServer.ts';
import { isOf, type SimulationState } from './simulationState.ts';

/** What is simulated, and what comes of it. */
export interface Simulated {
  /** `failed` is what was asked for: ids that the file does not have at the moment are kept, so that an undo brings them back. */
  readonly state: SimulationState;
  /** Its `failed` is empty when the file has none of them any more, and for a rolling reboot. */
  readonly result: SimulationResult;
}

export interface FailureSimulation extends Disposable {
  readonly current: Simulated | undefined;
  readonly onDidChange: Event<void>;
  /**
   * Of components of a file. Resolves to whether the file has one of them; else nothing changes. What survives restarts as
   * it did, unless said otherwise.
   */
  readonly start: (uri: Uri, ids: readonly string[], restart?: boolean) => Promise<boolean>;
  /** All servers restart, one after the other, with nothing failed. */
  readonly startReboot: (uri: Uri) => Promise<void>;
  /** Whether what survives restarts now. Without a simulation nothing happens. */
  readonly setRestart: (restart: boolean) => Promise<void>;
  readonly end: () => Promise<void>;
}

type Question = Omit<SimulationState, 'view'>;

export function failureSimulation(server: LanguageServer): FailureSimulation {
  const changed = new EventEmitter<void>();
  let current: Simulated | undefined;
  /** Of the answers under way only that to the last question counts. */
  let questions = 0;
  /** What was asked last: a change of the file meanwhile asks the same about the new text. */
  let asked: Question | undefined;

  async function ask({ uri, failed, restart, reboot }: Question): Promise<Simulated | undefined> {
    questions += 1;
    const question = questions;
    asked = { uri, failed, restart, reboot };
    const result = await server.request('bizha/simulate', Uri.parse(uri, true), { failed, restart, reboot });
    if (result === null || question !== questions) return undefined;
    return { state: { uri, failed, restart, reboot, view: result.view }, result };
  }

  /** The context goes first, for it decides whether there is a view to show anything in. */
  async function enter(next: Simulated | undefined): Promise<void> {
    current = next;
    await Promise.all([
      commands.executeCommand('setContext', 'bizha.simulating', next && (next.state.reboot ? 'reboot' : 'failure')),
      commands.executeCommand('setContext', 'bizha.simulatedRestart', next?.state.restart === true),
    ]);
    changed.fire();
  }

  async function end(): Promise<void> {
    questions += 1;
    if (current) await enter(undefined);
  }

  async function refresh(): Promise<void> {
    if (!current) return;
    const next = await ask(asked ?? current.state).catch(() => undefined); // logged by the language server; the old answer stays
    if (next) await enter(next);
  }

  const isCurrent = (uri: Uri): boolean => isOf(current?.state, uri);

  const subscriptions = [
    changed,
    server.onDidChangeTopology((uri) => {
      if (isCurrent(uri)) void refresh();
    }),
    workspace.onDidCloseTextDocument(({ uri }) => {
      if (isCurrent(uri)) void end();
    }),
    // VS Code may keep a document for minutes after its last tab.
    window.tabGroups.onDidChangeTabs(({ closed }) => {
      const shows = ({ input }: { readonly input: unknown }): boolean =>
        input instanceof TabInputText && isCurrent(input.uri);
      const stillOpen = window.tabGroups.all.some(({ tabs }) => tabs.some(shows));
      if (!stillOpen && closed.some(shows)) void end();
    }),
  ];
  return {
    get current() {
      return current;
    },
    onDidChange: changed.event,
    start: async (uri, ids, wanted) => {
      const restart = wanted ?? (current !== undefined && isCurrent(uri) && current.state.restart);
      const next = await ask({ uri: uri.toString(), failed: ids, restart, reboot: false });
      if (next?.result.failed.length === 0) asked = current?.state;
      if (next === undefined || next.result.failed.length === 0) return false;
      await enter(next);
      return true;
    },
    startReboot: async (uri) => {
      const next = await ask({ uri: uri.toString(), failed: [], restart: false, reboot: true });
      if (next) await enter(next);
    },
    setRestart: async (restart) => {
      const next = current && (await ask({ ...current.state, restart }));
      if (next) await enter(next);
    },
    end,
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}
