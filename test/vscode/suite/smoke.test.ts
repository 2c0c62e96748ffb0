// The packed extension is really there: all other tests of this suite rest on it.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('installation', () => {
  it('the extension activates', async () => {
    await vscode.extensions.getExtension('bizha.bizha')?.activate();
    assert.ok(vscode.extensions.getExtension('bizha.bizha')?.isActive);
  });

  it('VS Code knows the extension and the language', async () => {
    assert.ok(vscode.extensions.getExtension('bizha.bizha'));
    assert.ok((await vscode.languages.getLanguages()).includes('bizha'));
  });
});
