/** The topology that a command is about, when it does not say so itself. */
import { l10n, type Uri, window, workspace } from 'vscode';
import type { ShownTopologies } from '../views/followTopologies.ts';

/** The one that the views show; the user chooses when there are several. */
export async function chooseTopology(shown: ShownTopologies): Promise<Uri | undefined> {
  const [only, ...others] = await shown.uris();
  if (only === undefined) {
    void window.showInformationMessage(l10n.t('No topology is open.'));
    return undefined;
  }
  if (others.length === 0) return only;
  const items = [only, ...others].map((uri) => ({ label: workspace.asRelativePath(uri), uri }));
  const picked = await window.showQuickPick(items, { placeHolder: l10n.t('In which topology?') });
  return picked?.uri;
}
