/** From a shape of the diagram to its place in the file, and to its fixes. */
import { commands, Selection, TextEditorRevealType, type Uri, window } from 'vscode';
import type { DiagramShapeResult } from '../../../server/src/protocol.ts';
import { rangeOf } from '../commands/goToNode.ts';
import type { LanguageServer } from '../server/startLanguageServer.ts';
import type { NodeElement } from '../views/topologyElement.ts';

/** Selects the place where the file is visible; the focus stays in the diagram. */
export async function revealShape(server: LanguageServer, uri: Uri, id: string): Promise<void> {
  const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  const facts = editor && (await factsOf(server, uri, id));
  if (!facts) return;
  const { start, end } = rangeOf(facts.range);
  editor.selection = new Selection(start, end);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Goes to the place. */
export async function showShape(server: LanguageServer, uri: Uri, id: string): Promise<void> {
  const facts = await factsOf(server, uri, id);
  if (facts) await commands.executeCommand('bizha.goToNode', elementOf(uri, id, facts));
}

/** Offers the fixes that the light bulb has at the place. */
export async function fixShape(server: LanguageServer, uri: Uri, id: string): Promise<void> {
  const facts = await factsOf(server, uri, id);
  if (facts) await commands.executeCommand('bizha.applyFix', elementOf(uri, id, facts));
}

async function factsOf(server: LanguageServer, uri: Uri, id: string): Promise<DiagramShapeResult | null> {
  return server.request('bizha/diagramShape', uri, { id, failed: [], restart: false }).catch(() => null);
}

/** As a node of a tree, which the commands are about. */
function elementOf(uri: Uri, id: string, { name, range }: DiagramShapeResult): NodeElement {
  return { type: 'node', uri, node: { id, kind: 'component', label: name, icon: 'server', range }, parent: undefined };
}
