// Let SQL Server fail, then the master secret server, with the keyboard alone: tree, editor and status bar tell it.
import { eventually, lenses, openFile, pickComponent, symbols, typeCommand } from '../harness/workbench.mjs';

export const name = 'simulate a failure with the keyboard, and end it';

export async function run({ page, shot }) {
  const editor = await openFile(page, 's25-file.bizha.yaml');
  await lenses(editor);
  const tree = page.getByRole('tree', { name: 'Simulated Failure' });
  const status = page.locator('.statusbar-item', { hasText: /SQL01|master secret server|Rolling reboot/ });

  await typeCommand(page, 'bizha: Simulate Failure of…');
  await pickComponent(page, 'SQL01', /^SQL01/, shot);
  await tree.getByRole('treeitem', { name: /^SQL01 fails: everything stops, back after repair/ }).waitFor();
  await tree.getByRole('treeitem', { name: /^stopped, 4/ }).waitFor();
  await tree.getByRole('treeitem', { name: /^OrderProcess in Processing, SQL01 → SQLPROD/ }).waitFor();
  await status.filter({ hasText: 's25-file: SQL01 fails: everything stops' }).first().waitFor();
  await status.filter({ hasText: 'SQL01' }).first().waitFor();

  // What failed is in sight, with a mark of its own.
  await eventually(async () => (await symbols(editor)).includes('⚡'));
  await shot('failed');

  // The focus is in the tree: three down and Enter is the first workload but one, at its line in the editor.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await editor.getByText('FileSend', { exact: true }).waitFor();
  await eventually(async () => (await symbols(editor)).includes('✖'));
  await shot('stopped');

  await typeCommand(page, 'bizha: Simulate Failure of…');
  await pickComponent(page, 'master secret', /master secret server/i);
  await tree.getByRole('treeitem', { name: /^stops at restart, 4/ }).waitFor();
  await eventually(async () => (await symbols(editor)).includes('↻') && !(await symbols(editor)).includes('✖'));
  await shot('stops-at-restart');

  await typeCommand(page, 'bizha: Let the Survivors Restart');
  await tree.getByRole('treeitem', { name: /^stopped, 4/ }).waitFor();
  await eventually(async () => (await symbols(editor)).includes('✖'));
  await shot('restarted');

  // Patch night, turn by turn: in the tree, with the keyboard again.
  await tree.getByRole('treeitem', { name: /^stopped, 4/ }).click();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  await tree.getByRole('treeitem', { name: /^BTS01, nothing more stops/ }).waitFor();
  await page.keyboard.press('End');
  await tree.getByRole('treeitem', { name: /^When all are back, nothing more stops/ }).waitFor();
  await shot('rolling-reboot');

  await typeCommand(page, 'bizha: Rolling Reboot');
  await tree.getByRole('treeitem', { name: /^Rolling reboot: 4 workloads stop meanwhile/ }).waitFor();
  await tree.getByRole('treeitem', { name: /^BTS01, 4 of 4 stopped/ }).waitFor();
  await shot('rolling-reboot-alone');

  // While another topology is shown, only the name of the file is left in the status bar.
  const aside = page.locator('.statusbar-item', { hasText: 'Simulation in s25-file.bizha.yaml' });
  await typeCommand(page, 'View: Show Explorer');
  await openFile(page, 's25-base.bizha.yaml');
  await aside.waitFor();
  await shot('aside');
  await openFile(page, 's25-file.bizha.yaml');
  await aside.waitFor({ state: 'detached' });

  await typeCommand(page, 'bizha: End Simulation');
  await tree.waitFor({ state: 'detached' });
  await status.first().waitFor({ state: 'detached' });
  await eventually(async () => !/[⚡✖↻]/.test(await symbols(editor)));
  await eventually(() => editor.evaluate((element) => element.contains(document.activeElement)));
  await shot('ended');
}
