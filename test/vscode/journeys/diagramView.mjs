// What one sees of the group is chosen, and stays: filters, weak points, failures of a domain and a site, a fix, a reload.
import { join } from 'node:path';
import { diagramOf, goToLine, lineOf, noBarriers, shapes, zoomOf } from '../harness/diagramPage.mjs';
import { eventually, lenses, openFile, saveUntil, typeCommand, visibleText } from '../harness/workbench.mjs';

export const name = 'choose what the diagram shows, and find it again after a reload';
export const limitSeconds = 180;

const file = 'harbour.bizha.yaml';
const text = `bizha: 1

group:
  name: Harbour
  version: "2020"
  edition: enterprise

sites:
  North: { role: primary }
  South: { role: disaster-recovery }

servers:
  BTS01: { roles: [biztalk], site: North, hypervisor: HV1 }
  BTS02: { roles: [biztalk], site: North, hypervisor: HV2 }
  BTS09: { roles: [biztalk], site: South, planned: true }
  SQL01: { roles: [sql], site: North, hypervisor: HV3 }

sqlInstances:
  SQLPROD: { on: SQL01, mode: standalone }

databases:
  BizTalkMgmtDb: SQLPROD
  BizTalkMsgBoxDb: SQLPROD

hosts:
  Receive: { instances: [BTS01, BTS02] }
  Send: { instances: [BTS01] }

applications:
  Orders:
    receiveLocations:
      In: { adapter: WCF-SQL, host: Receive }
  Bills:
    sendPorts:
      Out: { adapter: SFTP, host: Send }
`;

export const files = { [file]: text };

