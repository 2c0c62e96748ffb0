// The server can be restarted, and all is as before.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { activated } from './extension.ts';
import { closeAll, findings, openTopology, twoGaps } from './topologies.ts';

describe('restart', () => {
  afterEach(closeAll);

  it('the server answers again', async () => {
    const { components } = await activated();
    const editor = await openTopology('restart.bizha.yaml', twoGaps);
    const { uri } = editor.document;
    await findings(uri, 'host/single-instance', 1);
    await vscode.commands.executeCommand('bizha.restartServer');
    await findings(uri, 'host/single-instance', 1);

    const at = editor.document.positionAt(twoGaps.indexOf('  Send:'));
    await editor.edit((edit) => edit.insert(at, '  Audit: { instances: [BTS02], send: [FTP] }\n'));
    await findings(uri, 'host/single-instance', 2);
    const sections = await eventually('tree', async () => {
      const found = await components.provider.getChildren();
      return found && found.length > 0 ? found : undefined;
    });
    assert.ok(sections.every(({ type }) => type === 'node'));
  });

  it('twice at once is once', async () => {
    const { document } = await openTopology('twice.bizha.yaml', twoGaps);
    await findings(document.uri, 'host/single-instance', 1);
    await Promise.all([
      vscode.commands.executeCommand('bizha.restartServer'),
      vscode.commands.executeCommand('bizha.restartServer'),
    ]);
    await findings(document.uri, 'host/single-instance', 1);
  });
});
