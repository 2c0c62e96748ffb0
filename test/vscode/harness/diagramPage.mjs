// What a user does with the diagram, for journeys, and how its page is judged for people who do not see it.
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { root } from './paths.mjs';
import { eventually } from './workbench.mjs';

const axe = join(root, 'node_modules', 'axe-core', 'axe.min.js');

/** The page of the diagram, two frames deep. @returns {Promise<import('playwright-core').FrameLocator>} */
export async function diagramOf(page) {
  const outer = page.frameLocator('iframe.webview.ready');
  const inner = outer.frameLocator('iframe#active-frame');
  await inner.locator('#picture').waitFor();
  return inner;
}

/** A shape of the picture by its id, and in which state it is drawn. */
export function shapes(diagram) {
  const shape = (id) => diagram.locator(`.shape[data-id="${id}"]`);
  return {
    shape,
    press: (id) => shape(id).locator('> .name').click(),
    inState: (id, state) => eventually(async () => (await shape(id).getAttribute('data-state')) === state),
  };
}

/**
 * Rejects with what axe finds wrong in the page as it is now. The debugger of the browser runs it there, so that the page's
 * own policy stays as it is for everything else.
 * @param {string} when what the page shows, for the message
 */
export async function noBarriers(diagram, when) {
  const page = diagram.locator('html');
  const frame = await (await page.elementHandle()).ownerFrame();
  if (!(await frame.evaluate('"axe" in globalThis'))) await frame.evaluate(await readFile(axe, 'utf8'));
  const violations = await frame.evaluate(async () => {
    const found = await globalThis.axe.run(document, { resultTypes: ['violations'] });
    return found.violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, any }) => [id, help, html.slice(0, 200), ...any.map(({ message }) => message)].join('\n    ')),
    );
  });
  if (violations.length > 0) throw new Error(`axe, ${when}:\n  ${violations.join('\n  ')}`);
}

/** Pixels of the window for one of the picture. */
export function zoomOf(diagram) {
  return diagram.locator('#picture').evaluate((svg) => svg.clientWidth / svg.viewBox.baseVal.width);
}

/** Chooses from the menu of exports. */
export async function exportAs(diagram, name) {
  await diagram.getByText('Export', { exact: true }).click();
  await diagram.getByRole('button', { name }).click();
}

/** Answers the dialog for the name of a file. */
export async function saveAs(page, path) {
  const input = page.locator('.quick-input-widget input.input');
  await input.waitFor();
  // A name is proposed after a moment, in the place of what is there.
  await eventually(async () => (await input.inputValue()).endsWith(extname(path)));
  await input.fill(path);
  await page.keyboard.press('Enter');
}

/** Puts the cursor at the name in a line. */
export async function goToLine(page, editor, line) {
  await editor.locator('.view-line').nth(8).click();
  await page.keyboard.press('Control+KeyG');
  await page.locator('.quick-input-widget input.input').fill(`:${line}:4`);
  await page.keyboard.press('Enter');
  await editor.locator('.active-line-number', { hasText: new RegExp(`^${line}$`) }).waitFor();
}

/** The first line of a file that begins so, one-based. */
export async function lineOf(path, piece) {
  const lines = (await readFile(path, 'utf8')).split('\n');
  return lines.findIndex((line) => line.startsWith(piece)) + 1;
}

/** What is in a file; nothing where there is none yet. */
export function bytesOf(path) {
  return readFile(path).catch(() => Buffer.alloc(0));
}
