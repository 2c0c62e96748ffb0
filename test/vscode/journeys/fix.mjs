// From the squiggle over the hover to the fix, and to the file on disk.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eventually, openFile, saveUntil, visibleText } from '../harness/workbench.mjs';

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
  await send.hover();
  const hover = page.locator('.monaco-hover:visible', { hasText: 'Host "Send" runs only on "BTS01"' });
  await hover.getByText('Send (host)').waitFor();
  await shot('hover');

  await send.click();
  const bulb = editor.locator('.codicon-light-bulb, .codicon-gutter-lightbulb, [class*="lightbulb"]').first();
  await bulb.click();
  const menu = page.locator('.action-widget');
  const fix = menu.getByText('Add a second host instance: "Send" on BTS02');
  await fix.waitFor();
  await shot('light-bulb');
  await fix.click();

  await eventually(async () => (await visibleText(editor)).includes('[ BTS01, BTS02 ]'));
  await editor.locator('.squiggly-warning').first().waitFor({ state: 'detached' });
  await shot('mended');
  const path = join(folder, 'gap.bizha.yaml');
  await saveUntil(page, path, 'BTS02 ]');
  const saved = await readFile(path, 'utf8');
  if (saved !== text.replace('[ BTS01 ]', '[ BTS01, BTS02 ]'))
    throw new Error(`more than the fix was saved:\n${saved}`);
}
