/**
 * An import as the user sees it before and after: the proposal in the diff editor, to apply or to discard, and the page
 * that tells what is still unknown. One import at a time.
 */
import {
  commands,
  Disposable,
  EventEmitter,
  l10n,
  TabInputTextDiff,
  type TextDocument,
  Uri,
  ViewColumn,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { ImportProposal } from '../../../server/src/protocol.ts';
import { rangeOf } from '../commands/goToNode.ts';
import { newEditor } from '../commands/newTopology.ts';
import type { ImportOrder } from './proposeImport.ts';

/** The scheme of the proposal and the page, which are documents without a file. */
const scheme = 'bizha-import';
const page = Uri.from({ scheme, path: '/Import.md' });

/** What stands for a topology that is not there yet: an empty document. */
export const newTopologyUri = Uri.from({ scheme, path: '/nothing' });

/** Proposal and topology stand here and the page beside them, so that no import opens another column. */
const viewColumn = ViewColumn.One;

interface Preview {
  readonly order: ImportOrder;
  readonly proposal: ImportProposal;
  /** Where the proposal can be read. */
  readonly uri: Uri;
}

export interface ImportPreview extends Disposable {
  readonly show: (order: ImportOrder, proposal: ImportProposal) => Promise<void>;
  /** Resolves to the order of a proposal that is outdated: its topology has changed. */
  readonly apply: () => Promise<ImportOrder | undefined>;
  readonly discard: () => Promise<void>;
}

export function importPreview(): ImportPreview {
  let preview: Preview | undefined;
  let summary = '';
  const changed = new EventEmitter<Uri>();
  const parts = Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => {
        if (uri.toString() === page.toString()) return summary;
        return uri.toString() === preview?.uri.toString() ? preview.proposal.topology : '';
      },
    }),
  );

  async function showSummary(proposal: ImportProposal): Promise<void> {
    summary = proposal.summary;
    changed.fire(page);
    // Beside, for in a column that is named the page would become the active editor.
    const show = { viewColumn: ViewColumn.Beside, preserveFocus: true, preview: true };
    try {
      // Not the command that shows a preview: that one takes the focus.
      await commands.executeCommand('vscode.openWith', page, 'vscode.markdown.preview.editor', show);
    } catch {
      await window.showTextDocument(page, show);
    }
  }

  async function close(): Promise<void> {
    const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
    await window.tabGroups.close(
      tabs.filter(({ input }) => input instanceof TabInputTextDiff && input.modified.scheme === scheme),
    );
    preview = undefined;
  }

  return {
    show: async (order, proposal) => {
      if (proposal.edits.length === 0) {
        const more = l10n.t('Show Summary');
        const chosen = await window.showInformationMessage(l10n.t('The topology says all of that already.'), more);
        if (chosen === more) await showSummary(proposal);
        return;
      }
      await close();
      const isNew = order.target.scheme === scheme;
      const name = isNew ? 'topology.bizha.yaml' : (order.target.path.split('/').at(-1) ?? '');
      preview = { order, proposal, uri: Uri.from({ scheme, path: `/${name}` }) };
      changed.fire(preview.uri);
      const title = isNew ? l10n.t('New topology from BizTalk') : l10n.t('{0}: import from BizTalk', name);
      await commands.executeCommand('vscode.diff', order.target, preview.uri, title, { preview: false, viewColumn });
    },
    apply: async () => {
      if (preview === undefined) return undefined;
      const { order, proposal } = preview;
      const done = order.target.scheme === scheme ? await write(proposal) : await edit(order.target, proposal);
      if (done === 'outdated') return order;
      if (done === 'cancelled') return undefined;
      await close();
      await window.showTextDocument(done, { viewColumn });
      await showSummary(proposal);
      return undefined;
    },
    discard: close,
    dispose: () => parts.dispose(),
  };
}

/** A new topology, in a file where there is a folder for it. */
async function write({ topology }: ImportProposal): Promise<TextDocument | 'cancelled'> {
  const editor = await newEditor();
  if (editor === undefined) return 'cancelled';
  const { document } = editor;
  await editor.edit((builder) => builder.insert(document.positionAt(0), topology));
  if (!document.isUntitled) await document.save();
  return document;
}

/** Adds to a topology; it is not saved, so that the user can look and undo. */
async function edit(target: Uri, { version, edits }: ImportProposal): Promise<TextDocument | 'outdated'> {
  const document = await workspace.openTextDocument(target);
  if (document.version !== version) return 'outdated';
  const all = new WorkspaceEdit();
  for (const { range, newText } of edits) all.replace(target, rangeOf(range), newText);
  return (await workspace.applyEdit(all)) ? document : 'outdated';
}
