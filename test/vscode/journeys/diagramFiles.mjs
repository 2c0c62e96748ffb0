// The picture leaves the editor: by the clipboard, and as files for Word, draw.io and Mermaid.
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PNG } from 'pngjs';
import { bytesOf, diagramOf, exportAs, saveAs, shapes } from '../harness/diagramPage.mjs';
import { root } from '../harness/paths.mjs';
import { eventually, lenses, openFile, typeCommand } from '../harness/workbench.mjs';

export const name = 'copy the diagram, and save it as SVG, PNG, draw.io and Mermaid';

/** More servers than are drawn one by one. */
const many = Array.from({ length: 1_500 }, (_, index) => `  S${index}: { roles: [biztalk] }\n`).join('');

export const files = { 'many.bizha.yaml': `bizha: 1\nservers:\n${many}` };

export async function run({ page, folder, shot }) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const path = join(folder, 's25-file.bizha.yaml');
  const [[svg, mermaid, drawio], editor] = await Promise.all([
    Promise.all(['svg', 'mmd', 'drawio'].map((ending) => drawnByCli(path, ending))),
    openFile(page, 's25-file.bizha.yaml'),
  ]);
  await lenses(editor);
  await typeCommand(page, 'bizha: Show Diagram');
  const diagram = await diagramOf(page);
  const { shape } = shapes(diagram);
  await shape('server:SQL01').waitFor();

  await exportAs(diagram, 'Copy as SVG');
  await eventually(async () => (await copied(page)) === svg);
  await exportAs(diagram, 'Copy as Markdown');
  await eventually(async () => (await copied(page)) === `\`\`\`mermaid\n${mermaid}\`\`\`\n`);
  await exportAs(diagram, 'Copy as PNG');
  await page.getByText('The diagram is copied.').waitFor();
  const { width, height } = sizeOf(svg);
  await eventually(async () => sameSize(await copiedImage(page), 2 * width, 2 * height));
  await shot('copied');

  const saved = async (as, ending) => {
    const target = join(folder, `saved.${ending}`);
    await exportAs(diagram, `Save as ${as}…`);
    await saveAs(page, target);
    await eventually(async () => (await bytesOf(target)).length > 0);
    return bytesOf(target);
  };
  equal('SVG', String(await saved('SVG', 'svg')), svg);
  equal('draw.io', String(await saved('draw.io', 'drawio')), drawio);
  equal('Mermaid', String(await saved('Mermaid', 'mmd')), mermaid);
  const png = PNG.sync.read(await saved('PNG', 'png'));
  if (!sameSize(png, 2 * width, 2 * height)) throw new Error(`the PNG has ${png.width}×${png.height} pixels`);
  if (new Set(png.data).size < 20) throw new Error('the PNG is blank');

  // A picture that no canvas holds is not cut off: a message says what to do.
  const image = {
    type: 'image',
    svg: '<svg xmlns="http://www.w3.org/2000/svg"/>',
    width: 20_000,
    height: 10,
    use: 'save',
  };
  await diagram.locator('html').evaluate((_, message) => window.postMessage(message, '*'), image);
  await page.getByText('The diagram is too large for a PNG. Save it as SVG, or show less of it.').first().waitFor();
  await shot('too-large');

  // What is summarised is drawn one by one, and what is drawn is exported.
  await editor.locator('.view-line').nth(8).click();
  await openFile(page, 'many.bizha.yaml');
  await page.getByRole('tab', { name: 'Diagram of many.bizha.yaml' }).waitFor();
  await diagram.locator('.shape > .name', { hasText: '1500 servers' }).click();
  await shape('server:S1499').waitFor();
  if (!String(await saved('SVG', 'all.svg')).includes('data-id="server:S1499"')) throw new Error('S1499 is not saved');
  await diagram.getByRole('button', { name: 'Summarise' }).click();
  await shape('server:S1499').waitFor({ state: 'detached' });
  await diagram.locator('.shape > .name', { hasText: '1500 servers' }).waitFor();
}

/** What the command line draws of a file; not into the workspace, where rows would move. */
async function drawnByCli(path, ending) {
  const target = join(path, '..', '..', `cli.${ending}`);
  await promisify(execFile)(process.execPath, [join(root, 'dist', 'cli.cjs'), 'diagram', path, '-o', target]);
  return readFile(target, 'utf8');
}

function copied(page) {
  return page.evaluate(() => navigator.clipboard.readText());
}

async function copiedImage(page) {
  const bytes = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    if (!item?.types.includes('image/png')) return [];
    return [...new Uint8Array(await (await item.getType('image/png')).arrayBuffer())];
  });
  return bytes.length === 0 ? undefined : PNG.sync.read(Buffer.from(bytes));
}

function sizeOf(svg) {
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}

function sameSize(image, width, height) {
  return image?.width === width && image.height === height;
}

function equal(what, one, other) {
  if (one !== other) throw new Error(`${what} is other than that of the command line:\n${one.slice(0, 500)}`);
}
