// A workspace of two folders that differ: each file is shown by the settings of its folder, as they are now.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { activated } from './extension.ts';
import { closeAll, findings, twoGaps } from './topologies.ts';

describe('settings of a folder', () => {
  before(activated);
  afterEach(closeAll);

  it('hold for its files and for no other', async () => {
    const [first, second] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(first && second, 'a workspace of two folders');
    const [here, there] = [first, second].map(({ uri }) => vscode.Uri.joinPath(uri, 'folders.bizha.yaml'));
    assert.ok(here && there);
    for (const uri of [here, there]) {
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(twoGaps));
      await vscode.window.showTextDocument(uri);
    }
    const severity = async (uri: vscode.Uri): Promise<vscode.DiagnosticSeverity | undefined> =>
      (await findings(uri, 'host/single-instance', 1))[0]?.severity;
    const lenses = async (uri: vscode.Uri): Promise<number> =>
      (await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri)).length;
    const ofThere = vscode.workspace.getConfiguration('bizha', there);
    const set = (key: string, value: unknown) => ofThere.update(key, value, vscode.ConfigurationTarget.WorkspaceFolder);
    const gaps = await lenses(here);
    assert.ok(gaps > 0);
    assert.deepEqual([await severity(there), await lenses(there)], [await severity(here), gaps]);
    try {
      await set('rules', { 'host/single-instance': 'information' });
      await set('lenses', 'off');
      await eventually('the severity of the folder', async () =>
        (await severity(there)) === vscode.DiagnosticSeverity.Information ? true : undefined,
      );
      await eventually('no lens', async () => ((await lenses(there)) === 0 ? true : undefined));
      assert.notEqual(await severity(here), vscode.DiagnosticSeverity.Information);
      assert.equal(await lenses(here), gaps);
      await set('lenses', 'all');
      await eventually('all lenses', async () => ((await lenses(there)) > gaps ? true : undefined));
    } finally {
      await set('rules', undefined);
      await set('lenses', undefined);
    }
    await eventually('the settings of the window', async () => ((await lenses(there)) === gaps ? true : undefined));
  });
});
