/**
 * The failure that is simulated at present: at most one, of one open file. It asks the server again when the file
 * changes, and ends with the file. It shows nothing itself.
 */
import { commands, type Disposable, type Event, EventEmitter, TabInputText, type Uri, window, workspace } from 'vscode';
import type { SimulationResult } from '../../../server/src/protocol.ts';
import type { LanguageServer } from '../server/startLanguageServer.ts';

/** What is simulated, and what comes of it. */
export interface Simulated {
  readonly uri: Uri;
  /** What was asked for. Ids that the file does not have at the moment are kept, so that an undo brings them back. */
  readonly ids: readonly string[];
  readonly restart: boolean;
  /** `failed` is empty when the file has none of `ids` any more. */
  readonly result: SimulationResult;
}

export interface FailureSimulation extends Disposable {
  readonly current: Simulated | undefined;
  readonly onDidChange: Event<void>;
  /** Of components of a file. Resolves to whether the file has one of them; else nothing changes. */
  readonly start: (uri: Uri, ids: readonly string[]) => Promise<boolean>;
  /** Whether what survives restarts now. Without a simulation nothing happens. */
  readonly setRestart: (restart: boolean) => Promise<void>;
  readonly end: () => Promise<void>;
}

type Question = Omit<Simulated, 'result'>;

export function failureSimulation(server: LanguageServer): FailureSimulation {
  const changed = new EventEmitter<void>();
  let current: Simulated | undefined;
  /** Of the answers under way only that to the last question counts. */
  let questions = 0;

  async function ask({ uri, ids, restart }: Question): Promise<Simulated | undefined> {
    questions += 1;
    const question = questions;
    const result = await server.request('bizha/simulate', uri, { failed: ids, restart });
    return result === null || question !== questions ? undefined : { uri, ids, restart, result };
  }

  /** The context goes first, for it decides whether there is a view to show anything in. */
  async function enter(next: Simulated | undefined): Promise<void> {
    current = next;
    await Promise.all([
      commands.executeCommand('setContext', 'bizha.simulating', next !== undefined),
      commands.executeCommand('setContext', 'bizha.simulatedRestart', next?.restart === true),
    ]);
    changed.fire();
  }

  async function end(): Promise<void> {
    questions += 1;
    if (current) await enter(undefined);
  }

  async function refresh(): Promise<void> {
    if (!current) return;
    const next = await ask(current).catch(() => undefined); // logged by the language server; the old answer stays
    if (next) await enter(next);
  }

  const isCurrent = (uri: Uri): boolean => uri.toString() === current?.uri.toString();

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
    start: async (uri, ids) => {
      const restart = current !== undefined && isCurrent(uri) && current.restart;
      const next = await ask({ uri, ids, restart });
      if (next === undefined || next.result.failed.length === 0) return false;
      await enter(next);
      return true;
    },
    setRestart: async (restart) => {
      const next = current && (await ask({ ...current, restart }));
      if (next) await enter(next);
    },
    end,
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}
