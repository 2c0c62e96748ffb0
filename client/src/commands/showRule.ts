/** The page of a rule, as it comes with the extension: what hovers lead to. All pages are in one file of the extension. */
import { commands, type Disposable, Uri, workspace } from 'vscode';

export const showRuleCommand = 'bizha.showRule';

/** The scheme of the pages, which are documents without a file: `bizha-rule:/host/single-instance.md`. */
const scheme = 'bizha-rule';

/** Makes the pages readable as documents; a page that there is not is empty. */
export function provideRulePages(extensionUri: Uri): Disposable {
  const file = Uri.joinPath(extensionUri, 'dist', 'rulePages.json');
  return workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: async ({ path }) => {
      const pages: Readonly<Record<string, string>> = JSON.parse(
        new TextDecoder().decode(await workspace.fs.readFile(file)),
      );
      return pages[path.replace(/^\/|\.md$/g, '')];
    },
  });
}

/** Opens the page as it is read, or as text where nothing renders Markdown. Whatever is no rule's id opens nothing. */
export async function showRule(rule: unknown): Promise<void> {
  if (typeof rule !== 'string' || !/^[a-z0-9-]+\/[a-z0-9-]+$/.test(rule)) return;
  const page = Uri.from({ scheme, path: `/${rule}.md` });
  try {
    await commands.executeCommand('markdown.showPreview', page);
  } catch {
    await commands.executeCommand('vscode.open', page);
  }
}
