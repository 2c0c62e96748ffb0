/** The fixes of a node of a tree: the same that the light bulb offers at its line, to choose from without going there. */
import { type CodeAction, CodeActionKind, type Command, commands, l10n, type Uri, window, workspace } from 'vscode';
import type { ProtocolRange } from '../../../server/src/protocol.ts';
import type { LanguageServer } from '../server/startLanguageServer.ts';
import { nodeDetails } from '../views/nodeDetails.ts';
import { isNodeElement } from '../views/topologyElement.ts';
import { goToNode, rangeOf, sayWhere } from './goToNode.ts';

/** Fixes are made in full before they are shown, so that the chosen one can be applied at once. */
const resolveLimit = 50;

/** Where the node stands for one fix, that one is made, and its place is shown. */
export async function applyFix(server: LanguageServer, element: unknown): Promise<void> {
  if (!isNodeElement(element)) return sayWhere();
  const { uri, node } = element;
  // VS Code asks for code actions only where it knows the text.
  await workspace.openTextDocument(uri);
  const { range, fixRanges = [] } = await nodeDetails(server, element);
  const fixes = await fixesAt(uri, range ? [range, ...fixRanges] : fixRanges);
  const own = node.fix === undefined ? fixes : fixes.filter(({ title }) => title === node.fix?.title);
  if (own.length === 0) {
    void window.showInformationMessage(l10n.t('There is no fix for "{0}" any more.', node.label));
    return;
  }
  const chosen = node.fix === undefined ? await choose(own, node.label) : own[0];
  if (!chosen?.edit) return;
  if (node.fix !== undefined) await goToNode(server, element);
  if (!(await workspace.applyEdit(chosen.edit))) {
    void window.showErrorMessage(l10n.t('The file has changed meanwhile, so nothing was done. Try again.'));
  }
}

/** The fixes at some places, each once. */
async function fixesAt(uri: Uri, ranges: readonly ProtocolRange[]): Promise<readonly CodeAction[]> {
  const byTitle = new Map<string, CodeAction>();
  for (const range of ranges) {
    const found = await commands.executeCommand<(CodeAction | Command)[]>(
      'vscode.executeCodeActionProvider',
      uri,
      rangeOf(range),
      CodeActionKind.QuickFix.value,
      resolveLimit,
    );
    for (const action of found) if ('edit' in action && action.edit !== undefined) byTitle.set(action.title, action);
  }
  return [...byTitle.values()];
}

async function choose(fixes: readonly CodeAction[], title: string): Promise<CodeAction | undefined> {
  const placeHolder = l10n.t('Choose the change to make');
  return (await window.showQuickPick(fixes.map(itemOf), { title, placeHolder }))?.fix;
}

/** The preferred one is marked as the light bulb's menu marks it. */
function itemOf(fix: CodeAction) {
  return { label: fix.isPreferred === true ? `$(lightbulb-autofix) ${fix.title}` : `$(lightbulb) ${fix.title}`, fix };
}
