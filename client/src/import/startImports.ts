/** The ways in which an import begins: commands, the menu of the Explorer, files that are dropped on a view. */
import {
  commands,
  type DataTransfer,
  Disposable,
  l10n,
  type TreeDragAndDropController,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { LanguageServer } from '../server/startLanguageServer.ts';
import type { ShownTopologies } from '../views/followTopologies.ts';
import type { TopologyElement } from '../views/topologyElement.ts';
import { importPreview, newTopologyUri } from './previewImport.ts';
import { type ImportOrder, proposeImport } from './proposeImport.ts';
import { saveCollectorScript } from './saveCollectorScript.ts';

export interface Imports extends Disposable {
  /** For the views: imports what is dropped on them. */
  readonly dropping: TreeDragAndDropController<TopologyElement>;
}

export function startImports(extensionUri: Uri, server: LanguageServer, shown: ShownTopologies): Imports {
  const preview = importPreview();

  async function run(wanted: ImportOrder): Promise<void> {
    // An open document has a version, by which the proposal is known to be about what is there.
    if (wanted.target.scheme !== newTopologyUri.scheme) await workspace.openTextDocument(wanted.target);
    const found = await proposeImport(server, wanted);
    if (found) await preview.show(found.order, found.proposal);
  }

  async function importFiles(files: readonly Uri[], target: Uri | undefined): Promise<void> {
    const into = files.length === 0 ? undefined : (target ?? (await chooseTarget(shown)));
    if (into !== undefined) await run({ files, target: into });
  }

  async function pick(): Promise<void> {
    const files = await window.showOpenDialog({
      title: l10n.t('Import from BizTalk'),
      openLabel: l10n.t('Import'),
      canSelectMany: true,
      filters: { [l10n.t('Exports')]: ['xml', 'json', 'csv', 'tsv', 'txt', 'clixml'], [l10n.t('All files')]: ['*'] },
    });
    await importFiles(files ?? [], undefined);
  }

  async function apply(): Promise<void> {
    const outdated = await preview.apply();
    if (outdated === undefined) return;
    const again = l10n.t('Import Again');
    const text = l10n.t('The topology has changed since the preview was made, so nothing was applied.');
    if ((await window.showWarningMessage(text, again)) === again) await run(outdated);
  }

  const tellWhether = async (): Promise<void> => {
    const uris = await shown.uris();
    await commands.executeCommand('setContext', 'bizha.hasTopology', uris.length > 0);
  };
  void tellWhether();
  const parts = Disposable.from(
    preview,
    shown.onDidChange(tellWhether),
    commands.registerCommand('bizha.import', (files?: unknown, target?: unknown) => {
      const given = urisOf(files);
      return given.length === 0 ? pick() : importFiles(given, target instanceof Uri ? target : undefined);
    }),
    commands.registerCommand('bizha.importHere', async (file?: unknown, all?: unknown) => {
      const selected = urisOf(all);
      const uris = await shown.uris();
      await importFiles(selected.length > 0 ? selected : urisOf([file]), uris.length === 1 ? uris[0] : undefined);
    }),
    commands.registerCommand('bizha.applyImport', apply),
    commands.registerCommand('bizha.discardImport', preview.discard),
    commands.registerCommand('bizha.saveCollectorScript', () => saveCollectorScript(extensionUri)),
  );
  return {
    dropping: {
      dragMimeTypes: [],
      dropMimeTypes: ['text/uri-list', 'files'],
      handleDrop: async (on, transfer) => importFiles(await droppedFiles(transfer), on?.uri),
    },
    dispose: () => parts.dispose(),
  };
}

/** The topology to add to, or a new one; `undefined` when the user cancels. */
async function chooseTarget(shown: ShownTopologies): Promise<Uri | undefined> {
  const uris = await shown.uris();
  if (uris.length === 0) return newTopologyUri;
  const known = uris.map((uri) => ({ label: l10n.t('Add to {0}', workspace.asRelativePath(uri)), uri }));
  const items = [...known, { label: l10n.t('New topology'), uri: newTopologyUri }];
  const picked = await window.showQuickPick(items, { placeHolder: l10n.t('Import into which topology?') });
  return picked?.uri;
}

function urisOf(value: unknown): readonly Uri[] {
  return Array.isArray(value) ? value.filter((each) => each instanceof Uri) : [];
}

async function droppedFiles(transfer: DataTransfer): Promise<readonly Uri[]> {
  const list = (await transfer.get('text/uri-list')?.asString()) ?? '';
  const uris = list.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
  const files = [...transfer].flatMap(([, item]) => item.asFile()?.uri?.toString() ?? []);
  return [...new Set([...uris, ...files])].map((uri) => Uri.parse(uri));
}
