/**
 * Which topologies the views show: the one that the user works on, else those of the workspace, which the server looks for.
 */
import {
  type Disposable,
  type Event,
  EventEmitter,
  TabInputText,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { LanguageServer } from '../server/startLanguageServer.ts';

export interface ShownTopologies extends Disposable {
  /** Sorted by path; resolves once the server has searched the workspace, or has stopped. */
  readonly uris: () => Promise<readonly Uri[]>;
  readonly onDidChange: Event<void>;
}

export function followTopologies(server: LanguageServer): ShownTopologies {
  const changed = new EventEmitter<void>();
  let active = activeTopology();
  let inWorkspace: readonly Uri[] = [];
  let searched = (): void => {};
  const firstSearch = new Promise<void>((resolve) => {
    searched = resolve;
  });

  const follow = (): void => {
    // A look at a readme or at the output is no change of topology, as long as its tab is open.
    const next = activeTopology() ?? (active !== undefined && isOpen(active) ? active : undefined);
    if (next?.toString() === active?.toString()) return;
    active = next;
    changed.fire();
  };

  const subscriptions = [
    changed,
    server.onDidFindTopologies((uris) => {
      inWorkspace = uris;
      searched();
      if (active === undefined) changed.fire();
    }),
    server.onDidChangeState((state) => {
      if (state === 'stopped') searched();
    }),
    window.onDidChangeActiveTextEditor(follow),
    window.tabGroups.onDidChangeTabs(follow),
    // A document changes its language by being closed and opened.
    workspace.onDidOpenTextDocument(follow),
    workspace.onDidCloseTextDocument(follow),
  ];
  return {
    uris: async () => {
      if (active === undefined) await firstSearch;
      return active === undefined ? inWorkspace : [active];
    },
    onDidChange: changed.event,
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

function activeTopology(): Uri | undefined {
  const editors = [window.activeTextEditor, ...window.visibleTextEditors];
  return editors.find((editor) => editor !== undefined && isTopology(editor.document))?.document.uri;
}

/** The left side of a diff and other views of old versions are not what the user works on. */
function isTopology({ languageId, uri }: TextDocument): boolean {
  return (
    languageId === 'bizha' && (uri.scheme === 'untitled' || workspace.fs.isWritableFileSystem(uri.scheme) === true)
  );
}

function isOpen(uri: Uri): boolean {
  const wanted = uri.toString();
  const open = workspace.textDocuments.some((each) => each.uri.toString() === wanted && isTopology(each));
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  return open && tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === wanted);
}
