/** The topology that a command is about, when it does not say so itself. */
import { commands, l10n, type Uri, window, workspace } from 'vscode';
import type { ShownTopologies } from '../views/followTopologies.ts';

/** The one that the views show; the user chooses when there are several. */
export async function chooseTopology(shown: ShownTopologies): Promise<Uri | undefined> {
  const [only, ...others] = await shown.uris();
  if (only === undefined) {
    void offerTopologies();
    return undefined;
  }
  if (others.length === 0) return only;
  const items = [only, ...others].map((uri) => ({ label: workspace.asRelativePath(uri), uri }));
  const picked = await window.showQuickPick(items, { placeHolder: l10n.t('In which topology?') });
  return picked?.uri;
}

/** Says that there is none, and offers the ways to one. */
async function offerTopologies(): Promise<void> {
  const create = { title: l10n.t('New Topology…'), command: 'bizha.newTopology' };
  const load = { title: l10n.t('Import…'), command: 'bizha.import' };
  const chosen = await window.showInformationMessage(l10n.t('No topology is open.'), create, load);
  if (chosen) await commands.executeCommand(chosen.command);
}
