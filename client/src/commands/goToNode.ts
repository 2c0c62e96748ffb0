/** From a node of a tree to its line in the file. */
import { Range, window } from 'vscode';
import type { ProtocolRange } from '../../../server/src/protocol.ts';
import type { NodeElement } from '../views/topologyElement.ts';

/** Opens the file where it is open already, else in the active group, and selects what the node stands for. */
export async function goToNode({ uri, node }: NodeElement): Promise<void> {
  if (!node.range) return;
  const visible = window.visibleTextEditors.find((editor) => editor.document.uri.toString() === uri.toString());
  await window.showTextDocument(uri, {
    selection: rangeOf(node.range),
    ...(visible?.viewColumn === undefined ? {} : { viewColumn: visible.viewColumn }),
  });
}

/** The range as VS Code wants it. */
export function rangeOf({ start, end }: ProtocolRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
