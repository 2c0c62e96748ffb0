// The server can be restarted, and all is as before.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
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

  // Elsewhere there is no plain way to find its process.
  if (process.platform === 'linux') {
    it('a server that dies comes back by itself', async () => {
      const { document } = await openTopology('crash.bizha.yaml', twoGaps);
      await findings(document.uri, 'host/single-instance', 1);
      const [first] = serverProcesses();
      assert.ok(first !== undefined, 'no process of the server was found');
      process.kill(first, 'SIGKILL');
      await eventually('new process', () => serverProcesses().find((pid) => pid !== first));
      await findings(document.uri, 'host/single-instance', 1);
    });
  }
});

/** The language servers that this extension host has started, as Linux tells of them in /proc. */
function serverProcesses(): readonly number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((pid) => {
    try {
      const parent = /\nPPid:\t(\d+)\n/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
      return Number(parent) === process.pid && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('server.cjs');
    } catch {
      return false; // it has ended meanwhile
    }
  });
}
