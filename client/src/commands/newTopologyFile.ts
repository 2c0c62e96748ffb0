/** Asks for the name of a new topology file, and makes it. */
import { FileSystemError, l10n, Uri, type WorkspaceFolder, window, workspace } from 'vscode';

const extension = '.bizha.yaml';

/** The empty file, in one of `folders`; `undefined` when the user cancels. */
export async function newTopologyFile(folders: readonly WorkspaceFolder[]): Promise<Uri | undefined> {
  const folder =
    folders.length === 1
      ? folders[0]
      : await window.showWorkspaceFolderPick({ placeHolder: l10n.t('Choose the folder of the new topology') });
  if (folder === undefined) return undefined;

  const name = await window.showInputBox({
    title: l10n.t('New Topology'),
    prompt: l10n.t('Name of the file, without the ending {0}', extension),
    value: await freeName(folder),
    validateInput: (value) => objectionTo(folder, value),
  });
  if (name === undefined) return undefined;
  const uri = uriOf(folder, name);
  await workspace.fs.writeFile(uri, new Uint8Array());
  return uri;
}

function uriOf(folder: WorkspaceFolder, name: string): Uri {
  const trimmed = name.trim();
  return Uri.joinPath(folder.uri, /\.bizha\.ya?ml$/i.test(trimmed) ? trimmed : `${trimmed}${extension}`);
}

async function objectionTo(folder: WorkspaceFolder, name: string): Promise<string | undefined> {
  const parts = name.trim().split('/');
  if (parts.some((part) => part === '')) return l10n.t('The file needs a name.');
  // What Windows does not allow, for the file may be shared; and nothing that leads out of the folder.
  if (parts.some((part) => part === '.' || part === '..' || /[<>:"\\|?*]/.test(part))) {
    return l10n.t('"{0}" is no name of a file.', name);
  }
  return (await exists(uriOf(folder, name))) ? l10n.t('A file of this name exists already.') : undefined;
}

async function freeName(folder: WorkspaceFolder): Promise<string> {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? 'topology' : `topology-${number}`;
    if (!(await exists(uriOf(folder, name)))) return name;
  }
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return false;
    throw error;
  }
}
