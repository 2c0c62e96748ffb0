// A fix mends what it says and leaves the rest of the file as it was.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { activated } from './extension.ts';
import { closeAll, findings, openTopology, twoGaps } from './topologies.ts';

describe('fixes', () => {
  before(activated);
  afterEach(closeAll);

  it('are offered for a finding, and mend it', async () => {
    const { document } = await openTopology('fix.bizha.yaml', twoGaps);
    const [finding] = await findings(document.uri, 'host/single-instance', 1);
    assert.ok(finding);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding.range,
      vscode.CodeActionKind.QuickFix.value,
      10, // so many are resolved: the edit is made when somebody wants it
    );
    const fix = actions.find(({ title }) => title === 'Plan a second host instance: "Send" on BTS02');
    assert.ok(fix, `not among ${actions.map(({ title }) => title).join(', ')}`);
    assert.ok(fix.edit, 'it was not resolved');
    assert.ok(await vscode.workspace.applyEdit(fix.edit));

    assert.equal(
      document.getText(),
      twoGaps.replace('Send: { instances: [BTS01],', 'Send: { instances: { BTS01: {}, BTS02: { planned: true } },'),
    );
    await findings(document.uri, 'host/single-instance', 0);
  });

  it('say which of them is best', async () => {
    const { document } = await openTopology('preferred.bizha.yaml', twoGaps.replace('[WCF-SQL]', '[WCF-SQLL]'));
    const [finding] = await findings(document.uri, 'reference/unknown-adapter', 1);
    assert.ok(finding);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const best = actions.find(({ isPreferred }) => isPreferred);
    assert.equal(best?.title, 'Replace with "WCF-SQL"');
  });

  it('select what is to be written', async () => {
    const editor = await openTopology('ignore.bizha.yaml', twoGaps);
    const { document } = editor;
    const [finding] = await findings(document.uri, 'host/single-instance', 1);
    assert.ok(finding);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding.range,
      vscode.CodeActionKind.QuickFix.value,
      10,
    );
    const ignore = actions.find(({ title }) => title === 'Ignore "host/single-instance" here with a reason');
    assert.ok(ignore?.edit, `not among ${actions.map(({ title }) => title).join(', ')}`);
    assert.ok(await vscode.workspace.applyEdit(ignore.edit));
    await eventually('selected text', () => document.getText(editor.selection) || undefined);
    assert.equal(document.getText(editor.selection), 'reason to be written');
    const comment = '  # bizha-ignore host/single-instance: reason to be written\n';
    assert.equal(document.getText(), twoGaps.replace('  Send:', `${comment}  Send:`));
  });
});
