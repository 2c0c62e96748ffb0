// The page of a rule: from the hover and from the Problems view, beside the editor, which keeps its place.
import { eventually, lenses, openFile, pointAt, typeCommand } from '../harness/workbench.mjs';

export const name = 'read the page of a rule beside the editor, without internet';

export const settings = { 'editor.minimap.enabled': false };

export const files = {
  'rule.bizha.yaml': `bizha: 1

group: { name: Contoso, version: "2020", edition: enterprise }

servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
  SQL01: { roles: [sql] }

sqlInstances: { SQLPROD: { on: SQL01 } }
databases: { BizTalkMgmtDb: SQLPROD, BizTalkMsgBoxDb: SQLPROD, BizTalkDTADb: SQLPROD, SSODB: SQLPROD }

hosts:
  Receive: { instances: [BTS01, BTS02], receive: [WCF-SQL] }
  Send: { instances: [BTS01], send: [SFTP] }
`,
};

export async function run({ page, shot }) {
  const editor = await openFile(page, 'rule.bizha.yaml');
  const groups = page.locator('.editor-group-container');
  await lenses(editor);

  const instance = editor.locator('.view-line', { hasText: 'sqlInstances' }).getByText('SQLPROD', { exact: true });
  const hover = await pointAt(page, instance, 'sql/not-clustered');
  await hover.getByText('What gives time').waitFor();
  await shot('hover');
  await hover.locator('a.code-link', { hasText: 'sql/not-clustered' }).click();
  await beside('not-clustered.md', 'sql/not-clustered: ');
  await shot('beside');

  await typeCommand(page, 'Problems: Focus on Problems View');
  const problem = page.locator('.markers-panel .monaco-list-row', { hasText: 'host/single-instance' });
  await problem.locator('a', { hasText: 'host/single-instance' }).click();
  await beside('single-instance.md', 'host/single-instance: ');
  await shot('problems');

  /** The page is there in the place of the one before, and the topology is still the active editor. */
  async function beside(file, title) {
    await groups.nth(1).locator('.tab.active', { hasText: file }).waitFor();
    await eventually(async () => (await groups.count()) === 2 && (await groups.nth(1).locator('.tab').count()) === 1);
    await groups.first().and(page.locator('.active')).waitFor();
    await editor.waitFor();
    const frame = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
    await frame.getByRole('heading', { name: title }).waitFor();
  }
}
