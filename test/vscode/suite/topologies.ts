// Topologies to test with: files of the workspace, which is a copy of the examples and thrown away afterwards.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';

/** Two gaps of one kind, amid comments and two styles of writing. */
export const twoGaps = `bizha: 1

group:
  version: "2020"
  edition: enterprise

servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }

hosts:
  # receives orders
  Receive:
    instances: [BTS01, BTS02]
    receive: [WCF-SQL]
  Process:
    default: true
    instances: [BTS01, BTS02]
    orchestrations: [OrderProcess]
  Send: { instances: [BTS01], send: [SFTP] } # the second server was never set up
  Track:
    tracking: true
    instances:
      - BTS02
`;

/** The address of a file of the workspace. */
export function workspaceUri(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'no folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Writes a file and shows it. */
export async function openTopology(name: string, text: string): Promise<vscode.TextEditor> {
  const uri = workspaceUri(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return vscode.window.showTextDocument(uri);
}

/** Closes all editors, and gives up what was not saved: a question about it would wait for ever. */
export async function closeAll(): Promise<void> {
  while (vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0)) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}

/** The rules that complain about a file, sorted. */
export function rulesOf(uri: vscode.Uri): readonly string[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'bizha')
    .map(({ code }) => (typeof code === 'object' ? String(code.value) : String(code)))
    .sort();
}

/** The diagnostics of one rule, once there are `count`. */
export async function findings(uri: vscode.Uri, rule: string, count: number): Promise<readonly vscode.Diagnostic[]> {
  return eventually(`${count} of ${rule}`, () => {
    const found = vscode.languages
      .getDiagnostics(uri)
      .filter(({ code }) => (typeof code === 'object' ? code.value : code) === rule);
    return found.length === count ? found : undefined;
  });
}
