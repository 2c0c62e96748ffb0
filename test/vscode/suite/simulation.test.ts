// A simulated failure: what the view says for it, how it follows the file, and that it ends without a trace.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SimulationView } from '../../../client/src/simulation/showSimulationView.ts';
import type { TopologyElement } from '../../../client/src/views/topologyElement.ts';
import { eventually } from './eventually.ts';
import { activated } from './extension.ts';
import { closeAll, openTopology, twoGaps, workspaceUri } from './topologies.ts';

describe('simulation', () => {
  let simulation: SimulationView;

  before(async () => {
    ({ simulation } = await activated());
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('bizha.endSimulation');
    await closeAll();
  });

  const children = async (element?: TopologyElement): Promise<readonly TopologyElement[]> =>
    (await simulation.provider.getChildren(element)) ?? [];

  const labelOf = (element: TopologyElement): string => (element.type === 'node' ? element.node.label : 'a file');

  /** Workloads by outcome, as the view shows them; without the branches behind them. */
  async function outcomes(): Promise<Readonly<Record<string, readonly string[]>>> {
    const told = (await children()).filter((each) => each.type === 'node' && each.node.kind === 'scope');
    const groups = told.map(async (group) => [labelOf(group), (await children(group)).map(labelOf)]);
    return Object.fromEntries(await Promise.all(groups));
  }

  const fail = (uri: vscode.Uri, ...ids: readonly string[]): Thenable<void> =>
    vscode.commands.executeCommand('bizha.simulateFailureOf', uri.toString(), ids);

  const everything = ['FILE receive in FileReceive', 'FILE send in FileSend', 'OrderProcess in Processing', 'tracking'];

  it('without the only SQL server everything stops', async () => {
    await fail(workspaceUri('s25-file.bizha.yaml'), 'server:SQL01');
    assert.deepEqual(await outcomes(), { stopped: everything });
  });

  it('without the master secret server everything goes on until it restarts', async () => {
    const uri = workspaceUri('s25-file.bizha.yaml');
    await fail(uri, 'masterSecretServer');
    assert.deepEqual(await outcomes(), { 'stops at restart': everything });
    await vscode.commands.executeCommand('bizha.simulateRestart');
    assert.deepEqual(await outcomes(), { stopped: everything });
    await vscode.commands.executeCommand('bizha.simulateRestart');
    assert.deepEqual(await outcomes(), { 'stops at restart': everything });
  });

  it('a workload says why, and leads to its line', async () => {
    await fail(workspaceUri('s25-file.bizha.yaml'), 'server:SQL01');
    const [answer, stopped] = await children();
    assert.match(answer ? labelOf(answer) : '', /^SQL01 fails: everything stops$/);
    const [first] = await children(stopped);
    assert.ok(first?.type === 'node');
    const item = await simulation.provider.getTreeItem(first);
    assert.match(String(item.description), /^SQL01 → SQLPROD → /);
    assert.ok(item.command);
    await vscode.commands.executeCommand(item.command.command, ...(item.command.arguments ?? []));
    const editor = vscode.window.activeTextEditor;
    assert.match(editor?.document.lineAt(editor.selection.start.line).text ?? '', /FILE: .*in/);
  });

  it('starts from a node of a tree', async () => {
    const { components } = await activated();
    await openTopology('node.bizha.yaml', twoGaps);
    const below = async (element?: TopologyElement): Promise<readonly TopologyElement[]> => {
      const direct = (await components.provider.getChildren(element)) ?? [];
      return (await Promise.all(direct.map(async (each) => [each, ...(await below(each))]))).flat();
    };
    const server = await eventually('BTS01', async () =>
      (await below()).find((each) => each.type === 'node' && each.node.entity === 'server:BTS01'),
    );
    assert.match(String((await components.provider.getTreeItem(server)).contextValue), /\bfailable\b/);
    await vscode.commands.executeCommand('bizha.simulateFailureOf', server);
    const { stopped, reduced } = await outcomes();
    assert.deepEqual(stopped, ['SFTP send in Send']);
    assert.ok(reduced?.includes('WCF-SQL receive in Receive'), String(reduced));
  });

  it('starts from several nodes of a tree at once', async () => {
    const { components } = await activated();
    await openTopology('nodes.bizha.yaml', twoGaps);
    const servers = await eventually('servers', async () => {
      const sections = (await components.provider.getChildren()) ?? [];
      const section = sections.find((each) => each.type === 'node' && each.node.label === 'servers');
      return section && ((await components.provider.getChildren(section)) ?? undefined);
    });
    await vscode.commands.executeCommand('bizha.simulateFailureOf', servers[0], servers);
    assert.deepEqual(Object.keys(await outcomes()), ['stopped']);
  });

  it('a rolling reboot tells at which turn what is stopped', async () => {
    const uri = workspaceUri('s25-file.bizha.yaml');
    await fail(uri, 'masterSecretServer');
    const branch = (await children()).find((each) => each.type === 'node' && each.node.question !== undefined);
    const steps = await eventually('steps', async () => {
      const found = await children(branch);
      return found.length > 1 ? found : undefined;
    });
    assert.deepEqual(steps.map(labelOf), ['BTS01', 'SSO01', 'SQL01', 'DC01', 'ADMIN01', 'FS01', 'When all are back']);
    assert.deepEqual((await children(steps.at(-1))).map(labelOf), everything);
  });

  it('a rolling reboot on its own needs no failure, and names its file', async () => {
    const { document } = await openTopology('reboot.bizha.yaml', twoGaps);
    await vscode.commands.executeCommand('bizha.rollingReboot');
    const rows = (await children()).map(labelOf);
    assert.match(rows[0] ?? '', /^Rolling reboot: /);
    assert.equal(rows.at(-1), 'When all are back');
    assert.equal(simulation.file(), document.uri.path.split('/').at(-1));
    await fail(document.uri, 'server:BTS01');
    assert.match((await children()).map(labelOf)[0] ?? '', /^BTS01 fails: /);
  });

  it('is copied as Markdown, with the rolling reboot only where it is open', async () => {
    await fail(workspaceUri('s25-file.bizha.yaml'), 'server:SQL01');
    await vscode.commands.executeCommand('bizha.copySimulation');
    const copied = await vscode.env.clipboard.readText();
    assert.match(copied, /^\*\*SQL01 fails: everything stops, back after repair/);
    assert.match(copied, /### stopped/);
    assert.doesNotMatch(copied, /### Rolling reboot/);
    await vscode.commands.executeCommand('bizha.rollingReboot');
    await vscode.commands.executeCommand('bizha.copySimulation');
    assert.match(await vscode.env.clipboard.readText(), /^\*\*Rolling reboot: /);
  });

  it('brings the line of what failed into sight', async () => {
    const filler = Array.from({ length: 200 }, (_, n) => `# line ${n}`).join('\n');
    const editor = await openTopology('far.bizha.yaml', `${filler}\n${twoGaps}`);
    await fail(editor.document.uri, 'server:BTS01');
    const line = editor.document.positionAt(editor.document.getText().indexOf('BTS01')).line;
    await eventually('the line', async () =>
      editor.visibleRanges.some(({ start, end }) => start.line <= line && line <= end.line) ? true : undefined,
    );
  });

  it('several components fail together', async () => {
    const { document } = await openTopology('several.bizha.yaml', twoGaps);
    await fail(document.uri, 'server:BTS01', 'server:BTS02');
    assert.deepEqual(Object.keys(await outcomes()), ['stopped']);
  });

  it('follows the file, and comes back when what failed is back', async () => {
    const editor = await openTopology('followed.bizha.yaml', twoGaps);
    const { document } = editor;
    await fail(document.uri, 'server:BTS01');
    assert.deepEqual((await outcomes())['stopped'], ['SFTP send in Send']);

    const at = document.positionAt(twoGaps.indexOf('[BTS01], send') + '[BTS01'.length);
    await editor.edit((edit) => edit.insert(at, ', BTS02'));
    await eventually('nothing stopped', async () => ((await outcomes())['stopped'] ? undefined : true));

    await editor.edit((edit) =>
      edit.replace(new vscode.Range(0, 0, document.lineCount, 0), twoGaps.replaceAll('BTS01', 'BTS09')),
    );
    await eventually('emptiness', async () => ((await children()).length === 0 ? true : undefined));
    await vscode.commands.executeCommand('undo');
    await eventually('outcomes', async () => ((await children()).length > 0 ? true : undefined));
  });

  it('an id that the file does not have changes nothing', async () => {
    const { document } = await openTopology('unknown.bizha.yaml', twoGaps);
    await fail(document.uri, 'server:SQL99');
    assert.deepEqual(await children(), []);
  });

  it('ends on demand, and with the file', async () => {
    const { document } = await openTopology('ended.bizha.yaml', twoGaps);
    await fail(document.uri, 'server:BTS01');
    assert.ok((await children()).length > 0);
    await vscode.commands.executeCommand('bizha.endSimulation');
    assert.deepEqual(await children(), []);

    await fail(document.uri, 'server:BTS01');
    assert.ok((await children()).length > 0);
    await closeAll();
    await eventually('the end', async () => ((await children()).length === 0 ? true : undefined));
  });

  it('every lens above a component starts one', async () => {
    const { document } = await openTopology('lens.bizha.yaml', twoGaps);
    const lens = await eventually('lens', async () => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
        50, // so many are resolved: what a lens says is asked for when it is in sight
      );
      return lenses.find(({ command }) => String(command?.arguments?.[1]) === 'server:BTS01');
    });
    assert.ok(lens.command);
    await vscode.commands.executeCommand(lens.command.command, ...(lens.command.arguments ?? []));
    assert.deepEqual((await outcomes())['stopped'], ['SFTP send in Send']);
  });
});
