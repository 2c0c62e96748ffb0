/** The address of a document that is not saved yet: VS Code shows and proposes its name. It opens nothing. */
import { Uri, workspace } from 'vscode';

/** An address that no open document has; without a name of its own a document is called like its first line. */
export function unsavedUri(name: string): Uri {
  const open = new Set(workspace.textDocuments.map(({ uri }) => uri.toString()));
  for (let number = 1; ; number += 1) {
    const uri = Uri.from({ scheme: 'untitled', path: `${number === 1 ? name : `${name}-${number}`}.bizha.yaml` });
    if (!open.has(uri.toString())) return uri;
  }
}
