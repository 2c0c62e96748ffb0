/** From a node of a tree to its line in the file. */
import { l10n, Range, window } from 'vscode';
import type { ProtocolRange } from '../../../server/src/protocol.ts';
import type { LanguageServer } from '../server/startLanguageServer.ts';
import { nodeDetails } from '../views/nodeDetails.ts';
import { isNodeElement } from '../views/topologyElement.ts';

/** Opens the file where it is open already, else in the active group, and selects what the node stands for. */
export async function goToNode(server: LanguageServer, element: unknown): Promise<void> {
  if (!isNodeElement(element)) return sayWhere();
  const { range } = await nodeDetails(server, element);
  if (!range) return;
  const { uri } = element;
  const visible = window.visibleTextEditors.find((editor) => editor.document.uri.toString() === uri.toString());
  await window.showTextDocument(uri, {
    selection: rangeOf(range),
    ...(visible?.viewColumn === undefined ? {} : { viewColumn: visible.viewColumn }),
  });
}

/** A command on nodes that is bound to a key is given none. */
export function sayWhere(): void {
  void window.showInformationMessage(l10n.t('Choose this in the menu of a node of the views of bizha.'));
}

/** The range as VS Code wants it. */
export function rangeOf({ start, end }: ProtocolRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
