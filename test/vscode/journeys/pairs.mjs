// No single failure stops this group; which two do is looked for when somebody wants to know. With the keyboard alone.
import { eventually, goTo, lenses, openFile, symbols, typeCommand } from '../harness/workbench.mjs';

export const name = 'find the pairs that stop everything with the keyboard, and let one fail';

export async function run({ page, shot }) {
  const editor = await openFile(page, 'highly-available.bizha.yaml');
  await lenses(editor);
  await typeCommand(page, 'View: Show Bizha');
  const scopes = page.getByRole('tree', { name: 'Failure Scopes' });
  const branch = scopes.getByRole('treeitem', { name: /^Pairs that stop/ });
  await branch.waitFor();
  await typeCommand(page, 'bizha: Focus on Failure Scopes View');

  await goTo(page, scopes, /^Pairs that stop/);
  await page.keyboard.press('ArrowRight');
  await goTo(page, scopes, /^everything/);
  await page.keyboard.press('ArrowRight');
  await scopes.getByRole('treeitem', { name: /^HV1 \+ HV2, majority of/ }).waitFor();
  await shot('pairs');

  await goTo(page, scopes, /^HV1 \+ HV2/);
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Simulate Failure' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const outcome = page.getByRole('tree', { name: 'Simulated Failure' });
  await outcome.getByRole('treeitem', { name: /^stopped, 6/ }).waitFor();
  await page.locator('.statusbar-item', { hasText: 'HV1 and HV2 fail: everything stops' }).waitFor();
  await typeCommand(page, 'View: Focus Active Editor Group');
  await eventually(async () => {
    await page.keyboard.press('Control+End');
    return (await symbols(editor)).includes('✖');
  });
  await shot('simulated');
}
