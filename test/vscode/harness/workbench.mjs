// What a user does with the workbench, for journeys. Each function waits for what the user would see, never for a time.
import { readFile } from 'node:fs/promises';

/** Opens a file of the workspace from the Explorer; resolves to its editor. @returns {Promise<import('playwright-core').Locator>} */
export async function openFile(page, name) {
  // From the start on, for the name of one file may end another's.
  const row = page.getByRole('treeitem', { name: new RegExp(`^${name.replaceAll('.', '\\.')}`) });
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

/** Runs a command from the palette by its title, by the keyboard alone. */
export async function typeCommand(page, title) {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input.input');
  await input.waitFor();
  await input.fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title }).waitFor();
  await page.keyboard.press('Enter');
}

/**
 * Points at something in an editor until the hover says `text`; resolves to the hover. Lenses that come in above push the
 * lines down, and then the pointer has to move again.
 */
export async function pointAt(page, target, text) {
  const hover = page.locator('.monaco-hover:visible', { hasText: text });
  await eventually(async () => {
    await page.mouse.move(640, 790);
    await target.hover();
    return hover.waitFor({ timeout: 3_000 }).then(
      () => true,
      () => false,
    );
  });
  return hover;
}

/** Waits until the lenses stand above the lines, so that nothing moves any more. */
export async function lenses(editor) {
  await editor
    .getByText(/^If \S+ fails: /)
    .filter({ visible: true })
    .first()
    .waitFor();
}

/** What stands before the texts of the lines as a decoration. */
export async function symbols(editor) {
  const contents = await editor
    .locator('.view-line span')
    .evaluateAll((spans) => spans.map((span) => getComputedStyle(span, '::before').content));
  return contents.filter((content) => content !== 'none' && content !== 'normal').join('');
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

/** Opens the views of the extension from the activity bar; resolves to their two trees. */
export async function openViews(page) {
  await page.locator('.activitybar').getByRole('tab', { name: 'bizha' }).click();
  await page.mouse.move(640, 790); // the tab's name would cover the views
  const scopes = page.getByRole('tree', { name: 'Failure Scopes' });
  const components = page.getByRole('tree', { name: 'Components' });
  return { scopes, components };
}

/** Opens or closes a row of a tree without going to what it stands for. */
export async function toggle(row) {
  await row.locator('.monaco-tl-twistie').click();
}

/** Goes down in the tree that has the focus until a row has it; rows that are out of sight are not there yet. */
export async function goTo(page, tree, name) {
  const row = tree.getByRole('treeitem', { name });
  await eventually(async () => {
    if (await row.first().isVisible()) {
      if (await row.first().evaluate((element) => element.classList.contains('focused'))) return true;
    }
    await page.keyboard.press('ArrowDown');
    return false;
  });
}

/** Gives up what is typed and not saved, closes all editors, and shows the Explorer as a new window does. */
export async function startOver(page) {
  const tabs = page.locator('.tabs-container .tab');
  if (await page.locator('.tab.dirty').count()) {
    await typeCommand(page, 'File: Revert File');
    await page.locator('.tab.dirty').waitFor({ state: 'detached' });
  }
  await typeCommand(page, 'View: Close All Editors');
  await eventually(async () => (await tabs.count()) === 0);
  await typeCommand(page, 'View: Show Explorer');
  await page.getByRole('tree', { name: 'Files Explorer' }).waitFor();
}

/** What the editor shows, line by line, with ordinary spaces; only the lines that are in sight. */
export async function visibleText(editor) {
  const lines = await editor.locator('.view-line').allInnerTexts();
  return lines.join('\n').replaceAll('\u00a0', ' ');
}

/** The status bar's `Ln 12, Col 3`. @returns {Promise<number>} the line, one-based */
export async function currentLine(page) {
  const text = await page.locator('.statusbar-item', { hasText: /Ln \d+/ }).innerText();
  return Number(/Ln (\d+)/.exec(text)?.[1]);
}

/** In the choice of what fails: ticks the component that `text` leads to, and accepts. */
export async function pickComponent(page, text, name, shot) {
  const list = page.locator('.quick-input-list');
  await page.getByPlaceholder('Which components fail together?').waitFor();
  // Every choice begins with nothing ticked: the cursor stands on no name.
  await page.locator('.quick-input-count', { hasText: '0 Selected' }).waitFor();
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
