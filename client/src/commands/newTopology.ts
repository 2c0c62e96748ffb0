/**
 * A new topology from a template: into the empty topology that is open, else into a new file of the workspace, else into a
 * document without a name. What may be filled in are tab stops.
 */
import { l10n, Range, SnippetString, type TextEditor, type Uri, window, workspace } from 'vscode';
import { newTopologyFile } from './newTopologyFile.ts';
import { isSize, readTemplate, sizes, type TopologySize } from './topologyTemplate.ts';
import { unsavedUri } from './unsavedUri.ts';

/**
 * `size` comes from a menu, a link or another extension: that of a template, or `empty`. Without one, or with an unknown
 * one, the user is asked.
 */
export async function newTopology(extensionUri: Uri, size?: unknown): Promise<void> {
  if (size === 'empty') {
    await newEditor();
    return;
  }
  const wanted = isSize(size) ? size : await pickSize();
  if (wanted === undefined) return;
  const template = await readTemplate(extensionUri, wanted);
  const editor = await newEditor();
  if (editor === undefined) return;
  const { document } = editor;
  const everything = new Range(document.positionAt(0), document.positionAt(document.getText().length));
  await editor.insertSnippet(new SnippetString(template), everything);
  if (!document.isUntitled) await document.save();
}

async function pickSize(): Promise<TopologySize | undefined> {
  const details: Readonly<Record<TopologySize, string>> = {
    small: l10n.t('Four computers: two BizTalk servers, and a cluster of two for SQL Server and the master secret'),
    medium: l10n.t('Six computers: receiving has servers of its own'),
    large: l10n.t('Fourteen computers: three MessageBox databases, and a server group for each task'),
  };
  const labels: Readonly<Record<TopologySize, string>> = {
    small: l10n.t('Small'),
    medium: l10n.t('Medium'),
    large: l10n.t('Large'),
  };
  const items = sizes.map((size) => ({ label: labels[size], detail: details[size], size }));
  const picked = await window.showQuickPick(items, {
    title: l10n.t('New Topology'),
    placeHolder: l10n.t('How large is the BizTalk group?'),
  });
  return picked?.size;
}

/** The active editor when it shows a topology that says nothing yet. */
function emptyTopology(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  const empty = editor?.document.languageId === 'bizha' && editor.document.getText().trim() === '';
  return empty ? editor : undefined;
}

/** An editor for a new topology: the empty one that is active, or one of a new file; `undefined` when the user cancels. */
export async function newEditor(): Promise<TextEditor | undefined> {
  const empty = emptyTopology();
  if (empty !== undefined) return empty;
  const folders = (workspace.workspaceFolders ?? []).filter(
    ({ uri }) => workspace.fs.isWritableFileSystem(uri.scheme) !== false,
  );
  if (folders.length === 0) {
    return window.showTextDocument(await workspace.openTextDocument(unsavedUri('topology')));
  }
  const uri = await newTopologyFile(folders);
  return uri === undefined ? undefined : window.showTextDocument(uri, { preview: false });
}
