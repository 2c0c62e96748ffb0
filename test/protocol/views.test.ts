/** The two views over the wire: what is shown follows the view, what is planned can be marked as built, gaps be planned. */
import assert from 'node:assert/strict';
import {
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  type CodeLens,
  type Hover,
  HoverRequest,
  type TextDocumentEdit,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';
import type { GapsResult, PlanResult, SimulationResult, TreeResult } from '../../server/src/protocol.ts';
import { file } from '../support/cursor.ts';
import { edited, type LanguageClient, rangeOf, startClient } from '../support/languageClient.ts';

const uri = 'file:///work/group.bizha.yaml';
const textDocument = { uri };
const text = file`
  bizha: 1
  group: { version: "2020", edition: enterprise }
  servers:
    BTS01: { roles: [biztalk] }
    BTS02: { roles: [biztalk], planned: true } # next spring
  hosts:
    Send:
      default: true
      instances: { BTS01: {}, BTS02: { planned: true } }
      send: [WCF-SQL]
`;

describe('views', () => {
  let client: LanguageClient;
  beforeEach(async () => {
    client = await startClient();
    await client.open(uri, text);
    await client.diagnostics(uri, 1);
    await client.settle();
  });
  afterEach(() => client.stop());

  const codes = (): readonly unknown[] => client.published.at(-1)?.diagnostics.map(({ code }) => code) ?? [];
  const show = async (view: 'as planned' | 'today'): Promise<void> => {
    const before = client.published.length;
    await client.connection.sendNotification('bizha/view', { view });
    await client.waitFor(() => client.published.length > before, 'diagnostics of the other view');
    await client.settle();
  };
  const actionsAt = async (piece: string, of = text): Promise<CodeAction[]> =>
    (await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range: rangeOf(of, piece),
      context: { diagnostics: [] },
    })) as CodeAction[];
  const applied = async (action: CodeAction | undefined, to = text): Promise<string> => {
    assert.ok(action);
    const { edit } = await client.connection.sendRequest(CodeActionResolveRequest.type, action);
    const changes = edit?.documentChanges?.[0] as TextDocumentEdit;
    return edited(to, changes.edits as TextEdit[]);
  };

  it('findings: as planned one counts what only the plan closes; today each gap is there and says so', async () => {
    assert.ok(codes().includes('plan/closes-gaps'));
    assert.ok(!codes().includes('host/single-biztalk-server'));
    await show('today');
    assert.ok(!codes().includes('plan/closes-gaps'));
    const gap = client.published.at(-1)?.diagnostics.find(({ code }) => code === 'host/single-biztalk-server');
    assert.match(`${gap?.message}`, / The plan closes this gap\.$/);
    assert.deepEqual([client.summaries.at(-1)?.view, client.summaries.at(-1)?.planned], ['today', 2]);
    await show('as planned');
    assert.ok(codes().includes('plan/closes-gaps'));
  });

  it('trees, lenses, hovers and simulations say what the view has', async () => {
    const tree = (): Promise<TreeResult> => client.connection.sendRequest('bizha/components', { uri, levels: [{}] });
    const lenses = async (): Promise<number> =>
      ((await client.connection.sendRequest('textDocument/codeLens', { textDocument })) as CodeLens[]).length;
    const hover = async (piece: string): Promise<string> => {
      const position = rangeOf(text, piece).start;
      const found: Hover | null = await client.connection.sendRequest(HoverRequest.type, { textDocument, position });
      return JSON.stringify(found?.contents);
    };
    const lost = (): Promise<SimulationResult> =>
      client.connection.sendRequest('bizha/simulate', { uri, failed: ['server:BTS01'], restart: false });
    const planned = { lenses: await lenses(), scope: (await lost()).scope };
    assert.equal((await tree()).view, 'as planned');
    assert.match(await hover('BTS02: { roles'), /Planned: decided, not built\./);
    assert.doesNotMatch(await hover('BTS01: { roles'), /only planned/);
    await show('today');
    const { view, levels } = await tree();
    assert.equal(view, 'today');
    assert.ok(!JSON.stringify(levels).includes('BTS02'));
    assert.deepEqual([planned.lenses, await lenses()], [0, 1], 'the one server of today is a single point');
    const { scope, title, view: shown } = await lost();
    assert.deepEqual([planned.scope, scope, shown], ['server', 'systemwide', 'today']);
    assert.match(title, / Today, without what is only planned\.$/);
    assert.match(await hover('BTS02: { roles'), /Planned: decided, not built\./);
    assert.match(await hover('BTS01: { roles'), /Today, without what is only planned\./);
  });

  it('mark as built: takes the mark away and leaves the rest as it is', async () => {
    for (const piece of ['BTS02: { roles', 'true } # next']) {
      const action = (await actionsAt(piece)).find(({ title }) => title === 'Mark as built: "BTS02"');
      assert.equal(await applied(action), text.replace(', planned: true } # next', ' } # next'));
    }
    const instance = (await actionsAt('BTS02: { planned')).find(({ title }) => title.startsWith('Mark as built'));
    assert.equal(instance?.title, 'Mark as built: "Send on BTS02"');
    assert.equal(await applied(instance), text.replace('BTS02: { planned: true }', 'BTS02: {}'));
    assert.ok(!(await actionsAt('BTS01: { roles')).some(({ title }) => title.startsWith('Mark as built')));
  });

  it('plans what is chosen of the gaps, and says what is left', async () => {
    const open = file`
      bizha: 1
      servers:
        BTS01: { roles: [biztalk] }
        BTS02: { roles: [biztalk] }
      hosts:
        Send: { instances: [BTS01], send: [WCF-SQL] }
        Work: { instances: [BTS01], orchestrations: [Orders] }
      requirements:
        sites: { survives: any-site }
    `;
    await client.change(uri, 2, [{ text: open }]);
    const gaps: GapsResult = await client.connection.sendRequest('bizha/gaps', { uri });
    const plannable = gaps.filter(({ change }) => change !== undefined);
    assert.deepEqual(
      plannable.map(({ change }) => change),
      ['Plan a second host instance: "Send" on BTS02', 'Plan a second host instance: "Work" on BTS02'],
    );
    // One site cannot be survived, whatever is planned.
    assert.match(gaps.find(({ change }) => change === undefined)?.text ?? '', /^Requirement "sites" is not met\./);
    const plan: PlanResult = await client.connection.sendRequest('bizha/plan', {
      uri,
      gaps: [plannable[1]?.id ?? ''],
    });
    assert.equal(
      edited(open, plan.edits as TextEdit[]),
      open.replace('Work: { instances: [BTS01]', 'Work: { instances: { BTS01: {}, BTS02: { planned: true } }'),
    );
    assert.deepEqual(plan.changes, ['Plan a second host instance: "Work" on BTS02']);
    assert.match(plan.sentence, /closes: 1\. .*decision: \d+\.$/);
  });
});
