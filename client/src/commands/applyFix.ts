/** The fixes of a node of a tree: the same that the light bulb offers at its line, to choose from without going there. */
import { type CodeAction, CodeActionKind, type Command, commands, l10n, window, workspace } from 'vscode';
import type { LanguageServer } from '../server/startLanguageServer.ts';
import { nodeDetails } from '../views/nodeDetails.ts';
import { isNodeElement } from '../views/topologyElement.ts';
import { rangeOf, sayWhere } from './goToNode.ts';

/** Fixes are made in full before they are shown, so that the chosen one can be applied at once. */
const resolveLimit = 50;

export async function applyFix(server: LanguageServer, element: unknown): Promise<void> {
  if (!isNodeElement(element)) return sayWhere();
  const { uri, node } = element;
  // VS Code asks for code actions only where it knows the text.
  await workspace.openTextDocument(uri);
  const { range } = await nodeDetails(server, element);
  if (!range) return;
  const found = await commands.executeCommand<(CodeAction | Command)[]>(
    'vscode.executeCodeActionProvider',
    uri,
    rangeOf(range),
    CodeActionKind.QuickFix.value,
    resolveLimit,
  );
  const fixes = found.filter((action): action is CodeAction => 'edit' in action && action.edit !== undefined);
  if (fixes.length === 0) {
    void window.showInformationMessage(l10n.t('There is no fix for "{0}" any more.', node.label));
    return;
  }
  const chosen = await window.showQuickPick(fixes.map(itemOf), {
    title: node.label,
    placeHolder: l10n.t('Choose the change to make'),
  });
  if (!chosen?.fix.edit) return;
  if (!(await workspace.applyEdit(chosen.fix.edit))) {
    void window.showErrorMessage(l10n.t('The file has changed meanwhile, so nothing was done. Try again.'));
  }
}

/** The preferred one is marked as the light bulb's menu marks it. */
function itemOf(fix: CodeAction) {
  return { label: fix.isPreferred === true ? `$(lightbulb-autofix) ${fix.title}` : `$(lightbulb) ${fix.title}`, fix };
}
