// A new topology from its template has nothing to complain about.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated } from './extension.ts';
import { closeAll, findings } from './topologies.ts';

describe('new topology', () => {
  before(activated);
  afterEach(closeAll);

  for (const size of ['small', 'medium', 'large']) {
    it(`${size}: fills the empty document that is open, without an error or a warning`, async () => {
      const document = await vscode.workspace.openTextDocument({ language: 'bizha', content: '' });
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('bizha.newTopology', size);
      assert.match(document.getText(), /^bizha: 1\n[\s\S]*hosts:\n/);
      assert.doesNotMatch(document.getText(), /\$/);

      // Nothing is planned for the loss of the site, which is worth a note: once it is there, the check is done.
      await findings(document.uri, 'dr/no-plan', 1);
      const bad = vscode.languages
        .getDiagnostics(document.uri)
        .filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning);
      assert.deepEqual(
        bad.map(({ message }) => message),
        [],
      );
    });
  }

  it('an example with gaps opens as a document of its own, under a name that can be saved', async () => {
    await vscode.commands.executeCommand('bizha.openExample');
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.uri.toString(), 'untitled:example-with-gaps.bizha.yaml');
    assert.equal(document.languageId, 'bizha');
    await findings(document.uri, 'sql/not-clustered', 1);
  });
});
