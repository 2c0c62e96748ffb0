// The picture beside the file: click SQL01, let it fail, type while it stands failed, switch to today, export.
import { join } from 'node:path';
import {
  bytesOf,
  diagramOf,
  exportAs,
  goToLine,
  lineOf,
  noBarriers,
  saveAs,
  shapes,
  zoomOf,
} from '../harness/diagramPage.mjs';
import { eventually, lenses, openFile, typeCommand } from '../harness/workbench.mjs';

export const name = 'see the group as a diagram, and let things fail in it';
export const limitSeconds = 180;

export async function run({ page, folder, shot }) {
  const file = join(folder, 's25-file.bizha.yaml');
  const editor = await openFile(page, 's25-file.bizha.yaml');
  await lenses(editor);
  await typeCommand(page, 'bizha: Show Diagram');
  const diagram = await diagramOf(page);
  const { shape, press, inState } = shapes(diagram);
  await shape('server:SQL01').waitFor();
  await shot('open');

  // A click selects in the editor; the focus of typing stays where it was.
  await press('server:SQL01');
  await diagram.getByRole('heading', { name: 'SQL01' }).waitFor();
  const line = String(await lineOf(file, '  SQL01:'));
  await editor.locator('.active-line-number', { hasText: new RegExp(`^${line}$`) }).waitFor();
  await shot('selected');

  await diagram.getByRole('button', { name: 'Let it fail' }).click();
  await inState('server:SQL01', 'failed');
  await diagram
    .getByText(/^SQL01 fails: everything stops/)
    .first()
    .waitFor();
  const stopped = diagram.locator('.shape[data-workload][data-state="stopped"]');
  await eventually(async () => (await stopped.count()) >= 4);
  await page.getByRole('tree', { name: 'Simulated Failure' }).or(editor).first().waitFor();
  await shot('failed');

  // What stopped says along which way, and how it comes back.
  await stopped.first().locator('> .name').click();
  await diagram.getByRole('heading', { name: 'Along the way' }).waitFor();
  await diagram
    .getByText(/^SQL01 → SQLPROD/)
    .first()
    .waitFor();
  await shot('way');

  // Typing changes one name; zoom, selection and the failure stay.
  await diagram.getByRole('button', { name: 'Zoom in' }).click();
  const zoom = await zoomOf(diagram);
  const first = await lineOf(file, '  BTS01:');
  await goToLine(page, editor, first);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await editor.locator('.active-line-number', { hasText: String(first + 1) }).waitFor();
  await page.keyboard.type('BTS03: { roles: [biztalk] }', { delay: 20 });
  await page.keyboard.press('Escape');
  await shape('server:BTS03').waitFor();
  await inState('server:SQL01', 'failed');
  const after = await zoomOf(diagram);
  if (Math.abs(after / zoom - 1) > 0.001) throw new Error(`the zoom was ${zoom} and is ${after}`);
  await shot('typed');

  // The cursor selects the shape.
  await goToLine(page, editor, (await lineOf(file, '  SQLPROD:')) + 1);
  await diagram.getByRole('heading', { name: 'SQLPROD' }).waitFor();

  // With the keyboard: back to all of it, to the next shape, and that fails too.
  await diagram.locator('#picture').focus();
  await page.keyboard.press('0');
  await page.keyboard.press('ArrowUp');
  await eventually(async () => (await diagram.locator('.card h2').innerText()) !== 'SQLPROD');
  await diagram.getByRole('button', { name: 'All work again' }).click();
  await inState('server:SQL01', 'running');

  await diagram.getByRole('button', { name: 'List' }).click();
  await diagram
    .getByRole('list', { name: 'List' })
    .getByRole('button', { name: /^SQL01 server/ })
    .waitFor();
  await diagram.getByRole('button', { name: 'As planned' }).click();
  await diagram.getByRole('button', { name: 'Today' }).waitFor();
  await noBarriers(diagram, 'with the list, today');
  await shot('today');

  await exportAs(diagram, 'Save as SVG…');
  await saveAs(page, join(folder, 'group.svg'));
  await eventually(async () => String(await bytesOf(join(folder, 'group.svg'))).includes('data-id="server:SQL01"'));
  await exportAs(diagram, 'Save as PNG…');
  await saveAs(page, join(folder, 'group.png'));
  await eventually(async () => (await bytesOf(join(folder, 'group.png'))).subarray(1, 4).toString() === 'PNG');
  await diagram.getByRole('button', { name: 'Today' }).click();
  await diagram.getByRole('button', { name: 'As planned' }).waitFor();
  await diagram.getByRole('button', { name: 'List' }).click();
  await diagram.getByRole('list', { name: 'List' }).waitFor({ state: 'hidden' });

  // A file that cannot be drawn says what to do, and the picture comes back with it.
  await editor.locator('.view-line').nth(8).click();
  await page.keyboard.press('Control+KeyA');
  await page.keyboard.press('Delete');
  await diagram.getByText(/^The file says nothing yet/).waitFor();
  await page.keyboard.press('Control+KeyZ');
  await shape('server:SQL01').waitFor();
}
