// From an empty folder to a topology without a gap.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eventually, openViews, visibleText } from '../harness/workbench.mjs';

export const name = 'start a new topology from the welcome view';

export const empty = true;

export async function run({ page, folder, shot }) {
  const { scopes } = await openViews(page);
  const small = page.getByRole('button', { name: 'Small: 4 Computers' });
  await small.waitFor();
  await shot('welcome');
  await small.click();

  const input = page.locator('.quick-input-widget input.input');
  await input.waitFor();
  await shot('name');
  await input.fill('orders');
  await page.keyboard.press('Enter');

  const editor = page.locator('.monaco-editor[data-uri$="orders.bizha.yaml"]');
  await editor.waitFor();
  await scopes.getByRole('treeitem', { name: /^Stops everything/ }).waitFor();
  // The first thing to fill in is selected, so typing replaces it.
  await page.keyboard.type('Contoso orders');
  await eventually(async () => (await visibleText(editor)).includes('name: Contoso orders'));
  await shot('filled');
  const saved = await readFile(join(folder, 'orders.bizha.yaml'), 'utf8');
  if (!saved.includes('SQLPROD')) throw new Error(`the file was not saved:\n${saved}`);
}
