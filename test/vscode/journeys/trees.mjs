// The two trees: what stops everything, where it stands in the file, what to fix first, and a fix without going there.
import { currentLine, eventually, openViews, toggle, visibleText } from '../harness/workbench.mjs';

export const name = 'browse the failure scopes and the components';

export async function run({ page, shot }) {
  const { scopes, components } = await openViews(page);
  await scopes.getByRole('treeitem', { name: 's25-file.bizha.yaml' }).waitFor();
  await shot('workspace');

  await scopes.getByRole('treeitem', { name: 's25-file.bizha.yaml' }).click();
  const editor = page.locator('.monaco-editor[data-uri$="s25-file.bizha.yaml"]');
  await editor.waitFor();
  await scopes.getByRole('treeitem', { name: /^Stops everything, 4 single points/ }).waitFor();
  await toggle(scopes.getByRole('treeitem', { name: /^SQL01, / }));
  const instance = scopes.getByRole('treeitem', { name: /^SQLPROD, / });
  await instance.waitFor();
  await shot('scopes');

  await instance.click();
  await eventually(async () => (await lineOf(page, editor))?.includes('SQLPROD: {'));
  await toggle(instance);
  await scopes
    .getByRole('treeitem', { name: /^OrderProcess in Processing, stopped/ })
    .first()
    .waitFor();
  await shot('jumped');

  // What is open stays open while another file is shown.
  await quickOpen(page, 's02-small.bizha.yaml');
  await scopes.getByRole('treeitem', { name: /^Stops everything, none/ }).waitFor();
  await quickOpen(page, 's25-file.bizha.yaml');
  await instance.waitFor();
  await shot('still-open');

  await toggle(scopes.getByRole('treeitem', { name: /^Fix first/ }));
  await scopes
    .getByRole('treeitem', { name: /, removes \d+/ })
    .first()
    .waitFor();
  await shot('fix-first');

  // The only domain controller has a fix, which its context menu offers.
  await toggle(components.getByRole('treeitem', { name: /^servers/ }));
  await components.getByRole('treeitem', { name: /^DC01/ }).click({ button: 'right' });
  const entry = page.getByRole('menuitem', { name: 'Fix…' });
  await entry.waitFor();
  await shot('menu');
  await entry.click();
  const choice = page.locator('.quick-input-list').getByRole('option').first();
  await choice.waitFor();
  await shot('fixes');
  await choice.click();
  await components.getByRole('treeitem', { name: /^DC02/ }).waitFor();
  await page.locator('.tab.dirty').waitFor();
  await shot('fixed');
}

async function quickOpen(page, file) {
  await page.keyboard.press('Control+P');
  const input = page.locator('.quick-input-widget input.input');
  await input.fill(file);
  await page.locator('.quick-input-list').getByRole('option', { name: file }).first().click();
  await page.locator(`.monaco-editor[data-uri$="${file}"]`).waitFor();
}

async function lineOf(page, editor) {
  const line = await currentLine(page);
  const number = editor.locator('.line-numbers.active-line-number');
  if ((await number.innerText()) !== String(line)) return undefined;
  return visibleText(editor);
}