export async function run({ page, folder, shot }) {
  const editor = await openFile(page, file);
  await lenses(editor);
  await typeCommand(page, 'bizha: Show Diagram');
  let diagram = await diagramOf(page);
  let { shape, press, inState } = shapes(diagram);
  const gone = (id) => shape(id).waitFor({ state: 'detached' });
  const choose = (box) => diagram.getByRole('checkbox', { name: box, exact: true }).press('Space');
  const showAll = async () => {
    await diagram.getByRole('button', { name: 'Show all' }).click();
    await shape('hypervisor:HV1').waitFor();
  };

  // With the keyboard, so the focus has to stay where it is while the picture changes.
  await diagram.getByText('Filter', { exact: true }).press('Enter');
  await choose('South');
  await gone('server:SQL01');
  await shape('server:BTS09').waitFor();
  if (!(await diagram.getByRole('checkbox', { name: 'South' }).evaluate((box) => box === document.activeElement)))
    throw new Error('the focus is not on the filter any more');
  await showAll();
  await choose('Bills');
  await gone('application:Orders');
  await shape('sendPort:Bills/Out').waitFor();
  await showAll();
  await choose('Infrastructure');
  await gone('server:BTS09');
  await shape('database:BizTalkMgmtDb').waitFor();
  for (const layer of ['Receive', 'Process', 'Send', 'Data']) await choose(layer);
  await diagram.getByText(/^The filter leaves nothing over/).waitFor();
  await shot('nothing-left');
  await noBarriers(diagram, 'when the filter leaves nothing over');
  await showAll();
  await diagram.getByText('Filter', { exact: true }).press('Escape');

  // What fails on its own, and what in pairs.
  await diagram.getByRole('button', { name: 'Single points' }).click();
  const single = diagram.getByRole('region', { name: 'Single points of failure' });
  await single.getByRole('button', { name: 'HV3 · Stops everything' }).waitFor();
  await shot('single-points');
  await single.getByRole('button', { name: 'HV3 · Stops everything' }).click();
  await inState('server:SQL01', 'stopped');
  await inState('sqlInstance:SQLPROD', 'stopped');
  await diagram.getByRole('button', { name: 'All work again' }).click();
  await inState('server:SQL01', 'running');
  await diagram.getByRole('button', { name: 'Pairs' }).click();
  const pairs = diagram.getByRole('region', { name: 'Pairs that stop everything' });
  await pairs
    .getByText(/No two things|\+/)
    .first()
    .waitFor();
  await noBarriers(diagram, 'with pairs');
  await shot('pairs');
  await pairs.getByRole('button', { name: 'Close' }).click();

  // A fault domain and a site take with them what is in them.
  await press('hypervisor:HV1');
  await diagram.getByRole('button', { name: 'Let it fail' }).click();
  await inState('hypervisor:HV1', 'failed');
  await inState('server:BTS01', 'stopped');
  await diagram.getByRole('button', { name: 'All work again' }).click();
  await inState('server:BTS01', 'running');
  await press('site:North');
  await diagram.getByRole('button', { name: 'Let it fail' }).click();
  await inState('site:North', 'failed');
  await inState('server:SQL01', 'stopped');
  await shot('site');
  await diagram.getByRole('button', { name: 'All work again' }).click();
  await inState('server:SQL01', 'running');

  // The picture is one stop of the Tab key; the list says what the picture marks.
  await diagram.getByRole('button', { name: 'List' }).click();
  await press('host:Send');
  await diagram.locator('#picture').focus();
  await page.keyboard.press('f');
  await inState('host:Send', 'failed');
  await diagram
    .locator('nav li[data-state="failed"]')
    .getByRole('button', { name: /^Send host .*failed/ })
    .waitFor();
  await page.keyboard.press('Tab');
  if (await diagram.locator('#picture :focus').count()) throw new Error('a second stop in the picture');
  await diagram.getByRole('button', { name: 'All work again' }).press('Enter');
  await inState('host:Send', 'running');

  // A fix from the shape.
  await diagram.getByRole('button', { name: 'Fix…' }).click();
  await page.locator('.quick-input-list').getByText('Plan a second host instance: "Send" on BTS02').click();
  await shape('hostInstance:Send@BTS02').waitFor();
  await eventually(async () => (await visibleText(editor)).includes('BTS02: { planned: true }'));
  await editor.locator('.view-line').nth(8).click();
  await saveUntil(page, join(folder, file), 'BTS02: { planned: true }');

  // All of that comes back after a reload.
  await diagram.getByText('Filter', { exact: true }).click();
  await choose('North');
  await gone('server:BTS09');
  await diagram.locator('#picture').focus();
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  const zoom = await zoomOf(diagram);
  await press('hypervisor:HV2');
  await diagram.getByRole('button', { name: 'Let it fail' }).click();
  await inState('server:BTS02', 'stopped');
  await diagram.getByText('Survivors restart').click();
  await diagram
    .getByText(/^HV2 fails, the survivors restart/)
    .first()
    .waitFor();
  await shot('before-reload');
  await eventually(() => isKept(page, 'hypervisor:HV2', /restart\W+true/));
  await page.reload();
  diagram = await diagramOf(page);
  ({ shape, press, inState } = shapes(diagram));
  await inState('hypervisor:HV2', 'failed');
  await inState('server:BTS02', 'stopped');
  await diagram.getByRole('heading', { name: 'HV2' }).waitFor();
  await shot('after-reload');
  if (await shape('server:BTS09').count()) throw new Error('the filter is forgotten');
  const now = await zoomOf(diagram);
  if (Math.abs(now / zoom - 1) > 0.001) throw new Error(`the zoom was ${zoom} and is ${now}`);
  await eventually(() => diagram.getByRole('checkbox', { name: 'Survivors restart' }).isChecked());
  await diagram.getByRole('button', { name: 'List', pressed: true }).waitFor();
  await diagram.getByRole('list', { name: 'List' }).waitFor();

  // A file that cannot be drawn says so; the picture and the selection come back with it.
  const again = page.locator(`.monaco-editor[data-uri$="${file}"]`);
  await goToLine(page, again, await lineOf(join(folder, file), '  BTS01:'));
  await page.keyboard.press('Control+KeyA');
  await page.keyboard.type('{ bizha: [');
  await diagram.getByText(/^The file is too broken or too large/).waitFor();
  if (await diagram.locator('.ring').isVisible()) throw new Error('a selection of nothing');
  await shot('broken');
  await noBarriers(diagram, 'when the file is broken');
  await eventually(async () => {
    await page.keyboard.press('Control+KeyZ');
    return (await shape('hypervisor:HV2').count()) > 0;
  });
  await inState('hypervisor:HV2', 'failed');
  if (Math.abs((await zoomOf(diagram)) / zoom - 1) > 0.001) throw new Error('the zoom is forgotten');
}

/** Whether the workbench has stored a text that holds both, as it does every few seconds in a browser. */
function isKept(page, one, other) {
  const read = async ([piece, pattern]) => {
    const answer = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    for (const { name } of await indexedDB.databases()) {
      if (!name.startsWith('vscode-web-state-db')) continue;
      const database = await answer(indexedDB.open(name));
      const values = await answer(database.transaction('ItemTable').objectStore('ItemTable').getAll());
      database.close();
      if (values.some((value) => String(value).includes(piece) && new RegExp(pattern).test(value))) return true;
    }
    return false;
  };
  return page.evaluate(read, [one, other.source]);
}
