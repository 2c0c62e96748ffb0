/**
 * The view that everything is shown in: as planned, with everything in the file, or today, without what is only planned. It
 * is kept here, and told to each server that starts.
 */
import { commands, type Disposable, type Event, EventEmitter } from 'vscode';
import type { TopologyViewName } from '../../../server/src/protocol.ts';
import type { LanguageServer } from '../server/startLanguageServer.ts';

export interface ChosenView extends Disposable {
  readonly current: TopologyViewName;
  readonly onDidChange: Event<void>;
  /** The other one from now on. */
  readonly change: () => Promise<void>;
}

export function chosenView(server: LanguageServer): ChosenView {
  const changed = new EventEmitter<void>();
  let current: TopologyViewName = 'as planned';
  const tell = (): Promise<void> => server.notify('bizha/view', { view: current });
  const subscriptions = [
    changed,
    server.onDidChangeState((state) => {
      if (state === 'running' && current !== 'as planned') void tell();
    }),
  ];
  return {
    get current() {
      return current;
    },
    onDidChange: changed.event,
    change: async () => {
      current = current === 'today' ? 'as planned' : 'today';
      await commands.executeCommand('setContext', 'bizha.view', current);
      await tell();
      changed.fire();
    },
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}
