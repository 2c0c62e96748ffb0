// A promise that one failure breaks: its lens says which, leads to what happens then, and says so when it is mended.
import { eventually, goTo, openFile, symbols } from '../harness/workbench.mjs';

export const name = 'see a promise broken, see by what, and mend it';

export const settings = { 'workbench.colorTheme': 'Default Dark Modern', 'editor.minimap.enabled': false };

export const files = {
  'promise.bizha.yaml': `bizha: 1

group: { name: Contoso, version: "2020", edition: enterprise }

servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
  SQL01: { roles: [sql, master-secret] }

fileShares:
  Inbox: { path: '\\\\FS\\in' }

sqlInstances: { SQLPROD: { on: SQL01 } }
databases: { BizTalkMgmtDb: SQLPROD, BizTalkMsgBoxDb: SQLPROD, SSODB: SQLPROD }
masterSecretServer: { on: SQL01 }

hosts:
  Receive: { instances: [BTS01, BTS02], receive: { FILE: { path: '\\\\FS\\in', share: Inbox } } }
  Send: { instances: [BTS01], send: [SFTP] }

requirements:
  orders go out: { survives: any-biztalk-server, for: [Send] }
  orders come in: { survives: [BTS01, NEWS], for: [Receive] }
  both at once: { survives: [BTS01, BTS02], for: [Receive] }
`,
};

export async function run({ page, shot }) {
  const editor = await openFile(page, 'promise.bizha.yaml');
  const lens = editor.getByText('fails: BTS01', { exact: true });
  await lens.waitFor();
  await editor.getByText(/^cannot tell: "NEWS" is no component/).waitFor();
  await editor.getByText('fails: BTS01 + BTS02', { exact: true }).waitFor();
  await shot('broken');

  const outcome = page.getByRole('tree', { name: 'Simulated Failure' });
  const stopped = outcome.getByRole('treeitem', { name: /^SFTP send in Send/ });
  // Lenses are drawn anew when their line is, and a click may fall in between.
  await eventually(async () => {
    await lens.click();
    return stopped.waitFor({ timeout: 3_000 }).then(
      () => true,
      () => false,
    );
  });
  await eventually(async () => (await symbols(editor)).includes('✖'));
  await shot('why');

  // What cannot be told is listed with the fact that is missing.
  const scopes = page.getByRole('tree', { name: 'Failure Scopes' });
  await scopes.getByRole('treeitem', { name: /^Systemwide/ }).click();
  await goTo(page, scopes, /^Cannot tell/);
  await page.keyboard.press('ArrowRight');
  await goTo(page, scopes, /^Inbox, "redundant" is not stated/);
  await shot('cannot-tell');

  const line = editor.locator('.view-line', { hasText: 'SFTP' });
  await line.getByText('BTS01', { exact: true }).click();
  await page.keyboard.press('End');
  for (let step = 0; step < ', send: [SFTP] } '.length; step++) await page.keyboard.press('ArrowLeft');
  await page.keyboard.type(', BTS02');
  await editor.getByText('holds', { exact: true }).waitFor();
  await outcome.getByRole('treeitem', { name: /^reduced/ }).waitFor();
  await shot('mended');
}
