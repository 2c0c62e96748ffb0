// The two views of the activity bar, asked as VS Code asks them.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TopologyView } from '../../../client/src/views/showTopologyView.ts';
import type { TopologyElement } from '../../../client/src/views/topologyElement.ts';
import type { TreeNode } from '../../../server/src/protocol.ts';
import { eventually } from './eventually.ts';
import { activated } from './extension.ts';
import { closeAll, findings, openTopology, twoGaps, workspaceUri } from './topologies.ts';

/** Two servers stop everything together; neither does alone. */
const pairOfServers = `bizha: 1
servers: { BTS01: { roles: [biztalk] }, BTS02: { roles: [biztalk] }, SQL01: { roles: [sql] } }
hosts:
  Receive: { instances: [BTS01, BTS02], receive: [WCF-SQL] }
`;

describe('trees', () => {
  let scopes: TopologyView;
  let components: TopologyView;

  before(async () => {
    ({ scopes, components } = await activated());
  });
  afterEach(closeAll);

  const children = async ({ provider }: TopologyView, element?: TopologyElement): Promise<readonly TopologyElement[]> =>
    (await provider.getChildren(element)) ?? [];

  const labelOf = (element: TopologyElement): string =>
    element.type === 'file' ? element.uri.path.slice(element.uri.path.lastIndexOf('/') + 1) : element.node.label;

  const itemOf = async ({ provider }: TopologyView, element: TopologyElement): Promise<vscode.TreeItem> =>
    provider.getTreeItem(element);

  /** Host instances are called as their hosts are, or as their servers. */
  const isInstance = ({ kind }: TreeNode): boolean => kind === 'hostInstance';

  /** Everything below an element, or all. */
  async function below(view: TopologyView, element?: TopologyElement): Promise<readonly TopologyElement[]> {
    const direct = await children(view, element);
    return (await Promise.all(direct.map(async (each) => [each, ...(await below(view, each))]))).flat();
  }

  /** The element that a test is about, once the tree has it. */
  async function named(view: TopologyView, label: string): Promise<TopologyElement> {
    return eventually(label, async () =>
      (await below(view)).find((each) => labelOf(each) === label && !(each.type === 'node' && isInstance(each.node))),
    );
  }

  it('one node for each file of the workspace, when no topology is open', async () => {
    const files = await eventually('files', async () => {
      const roots = await children(scopes);
      return roots.length > 1 && roots.every(({ type }) => type === 'file') ? roots : undefined;
    });
    assert.ok(files.map(labelOf).includes('s25-file.bizha.yaml'));
    const [first] = files;
    assert.ok(first);
    assert.ok((await children(scopes, first)).length > 0);
  });

  it('the failure scopes of the topology that is open', async () => {
    await vscode.window.showTextDocument(workspaceUri('s25-file.bizha.yaml'));
    await named(scopes, 'Stops everything');
    const sql = await named(scopes, 'SQLPROD');
    assert.ok(sql.type === 'node');
    assert.equal(sql.node.scope, 'systemwide');
    assert.equal(sql.node.singlePoint, true);
    assert.ok((await children(scopes, sql)).some((each) => each.type === 'node' && each.node.kind === 'workload'));
  });

  it('the components, with the host instances under their servers', async () => {
    await openTopology('components.bizha.yaml', twoGaps);
    const server = await named(components, 'BTS02');
    const instances = (await below(components, server)).filter((each) => each.type === 'node' && isInstance(each.node));
    assert.equal(instances.length, 3);
  });

  it('a node leads to its line', async () => {
    const { document } = await openTopology('jump.bizha.yaml', twoGaps);
    const item = await itemOf(components, await named(components, 'Send'));
    assert.ok(item.command);
    await vscode.commands.executeCommand(item.command.command, ...(item.command.arguments ?? []));
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), document.uri.toString());
    assert.match(document.lineAt(editor.selection.start.line).text, /^ {2}Send:/);
  });

  it('a tooltip is asked for when the node is pointed at', async () => {
    await openTopology('tooltip.bizha.yaml', twoGaps);
    const send = await named(components, 'Send');
    const item = await itemOf(components, send);
    assert.equal(item.tooltip, undefined);
    const { token } = new vscode.CancellationTokenSource();
    const resolved = await components.provider.resolveTreeItem?.(item, send, token);
    assert.ok(resolved?.tooltip instanceof vscode.MarkdownString);
    assert.match(resolved.tooltip.value, /^\*\*Send\*\*/);
  });

  it('what has no tooltip of its own has its words as one: VS Code would show an address', async () => {
    await openTopology('tooltip.bizha.yaml', pairOfServers);
    const { token } = new vscode.CancellationTokenSource();
    for (const label of ['everything', 'BTS01 + BTS02']) {
      const element = await named(scopes, label);
      const item = await itemOf(scopes, element);
      const resolved = await scopes.provider.resolveTreeItem?.(item, element, token);
      assert.ok(resolved?.tooltip, label);
      assert.ok(String(resolved.tooltip).startsWith(label), String(resolved.tooltip));
    }
  });

  it('a change to fix first is made by its command, and that change alone', async () => {
    const { document } = await openTopology('fixFirst.bizha.yaml', twoGaps);
    const branch = await named(scopes, 'Fix first');
    const fix = await eventually('a change', async () =>
      (await children(scopes, branch)).find((each) => each.type === 'node' && each.node.fix !== undefined),
    );
    const item = await itemOf(scopes, fix);
    assert.equal(item.command?.command, 'bizha.applyFix');
    assert.match(String(item.description), /^removes \d+$/);
    await vscode.commands.executeCommand(item.command.command, ...(item.command.arguments ?? []));
    await eventually('the change', async () => (document.getText() === twoGaps ? undefined : true));
  });

  it('commands on nodes do no harm when a key is bound to them', async () => {
    for (const given of [undefined, null, 'Send', { type: 'node' }]) {
      await vscode.commands.executeCommand('bizha.goToNode', given);
      await vscode.commands.executeCommand('bizha.applyFix', given);
    }
  });

  it('findings are on the nodes, and those with a fix say so', async () => {
    const { document } = await openTopology('decorated.bizha.yaml', twoGaps);
    await findings(document.uri, 'host/single-instance', 1);
    const send = await named(components, 'Send');
    assert.ok(send.type === 'node');
    assert.ok((send.node.findings?.warning ?? 0) > 0);
    const item = await itemOf(components, send);
    assert.match(String(item.contextValue), /\bfixable\b/);
    assert.match(String(item.resourceUri?.query), /"warning":1/);
  });

  it('an edit elsewhere changes no id, so that what is open stays open', async () => {
    const editor = await openTopology('stable.bizha.yaml', twoGaps);
    await named(components, 'Send');
    const ids = async (): Promise<ReadonlyMap<string, string | undefined>> => {
      const items = (await below(components)).map(async (each) => (await itemOf(components, each)).id);
      return new Map((await Promise.all(items)).map((id) => [String(id), id]));
    };
    const before = await ids();
    await editor.edit((edit) => edit.insert(new vscode.Position(7, 0), '  BTS03: { roles: [biztalk] }\n'));
    await named(components, 'BTS03');
    const after = await ids();
    assert.deepEqual(
      [...before.keys()].filter((id) => !after.has(id)),
      [],
    );
  });

  it('pairs that stop everything are looked for when somebody opens them, and again after an edit', async () => {
    const editor = await openTopology('pairs.bizha.yaml', pairOfServers);
    const pairs = async (): Promise<readonly string[]> =>
      (await children(scopes, await named(scopes, 'everything'))).map(labelOf);
    await eventually('the pair', async () => ((await pairs()).includes('BTS01 + BTS02') ? true : undefined));

    const at = editor.document.positionAt(pairOfServers.indexOf(', BTS02], receive'));
    await editor.edit((edit) => edit.insert(at, ', SQL01'));
    await eventually('no pair', async () => ((await pairs()).includes('No pair stops it') ? true : undefined));
  });

  it('an empty file has no nodes, and a broken one keeps those that can be understood', async () => {
    const editor = await openTopology('empty.bizha.yaml', '');
    await eventually('emptiness', async () => ((await children(components)).length === 0 ? true : undefined));
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), `${twoGaps}backup: {\n`));
    await named(components, 'Send');
  });
});
