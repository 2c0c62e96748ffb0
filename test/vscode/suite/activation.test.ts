// The packed extension is really there and makes itself known.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated } from './extension.ts';

describe('installation', () => {
  it('the extension activates', async () => {
    await activated();
    assert.equal(vscode.extensions.getExtension('bizha.bizha')?.isActive, true);
  });

  it('VS Code knows the language', async () => {
    assert.ok((await vscode.languages.getLanguages()).includes('bizha'));
  });

  it('every command of the manifest is there', async () => {
    const manifest = vscode.extensions.getExtension('bizha.bizha')?.packageJSON;
    const wanted: readonly string[] = manifest.contributes.commands.map((each: { command: string }) => each.command);
    const known = new Set(await vscode.commands.getCommands());
    assert.ok(wanted.length > 0);
    assert.deepEqual(
      wanted.filter((command) => !known.has(command)),
      [],
    );
  });

  it('the settings have their defaults', () => {
    const settings = vscode.workspace.getConfiguration('bizha');
    assert.equal(settings.get('validate.enable'), true);
    assert.deepEqual(settings.get('rules'), {});
    assert.equal(settings.get('trace.server'), 'messages');
  });
});
