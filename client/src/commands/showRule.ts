/** The page of a rule, as it comes with the extension: what hovers and the Problems view lead to. All pages are in one file of the extension. */
import {
  commands,
  type Disposable,
  TabInputCustom,
  TabInputText,
  type TextEditor,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';

export const showRuleCommand = 'bizha.showRule';

/** The scheme of the pages, which are documents without a file: `bizha-rule:/host/single-instance.md`. */
const scheme = 'bizha-rule';

/** The address of a page, with `{rule}` for the rule's id. */
export const pageAddress = `${scheme}:/{rule}.md`;

/** What VS Code shows Markdown in as it is read. */
const preview = 'vscode.markdown.preview.editor';

/** Makes the pages readable as documents; a page that there is not is empty. */
export function provideRulePages(extensionUri: Uri): Disposable {
  const file = Uri.joinPath(extensionUri, 'dist', 'rulePages.json');
  return workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: async ({ path }) => {
      const pages: Readonly<Record<string, string>> = JSON.parse(
        new TextDecoder().decode(await workspace.fs.readFile(file)),
      );
      return pages[ruleAt(path)];
    },
  });
}

/**
 * Opens the page beside the editor, which keeps the focus; the next page takes its place. As it is read, or as text where
 * nothing renders Markdown. Whatever is no rule's id opens nothing.
 */
export async function showRule(rule: unknown): Promise<void> {
  if (typeof rule !== 'string' || !/^[a-z0-9-]+\/[a-z0-9-]+$/.test(rule)) return;
  const page = Uri.from({ scheme, path: `/${rule}.md` });
  const options = { viewColumn: columnOfPage(), preserveFocus: true, preview: true };
  try {
    await commands.executeCommand('vscode.openWith', page, preview, options);
  } catch {
    await commands.executeCommand('vscode.open', page, options);
  }
}

/**
 * A page that VS Code has opened by its address, from the code of a problem, stands in the place of the editor: that one
 * comes back, and the page goes beside it.
 */
export function keepPagesBeside(): Disposable {
  // An editor that is not in sight any more has no column.
  const seen = (editor: TextEditor) => ({ document: editor.document, viewColumn: editor.viewColumn });
  let last = window.activeTextEditor && seen(window.activeTextEditor);
  return window.onDidChangeActiveTextEditor(async (editor) => {
    if (!editor) return;
    const { document, viewColumn } = seen(editor);
    if (document.uri.scheme !== scheme) {
      last = { document, viewColumn };
      return;
    }
    if (!last || viewColumn === undefined || last.viewColumn !== viewColumn) return;
    await window.showTextDocument(last.document, { viewColumn });
    const here = window.tabGroups.all.find((group) => group.viewColumn === viewColumn)?.tabs ?? [];
    await window.tabGroups.close(here.filter(({ input }) => isPage(input)));
    await showRule(ruleAt(document.uri.path));
  });
}

/** Beside the editor; a page that was gone to gives its own place. */
function columnOfPage(): ViewColumn {
  const { activeTab, viewColumn } = window.tabGroups.activeTabGroup;
  return isPage(activeTab?.input) ? viewColumn : ViewColumn.Beside;
}

function isPage(input: unknown): boolean {
  return (input instanceof TabInputCustom || input instanceof TabInputText) && input.uri.scheme === scheme;
}

function ruleAt(path: string): string {
  return path.replace(/^\/|\.md$/g, '');
}
