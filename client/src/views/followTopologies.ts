/**
 * Which topologies the views show: the one that the user works on, else those of the workspace.
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

export interface ShownTopologies extends Disposable {
  /** Sorted by path; resolves once the workspace has been searched. */
  readonly uris: () => Promise<readonly Uri[]>;
  readonly onDidChange: Event<void>;
}

const files = '**/*.bizha.{yaml,yml}';
/** More than anybody keeps; a bound for folders that are full of test data. */
const fileLimit = 500;

export function followTopologies(): ShownTopologies {
  const changed = new EventEmitter<void>();
  let active = activeTopology();
  let inWorkspace = findFiles();

  const follow = (): void => {
    // Whoever looks at a readme or at the output for a moment still works on the topology in the other tab.
    const next = activeTopology() ?? (active !== undefined && isOpen(active) ? active : undefined);
    if (next?.toString() === active?.toString()) return;
    active = next;
    changed.fire();
  };
  const search = (): void => {
    inWorkspace = findFiles();
    if (active === undefined) changed.fire();
  };

  const watcher = workspace.createFileSystemWatcher(files, false, true, false);
  const subscriptions = [
    changed,
    watcher,
    watcher.onDidCreate(search),
    watcher.onDidDelete(search),
    workspace.onDidChangeWorkspaceFolders(search),
    window.onDidChangeActiveTextEditor(follow),
    window.tabGroups.onDidChangeTabs(follow),
    // A document changes its language by being closed and opened.
    workspace.onDidOpenTextDocument(follow),
    workspace.onDidCloseTextDocument(follow),
  ];
  return {
    uris: async () => (active === undefined ? inWorkspace : [active]),
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

async function findFiles(): Promise<readonly Uri[]> {
  const found = await workspace.findFiles(files, '**/node_modules/**', fileLimit);
  return found.sort((a, b) => a.path.localeCompare(b.path));
}
