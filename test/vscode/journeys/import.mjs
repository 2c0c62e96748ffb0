// From an empty workspace to a topology of what a group has exported, and what a later export adds to it.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eventually, openViews, saveUntil } from '../harness/workbench.mjs';

export const name = 'import what a group has exported';

export const empty = true;

const exported = (file) => readFile(new URL(`../../fixtures/import/${file}`, import.meta.url), 'utf8');

export const files = {
  'bizha-topology.json': await exported('collector.json'),
  'bindings.xml': await exported('bindings-orders.xml'),
};

export async function run({ page, folder, shot }) {
  const { scopes } = await openViews(page);
  const summary = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  const unknown = summary.getByText('What is still unknown');
  const start = page.locator('.welcome-view-content').getByRole('button', { name: 'Import…' }).first();
  await start.waitFor();
  await shot('welcome');
  await start.click();

  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'bizha-topology.json' }).click();
  await apply(page, shot, 'preview');

  const input = page.locator('.quick-input-widget input.input');
  await input.waitFor();
  await input.fill('contoso');
  await page.keyboard.press('Enter');
  const file = join(folder, 'contoso.bizha.yaml');
  await eventually(async () => (await readFile(file, 'utf8').catch(() => '')).includes('# from bizha-topology.json'));
  await scopes.getByRole('treeitem', { name: /^Stops everything/ }).waitFor();
  await unknown.waitFor();
  await shot('imported');

  await page
    .locator('.activitybar')
    .getByRole('tab', { name: /^Explorer/ })
    .click();
  await eventually(async () => {
    // What was open of a menu goes first.
    await page.keyboard.press('Escape');
    await page.getByRole('treeitem', { name: 'bindings.xml' }).click({ button: 'right', timeout: 2_000 });
    const entry = page.getByRole('menuitem', { name: 'Import Here' });
    // A menu that has just opened ignores the mouse.
    const chosen = entry.hover({ timeout: 2_000 }).then(() => page.keyboard.press('Enter'));
    const preview = () => page.locator('.monaco-diff-editor').waitFor({ timeout: 5_000 });
    return chosen.then(preview).then(
      () => true,
      () => false,
    );
  });
  await apply(page, shot, 'preview-into');
  await page.locator('.monaco-diff-editor').waitFor({ state: 'hidden' });
  await unknown.waitFor();
  await shot('added');
  await saveUntil(page, file, '# from bindings.xml');
}

/** Applies the proposal once it is shown. */
async function apply(page, shot, picture) {
  await page.locator('.monaco-diff-editor').waitFor();
  const button = page.locator('.editor-actions').getByRole('button', { name: /^Apply/ });
  await button.waitFor();
  await shot(picture);
  await button.click();
}
