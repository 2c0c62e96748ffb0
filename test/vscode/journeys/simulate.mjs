// Let SQL Server fail, then the master secret server, with the keyboard alone: tree, editor and status bar tell it.
import { eventually, openFile } from '../harness/workbench.mjs';

export const name = 'simulate a failure with the keyboard, and end it';

export async function run({ page, shot }) {
  const editor = await openFile(page, 's25-file.bizha.yaml');
  await editor
    .getByText(/^If this fails/)
    .first()
    .waitFor();
  const tree = page.getByRole('tree', { name: 'Simulated Failure' });
  const status = page.locator('.statusbar-item', { hasText: /SQL01|masterSecretServer/ });

  await command(page, 'bizha: Simulate Failure of…');
  await pick(page, 'SQL01', /^SQL01/, shot);
  await tree.getByRole('treeitem', { name: /^stopped, 4/ }).waitFor();
  await tree.getByRole('treeitem', { name: /^Processing\/orchestration\/OrderProcess, server:SQL01/ }).waitFor();
  await status.filter({ hasText: 'SQL01' }).first().waitFor();

  // The focus is in the tree: two down and Enter is the first workload but one, at its line in the editor.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await editor.getByText('FileSend', { exact: true }).waitFor();
  await eventually(async () => (await symbols(editor)).includes('✖'));
  await shot('stopped');

  await command(page, 'bizha: Simulate Failure of…');
  await untick(page);
  await pick(page, 'masterSecret', /master secret server/i);
  await tree.getByRole('treeitem', { name: /^stops at restart, 4/ }).waitFor();
  await eventually(async () => (await symbols(editor)).includes('↻') && !(await symbols(editor)).includes('✖'));
  await shot('stops-at-restart');

  await command(page, 'bizha: Let the Survivors Restart');
  await tree.getByRole('treeitem', { name: /^stopped, 4/ }).waitFor();
  await eventually(async () => (await symbols(editor)).includes('✖'));
  await shot('restarted');

  await command(page, 'bizha: End Simulation');
  await tree.waitFor({ state: 'detached' });
  await status.first().waitFor({ state: 'detached' });
  await eventually(async () => !/[✖↻]/.test(await symbols(editor)));
  await eventually(() => editor.evaluate((element) => element.contains(document.activeElement)));
  await shot('ended');
}

/** A command from the palette, by the keyboard alone. */
async function command(page, title) {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input.input');
  await input.waitFor();
  await input.fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title }).waitFor();
  await page.keyboard.press('Enter');
}

/** Ticks the component that `text` leads to, and accepts. */
async function pick(page, text, name, shot) {
  const list = page.locator('.quick-input-list');
  await page.getByPlaceholder('Which components fail together?').waitFor();
  await shot?.('choice');
  await page.keyboard.type(text);
  const row = list.locator('.monaco-list-row', { hasText: name }).first();
  await row.waitFor();
  await eventually(async () => {
    if (await row.locator('input:checked, .monaco-checkbox.checked, [aria-checked="true"]').count()) return true;
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    return false;
  });
  await shot?.('chosen');
  await page.keyboard.press('Enter');
}

/** Takes back what is ticked from the last time: it stands on top. */
async function untick(page) {
  const input = page.getByPlaceholder('Which components fail together?');
  await input.waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.locator('.quick-input-count', { hasText: '0 Selected' }).waitFor();
  await eventually(async () => {
    if (await input.evaluate((element) => element === document.activeElement)) return true;
    await page.keyboard.press('Shift+Tab');
    return false;
  });
}

/** What stands before the texts of the lines as a decoration. */
async function symbols(editor) {
  const contents = await editor
    .locator('.view-line span')
    .evaluateAll((spans) => spans.map((span) => getComputedStyle(span, '::before').content));
  return contents.filter((content) => content !== 'none' && content !== 'normal').join('');
}
