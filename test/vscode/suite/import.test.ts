// Importing into a topology: the proposal in the diff editor, what applying and discarding do, and files that are dropped.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { activated } from './extension.ts';
import { closeAll, openTopology, twoGaps, workspaceUri } from './topologies.ts';

const hosts = 'HostName\tHostType\tInstanceServer\tSendHandler\nNightly\tInProcess\tBTS01\tFTP\n';
const added = '  Nightly:\n    type: in-process\n    instances: [BTS01]\n    send: [FTP]\n';

describe('import', () => {
  let file: vscode.Uri;
  before(async () => {
    await activated();
    file = workspaceUri('exported hosts.csv');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(hosts));
  });
  afterEach(closeAll);

  const previewed = (): vscode.TabInputTextDiff | undefined =>
    vscode.window.tabGroups.all
      .flatMap((group) => group.tabs)
      .map(({ input }) => input)
      .find((input) => input instanceof vscode.TabInputTextDiff);

  it('shows what would be added beside what is there; applying adds it, and undo takes it back', async () => {
    const { document } = await openTopology('imported.bizha.yaml', twoGaps);
    await vscode.commands.executeCommand('bizha.import', [file], document.uri);
    const diff = await eventually('preview', previewed);
    assert.equal(diff.original.toString(), document.uri.toString());
    const proposed = await vscode.workspace.openTextDocument(diff.modified);
    assert.equal(proposed.getText(), twoGaps + added);
    assert.equal(document.getText(), twoGaps);

    await vscode.commands.executeCommand('bizha.applyImport');
    assert.equal(document.getText(), twoGaps + added);
    assert.equal(previewed(), undefined);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), twoGaps);
  });

  it('discarding changes nothing', async () => {
    const { document } = await openTopology('discarded.bizha.yaml', twoGaps);
    await vscode.commands.executeCommand('bizha.importHere', file, [file]);
    await eventually('preview', previewed);
    await vscode.commands.executeCommand('bizha.discardImport');
    assert.equal(previewed(), undefined);
    assert.equal(document.getText(), twoGaps);
  });

  it('files that are dropped on a view are imported', async () => {
    const { dropping } = await activated();
    const { document } = await openTopology('dropped.bizha.yaml', twoGaps);
    const transfer = new vscode.DataTransfer();
    transfer.set('text/uri-list', new vscode.DataTransferItem(`${file.toString()}\r\n`));
    const target = { type: 'file', uri: document.uri } as const;
    await dropping.handleDrop?.(target, transfer, new vscode.CancellationTokenSource().token);
    const diff = await eventually('preview', previewed);
    assert.equal(diff.original.toString(), document.uri.toString());
  });
});
