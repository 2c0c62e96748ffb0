// The two views of a file: the switch changes what is reported and shown, and what is built is marked so by a quick fix.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TopologyView } from '../../../client/src/views/showTopologyView.ts';
import { eventually } from './eventually.ts';
import { activated } from './extension.ts';
import { closeAll, findings, openTopology } from './topologies.ts';

const planned = `bizha: 1
group: { name: Orders, version: "2020", edition: enterprise }
servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk], planned: true } # ordered in May
hosts:
  Send: { default: true, instances: [BTS01, BTS02], send: [SFTP] }
`;

describe('views', () => {
  let components: TopologyView;

  before(async () => {
    ({ components } = await activated());
  });
  afterEach(closeAll);

  const labels = async (): Promise<readonly string[]> => {
    const sections = (await components.provider.getChildren(undefined)) ?? [];
    const entries = await Promise.all(
      sections.map(async (each) => (await components.provider.getChildren(each)) ?? []),
    );
    return entries.flat().map((each) => (each.type === 'node' ? each.node.label : ''));
  };

  it('the switch shows today, and back', async () => {
    const { document } = await openTopology('views.bizha.yaml', planned);
    await findings(document.uri, 'plan/closes-gaps', 1);
    assert.ok((await labels()).includes('BTS02'));
    await vscode.commands.executeCommand('bizha.changeView');
    try {
      await findings(document.uri, 'host/single-biztalk-server', 1);
      await findings(document.uri, 'plan/closes-gaps', 0);
      await eventually('the tree of today', async () => ((await labels()).includes('BTS02') ? undefined : true));
    } finally {
      await vscode.commands.executeCommand('bizha.changeView');
    }
    await findings(document.uri, 'plan/closes-gaps', 1);
  });

  it('what is built is marked so, and the file is as if it had never been planned', async () => {
    const { document } = await openTopology('built.bizha.yaml', planned);
    await findings(document.uri, 'plan/closes-gaps', 1);
    const at = document.positionAt(planned.indexOf('BTS02: { roles'));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(at, at),
      vscode.CodeActionKind.QuickFix.value,
      10,
    );
    const built = actions.find(({ title }) => title === 'Mark as built: "BTS02"');
    assert.ok(built?.edit, `not among ${actions.map(({ title }) => title).join(', ')}`);
    assert.ok(await vscode.workspace.applyEdit(built.edit));
    assert.equal(document.getText(), planned.replace(', planned: true', ''));
    await findings(document.uri, 'plan/closes-gaps', 0);
  });
});
