/** The script that collects what Windows knows of a group, saved where the user wants it and shown, to be read first. */
import { l10n, Uri, window, workspace } from 'vscode';

const name = 'Export-BizTalkTopology.ps1';

export async function saveCollectorScript(extensionUri: Uri): Promise<void> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const target = await window.showSaveDialog({
    title: l10n.t('Save Collector Script'),
    filters: { PowerShell: ['ps1'] },
    ...(folder ? { defaultUri: Uri.joinPath(folder, name) } : {}),
  });
  if (target === undefined) return;
  const script = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'collector', name));
  await workspace.fs.writeFile(target, script);
  await window.showTextDocument(target);
  void window.showInformationMessage(
    l10n.t('Read the script, run it on a BizTalk server, and import the file that it writes.'),
  );
}
