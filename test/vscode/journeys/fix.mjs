// From the squiggle over the hover to the fix, and to the file on disk.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eventually, lenses, openFile, pointAt, saveUntil, visibleText } from '../harness/workbench.mjs';

export const name = 'see a gap, read about it, mend it with the light bulb, save';

const text = `bizha: 1

group:
  version: "2020"
  edition: enterprise

servers:
  BTS01: { roles: [biztalk] } # old, but good
  BTS02: { roles: [biztalk] }

hosts:
  Receive:
    instances: [BTS01, BTS02]
    receive: [WCF-SQL]
  Send: { instances: [ BTS01 ], send: [SFTP] } # the second one was forgotten
`;

export const files = { 'gap.bizha.yaml': text };

export async function run({ page, folder, shot }) {
  const editor = await openFile(page, 'gap.bizha.yaml');
  await editor.locator('.squiggly-warning').first().waitFor();

  const send = editor.locator('.view-line').getByText('Send', { exact: true });
  await lenses(editor);
  const hover = await pointAt(page, send, 'Host "Send" runs only on "BTS01"');
  await hover.getByText('Send (host)').waitFor();
  // VS Code shows the finding itself; our part of the hover leads on from there and does not say it again.
  const said = await hover.innerText();
  if (said.split('runs only on').length !== 2) throw new Error(`said more than once:\n${said}`);
  await shot('hover');
  await hover.getByRole('link', { name: 'Host runs on one server only' }).click();
  await page.getByRole('tab', { name: /^single-instance\.md/ }).waitFor();
  await page
    .frameLocator('iframe.webview.ready')
    .frameLocator('iframe#active-frame')
    .getByRole('heading', { name: 'host/single-instance' })
    .waitFor();
  await shot('page');
  await page.getByRole('tab', { name: /^gap/ }).click();

  await send.click();
  const bulb = editor.locator('.codicon-light-bulb, .codicon-gutter-lightbulb, [class*="lightbulb"]').first();
  await bulb.click();
  const menu = page.locator('.action-widget');
  const fix = menu.getByText('Plan a second host instance: "Send" on BTS02');
  await fix.waitFor();
  await shot('light-bulb');
  await fix.click();

  await eventually(async () => (await visibleText(editor)).includes('BTS02: { planned: true }'));
  await editor.locator('.squiggly-warning').first().waitFor({ state: 'detached' });
  await shot('mended');
  const path = join(folder, 'gap.bizha.yaml');
  await saveUntil(page, path, 'planned: true');
  const saved = await readFile(path, 'utf8');
  if (saved !== text.replace('[ BTS01 ]', '{ BTS01: {}, BTS02: { planned: true } }'))
    throw new Error(`more than the fix was saved:\n${saved}`);
}
