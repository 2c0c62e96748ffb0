// All at once: squiggles, hover, both trees, the status, a simulated failure. `gaps` and `what-if` are the pictures of
// marketplace/README.md (`scripts/pictures.mjs`).
import { openFile, openViews, pickComponent, pointAt, toggle, typeCommand } from '../harness/workbench.mjs';

export const name = 'look around in a topology with gaps';

export const settings = { 'editor.minimap.enabled': false };

/** Of the window, for pictures that stay small. */
const small = { width: 1000, height: 640 };

export async function run({ page, shot }) {
  const editor = await openFile(page, 's01-smallest-two-computers.bizha.yaml');
  const { scopes, components } = await openViews(page);
  await scopes.getByRole('treeitem', { name: /^Stops everything/ }).waitFor();

  await page.locator('[id="status.languageStatus"]').hover();
  await page.locator('.monaco-hover:visible', { hasText: '1 error, 2 warnings' }).waitFor();
  await shot('status');

  await widenSideBar(page, 440);
  // What stands on a server stands below it.
  await toggle(scopes.getByRole('treeitem', { name: /^BTSQLA/ }));
  const secret = scopes.getByRole('treeitem', { name: /^master secret server/ });
  await secret.click();
  await toggle(secret);
  await toggle(components.getByRole('treeitem', { name: /^servers/ }));
  await components.getByRole('treeitem', { name: /^DC02/ }).waitFor();

  const server = editor.locator('.view-line', { hasText: 'on: BTSQLA' }).getByText('BTSQLA', { exact: true });
  const hover = await pointAt(page, server, 'sso/master-secret-single');
  await hover.getByText('BTSQLA (server)').waitFor();

  await page.setViewportSize(small);
  await pointAt(page, server, 'sso/master-secret-single');
  await shot('gaps');

  await page.locator('.pane-header', { hasText: 'Components' }).click();
  await page.mouse.move(200, 18); // where nothing has a tooltip
  await typeCommand(page, 'bizha: Simulate Failure of…');
  await pickComponent(page, 'BTSQLA', /^BTSQLA/);
  await page.getByRole('tree', { name: 'Simulated Failure' }).getByRole('treeitem').first().waitFor();
  await page.locator('.monaco-hover:visible').waitFor({ state: 'detached' });
  await shot('what-if');
}

/** Drags the border between the side bar and the editor. */
async function widenSideBar(page, width) {
  const bar = await page.locator('.part.sidebar').boundingBox();
  const border = bar.x + bar.width + 1;
  await page.mouse.move(border, 300);
  await page.mouse.down();
  await page.mouse.move(bar.x + width, 300, { steps: 5 });
  await page.mouse.up();
}
