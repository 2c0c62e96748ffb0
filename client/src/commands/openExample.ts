/** An example of the extension with gaps, as a document of the user's own: what is tried on it stays in it. */
import { Position, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { unsavedUri } from './unsavedUri.ts';

/** The name of the example, without its ending. */
const withGaps = 's25-file';

export async function openExample(extensionUri: Uri): Promise<void> {
  const file = Uri.joinPath(extensionUri, 'examples', `${withGaps}.bizha.yaml`);
  const text = new TextDecoder().decode(await workspace.fs.readFile(file));
  const uri = unsavedUri('example-with-gaps');
  const edit = new WorkspaceEdit();
  edit.insert(uri, new Position(0, 0), text);
  const document = await workspace.openTextDocument(uri);
  await workspace.applyEdit(edit);
  await window.showTextDocument(document);
}
