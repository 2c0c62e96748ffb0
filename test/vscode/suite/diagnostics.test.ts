// What the check finds stands in the Problems view: with its rule, its page, in time, and only as long as it is true.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { activated } from './extension.ts';
import { closeAll, findings, openTopology, rulesOf, twoGaps, workspaceUri } from './topologies.ts';

describe('diagnostics', () => {
  before(activated);
  afterEach(closeAll);

  it('name the rule and the place, and lead to its page beside the editor', async () => {
    const { document } = await openTopology('gaps.bizha.yaml', twoGaps);
    const found = await findings(document.uri, 'host/single-instance', 1);
    const [finding] = found;
    assert.ok(finding);
    assert.equal(document.getText(finding.range), 'Send');
    assert.equal(finding.source, 'bizha');
    assert.ok(typeof finding.code === 'object');
    assert.equal(finding.code.target.toString(true), 'bizha-rule:/host/single-instance.md');
    for (const rule of ['host/single-instance', 'sql/not-clustered']) {
      await vscode.commands.executeCommand('bizha.showRule', rule);
      const page = await eventually('the page', () =>
        vscode.workspace.textDocuments.find((each) => each.uri.toString() === `bizha-rule:/${rule}.md`),
      );
      assert.match(page.getText(), new RegExp(`^# ${rule}: `));
      const { all, activeTabGroup } = vscode.window.tabGroups;
      assert.deepEqual(
        all.map(({ tabs }) => tabs.map(({ label }) => label.replace(/^Preview /, ''))),
        [['gaps.bizha.yaml'], [`${rule.split('/')[1]}.md`]],
        'the next page takes the place of the one before',
      );
      assert.equal(activeTabGroup, all[0], 'the focus stays in the editor');
    }
    await vscode.commands.executeCommand('bizha.showRule', 'no rule');
    assert.equal(vscode.window.tabGroups.all.length, 2);
  });

  it('are there for files that nobody has opened', async () => {
    const uri = workspaceUri('s25-file.bizha.yaml');
    const rules = await eventually('findings', () => (rulesOf(uri).length > 0 ? rulesOf(uri) : undefined));
    for (const rule of ['host/single-biztalk-server', 'sql/not-clustered', 'sso/master-secret-single']) {
      assert.ok(rules.includes(rule), `${rule} is not among ${rules.join(', ')}`);
    }
  });

  it('follow what is typed, and come back when it is undone', async () => {
    const editor = await openTopology('typed.bizha.yaml', twoGaps);
    const { uri } = editor.document;
    await findings(uri, 'host/single-instance', 1);
    const at = editor.document.positionAt(
      twoGaps.indexOf('Send: { instances: [BTS01') + 'Send: { instances: [BTS01'.length,
    );
    await editor.edit((edit) => edit.insert(at, ', BTS02'));
    await findings(uri, 'host/single-instance', 0);
    await vscode.commands.executeCommand('undo');
    await findings(uri, 'host/single-instance', 1);
  });

  it('of the rest of the file stay while a line is half typed', async () => {
    const editor = await openTopology('half.bizha.yaml', twoGaps);
    const { uri } = editor.document;
    await findings(uri, 'host/single-instance', 1);
    const at = editor.document.positionAt(twoGaps.indexOf('  Receive:'));
    await editor.edit((edit) => edit.insert(at, '  Orders: { instances: [\n'));
    await eventually('syntax error', () => rulesOf(uri).find((rule) => rule.startsWith('syntax/')));
    await findings(uri, 'host/single-instance', 1);
  });

  it('obey the settings', async () => {
    const { document } = await openTopology('settings.bizha.yaml', twoGaps);
    const settings = vscode.workspace.getConfiguration('bizha');
    const set = (key: string, value: unknown) => settings.update(key, value, vscode.ConfigurationTarget.Workspace);
    try {
      await findings(document.uri, 'host/single-instance', 1);
      await set('rules', { 'host/single-instance': 'error' });
      await eventually('error', () =>
        vscode.languages
          .getDiagnostics(document.uri)
          .find(({ severity, message }) => severity === vscode.DiagnosticSeverity.Error && message.includes('Send')),
      );
      await set('rules', { host: 'off' });
      await findings(document.uri, 'host/single-instance', 0);
      await set('rules', undefined);
      await findings(document.uri, 'host/single-instance', 1);
      await set('validate.enable', false);
      await eventually('silence', () => (rulesOf(document.uri).length === 0 ? true : undefined));
    } finally {
      await set('rules', undefined);
      await set('validate.enable', undefined);
    }
    await findings(document.uri, 'host/single-instance', 1);
  });

  it('come and go with a file that nobody has opened', async () => {
    const uri = workspaceUri('gone.bizha.yaml');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(twoGaps));
    await findings(uri, 'host/single-instance', 1);
    await vscode.workspace.fs.delete(uri);
    await eventually('silence', () => (rulesOf(uri).length === 0 ? true : undefined));
  });

  it('are there for a document without a name', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'bizha', content: twoGaps });
    await vscode.window.showTextDocument(document);
    await findings(document.uri, 'host/single-instance', 1);
  });
});
