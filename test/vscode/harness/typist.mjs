// Types a file as somebody does who looks at the text to be typed and not at the screen. Of the editor only the position of
// the caret is read, after each Enter: there the editor may have indented the line.
import { eventually } from './workbench.mjs';

/**
 * Types `text` at the caret, which stands in an empty editor. Rejects where an Enter begins no line. Blanks are typed or
 * removed only where the editor's own indentation differs.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} text
 * @param {number} rate keys a second
 * @returns {Promise<number>} at how many Enters the list of suggestions was open
 */
export async function typeBlind(page, text, rate) {
  const delay = 1000 / rate;
  const lines = text.replace(/\n$/, '').split('\n');
  let open = 0;
  for (const [index, line] of lines.entries()) {
    const { column } = await caret(page, index + 1);
    const content = line.trimStart();
    await indent(page, index + 1, column - 1, content === '' ? column - 1 : line.length - content.length, delay);
    await page.keyboard.type(content, { delay });
    if (index === lines.length - 1) continue;
    if (await page.locator('.suggest-widget.visible').isVisible()) open += 1;
    await page.keyboard.press('Enter');
    await eventually(async () => (await caretNow(page)).line === index + 2, 5).catch(async () => {
      const { line: now, column: at } = await caretNow(page);
      throw new Error(`Enter was swallowed after line ${index + 1}: ${line} (the caret is at ${now}:${at})`);
    });
  }
  return open;
}

/** Types or removes blanks at the start of the line until the caret is behind `wanted` of them. */
async function indent(page, line, has, wanted, delay) {
  if (has < wanted) await page.keyboard.type(' '.repeat(wanted - has), { delay });
  for (let column = has + 1; column > wanted + 1; ) {
    await page.keyboard.press('Backspace', { delay });
    const before = column;
    await eventually(async () => (await caretNow(page)).column < before, 5);
    ({ column } = await caret(page, line));
  }
}

/** Accepts the first suggestion once the list shows `text` as the chosen one. */
export async function accept(page, text) {
  const list = page.locator('.suggest-widget.visible');
  await list.locator('.monaco-list-row.focused', { hasText: text }).waitFor();
  await page.keyboard.press('Tab');
}

/** Where the caret is, once it is on `line`. */
async function caret(page, line) {
  await eventually(async () => (await caretNow(page)).line === line, 5);
  return caretNow(page);
}

/** The status bar's `Ln 12, Col 3`, one-based. */
async function caretNow(page) {
  const text = await page.locator('.statusbar-item', { hasText: /Ln \d+/ }).innerText();
  const [, line, column] = /Ln (\d+), Col (\d+)/.exec(text) ?? [];
  return { line: Number(line), column: Number(column) };
}
