// Importing into a topology: the proposal in the diff editor, what applying and discarding do, and files that are dropped.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { activated } from './extension.ts';
import { closeAll, openTopology, twoGaps, workspaceUri } from './topologies.ts';

const hosts = 'HostName\tHostType\tInstanceServer\tSendHandler\nNightly\tInProcess\tBTS01\tFTP\n';
const added = '  Nightly:\n    type: in-process\n    instances: [BTS01]\n    send: [FTP]\n';

const bindings = `<BindingInfo Version="3.5.1.0"><SendPortCollection>
<SendPort Name="Snd_Orders" IsStatic="true"><PrimaryTransport><Address>ftp://partner/in</Address>
<TransportType Name="FTP" Capabilities="80907" /><SendHandler Name="Send" /></PrimaryTransport>
<ApplicationName>Orders</ApplicationName></SendPort>
<!-- more --></SendPortCollection></BindingInfo>
`;

async function write(name: string, text: string): Promise<vscode.Uri> {
  const uri = workspaceUri(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

describe('import', () => {
  let file: vscode.Uri;
  before(async () => {
    await activated();
    file = await write('exported hosts.csv', hosts);
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

  it('several files at once are one proposal', async () => {
    const { document } = await openTopology('several.bizha.yaml', twoGaps);
    const other = await write('bindings of Orders.xml', bindings);
    await vscode.commands.executeCommand('bizha.import', [file, other], document.uri);
    const diff = await eventually('preview', previewed);
    const proposed = (await vscode.workspace.openTextDocument(diff.modified)).getText();
    assert.ok(proposed.includes(added) && proposed.includes('Snd_Orders'), proposed);
    await vscode.commands.executeCommand('bizha.applyImport');
    assert.equal(document.getText(), proposed);
  });

  it('the page that follows stands beside the topology and never becomes the active editor', async () => {
    const { document } = await openTopology('focus.bizha.yaml', twoGaps);
    await vscode.commands.executeCommand('bizha.import', [file], document.uri);
    await eventually('preview', previewed);
    const columns = new Set<number>();
    const following = vscode.window.tabGroups.onDidChangeTabGroups(() => {
      columns.add(vscode.window.tabGroups.activeTabGroup.viewColumn);
    });
    await vscode.commands.executeCommand('bizha.applyImport');
    await eventually('page', () => vscode.window.tabGroups.all[1]?.activeTab);
    following.dispose();
    assert.deepEqual([...columns], [1]);
    assert.equal(vscode.window.activeTextEditor?.document, document);
  });

  it('cancelling while files are read leaves everything as it is', async () => {
    const { document } = await openTopology('cancelled.bizha.yaml', twoGaps);
    const large = await write(
      'large.xml',
      bindings.replace('<!-- more -->', '<SendPort Name="x" />\n'.repeat(1_000_000)),
    );
    let ended = false;
    const importing = vscode.commands.executeCommand('bizha.import', [large], document.uri).then(() => {
      ended = true;
    });
    await eventually('end', async () => {
      await vscode.commands.executeCommand('notifications.focusToasts');
      await vscode.commands.executeCommand('notification.acceptPrimaryAction');
      return ended || undefined;
    });
    await importing;
    assert.equal(previewed(), undefined);
    assert.equal(document.getText(), twoGaps);
    await vscode.workspace.fs.delete(large);
  });

  it('the collector script is saved as it was packed, and shown', async () => {
    const name = 'Export-BizTalkTopology.ps1';
    const saved = workspaceUri(name);
    const saving = vscode.commands.executeCommand('bizha.saveCollectorScript');
    const document = await eventually('script', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === saved.toString());
    });
    await saving;
    const extension = vscode.extensions.getExtension('bizha.bizha');
    assert.ok(extension);
    const packed = vscode.Uri.joinPath(extension.extensionUri, 'collector', name);
    assert.deepEqual(await vscode.workspace.fs.readFile(saved), await vscode.workspace.fs.readFile(packed));
    assert.equal(vscode.window.activeTextEditor?.document, document);
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
