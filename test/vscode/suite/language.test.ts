// What helps to write and to read a topology: hover, completion, outline, definition and references.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated } from './extension.ts';
import { closeAll, findings, openTopology, twoGaps } from './topologies.ts';

describe('language', () => {
  before(activated);
  afterEach(closeAll);

  /** Opens a text without its `$0`, and waits until the server knows it; the position is that of the `$0`. */
  async function opened(name: string, marked: string): Promise<readonly [vscode.Uri, vscode.Position]> {
    const offset = marked.indexOf('$0');
    const { document } = await openTopology(name, marked.replace('$0', ''));
    await findings(document.uri, 'host/single-instance', 1);
    return [document.uri, document.positionAt(offset)];
  }

  it('a hover tells what an entry is', async () => {
    const at = await opened('hover.bizha.yaml', twoGaps.replace('BTS01: {', 'BTS$001: {'));
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', ...at);
    const text = hovers.flatMap(({ contents }) =>
      contents.map((each) => (typeof each === 'string' ? each : each.value)),
    );
    assert.match(text.join('\n'), /BTS01/);
  });

  it('completion knows the names that fit', async () => {
    const at = await opened('completion.bizha.yaml', twoGaps.replace('      - BTS02\n', '      - BTS02\n      - $0\n'));
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      ...at,
    );
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('BTS01'), labels.join(', '));
  });

  it('the outline has the sections and the entries', async () => {
    const [uri] = await opened('outline.bizha.yaml', twoGaps);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    const hosts = symbols.find(({ name }) => name === 'hosts');
    assert.deepEqual(
      hosts?.children.map(({ name }) => name),
      ['Receive', 'Process', 'Send', 'Track'],
    );
  });

  it('a name leads to its definition, and back to where it is used', async () => {
    const at = await opened('names.bizha.yaml', twoGaps.replace('      - BTS02', '      - BTS$002'));
    const definitions = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      ...at,
    );
    const [definition] = definitions;
    assert.ok(definition);
    const range =
      'targetUri' in definition ? (definition.targetSelectionRange ?? definition.targetRange) : definition.range;
    assert.equal(
      range.start.line,
      twoGaps.split('\n').findIndex((line) => line.startsWith('  BTS02:')),
    );

    const references = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      ...at,
    );
    assert.ok(references.length >= 3, `${references.length} references`);
  });
});
