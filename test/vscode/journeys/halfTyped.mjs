// While one line is half typed, the rest of the file keeps its squiggles and its trees.
import { openFile, openViews, toggle } from '../harness/workbench.mjs';

export const name = 'type a new host while the other findings stay';

const text = `bizha: 1

group: { version: "2020", edition: enterprise }

servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }

hosts:
  Send: { instances: [BTS01], send: [SFTP] }
`;

export const files = { 'typing.bizha.yaml': text };

// As on a keyboard that closes no bracket by itself.
export const settings = { 'editor.autoClosingBrackets': 'never' };

export async function run({ page, shot }) {
  const editor = await openFile(page, 'typing.bizha.yaml');
  const { scopes, components } = await openViews(page);
  const squiggle = editor.locator('.squiggly-warning').first();
  await squiggle.waitFor();

  await editor.locator('.view-line').last().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('  Audit: { instances: [');
  await editor.locator('.squiggly-error').first().waitFor();
  if (!(await squiggle.isVisible())) throw new Error('the finding of the line above has gone');
  await toggle(components.getByRole('treeitem', { name: /^hosts/ }));
  await components.getByRole('treeitem', { name: /^Send/ }).first().waitFor();
  await scopes.getByRole('treeitem', { name: /^Stops everything/ }).waitFor();
  await shot('half-typed');
}
