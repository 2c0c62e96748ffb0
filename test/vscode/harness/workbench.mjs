// What a user does with the workbench, for journeys. Each function waits for what the user would see, never for a time.
import { readFile } from 'node:fs/promises';

/** Opens a file of the workspace from the Explorer; resolves to its editor. @returns {Promise<import('playwright-core').Locator>} */
export async function openFile(page, name) {
  const row = page.getByRole('treeitem', { name });
  await row.waitFor();
  const editor = page.locator(`.monaco-editor[data-uri$="${name}"]`);
  // Rows are drawn before they react, so a double click may get lost.
  await eventually(async () => {
    await row.dblclick();
    return editor.waitFor({ timeout: 2_000 }).then(
      () => true,
      () => false,
    );
  });
  return editor;
}

/** Runs a command from the palette by its title, as `bizha: Restart Server`. */
export async function runCommand(page, title) {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input.input');
  await input.waitFor();
  await input.fill(`>${title}`);
  await page.locator('.quick-input-list').getByText(title, { exact: true }).first().click();
}

/** Saves the active editor and waits until the file on disk contains `text`. */
export async function saveUntil(page, path, text) {
  await page.keyboard.press('Control+KeyS');
  await eventually(async () => (await readFile(path, 'utf8')).includes(text));
}

/**
 * Asks again until the answer is truthy; rejects with the last answer after `limitSeconds`.
 * @template T
 * @param {() => Promise<T>} probe
 */
export async function eventually(probe, limitSeconds = 20) {
  const end = Date.now() + limitSeconds * 1000;
  for (;;) {
    const answer = await probe();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`still ${JSON.stringify(answer)} after ${limitSeconds} seconds`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
