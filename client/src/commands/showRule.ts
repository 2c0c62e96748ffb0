/** The page of a rule, as it comes with the extension: what hovers lead to. */
import { commands, Uri } from 'vscode';

export const showRuleCommand = 'bizha.showRule';

/** Opens the page as it is read, or as text where nothing renders Markdown. Whatever is no rule's id opens nothing. */
export async function showRule(extensionUri: Uri, rule: unknown): Promise<void> {
  if (typeof rule !== 'string' || !/^[a-z0-9-]+\/[a-z0-9-]+$/.test(rule)) return;
  const page = Uri.joinPath(extensionUri, 'docs', 'rules', `${rule}.md`);
  try {
    await commands.executeCommand('markdown.showPreview', page);
  } catch {
    await commands.executeCommand('vscode.open', page);
  }
}
