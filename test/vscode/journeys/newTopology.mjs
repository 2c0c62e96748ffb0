// From an empty folder to a topology without a gap.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eventually, openViews, visibleText } from '../harness/workbench.mjs';

export const name = 'start a new topology from the welcome view';

export const empty = true;

export async function run({ page, folder, shot }) {
  const { scopes } = await openViews(page);
  // Import first, and all ways in sight without scrolling.
  const welcome = page.locator('.pane', { hasText: 'Failure Scopes' }).locator('.welcome-view-content');
  const create = welcome.getByRole('button', { name: 'New Topology…' });
  await create.waitFor();
  const ways = (await welcome.locator('a.monaco-button').allInnerTexts()).map((way) => way.trim());
  if (ways.join() !== 'Import…,New Topology…,Open an Example with Gaps,Empty File')
    throw new Error(`the welcome offers ${ways}`);
  await shot('welcome');
  const last = await welcome.getByText('short script').boundingBox();
  const pane = await page.locator('.pane', { hasText: 'Failure Scopes' }).boundingBox();
  if (last.y + last.height > pane.y + pane.height) throw new Error('the welcome does not fit in its view');
  await create.click();
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Small' }).click();

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
