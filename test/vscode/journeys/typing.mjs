// A topology typed blind, with the settings of VS Code as they are: what is typed is what stands there. The long form types
// all of it, the short form the beginning.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { blockStyle, flowStyle } from '../harness/typedTexts.mjs';
import { accept, typeBlind } from '../harness/typist.mjs';
import { openFile, saveUntil } from '../harness/workbench.mjs';

export const name = 'type a topology blind, in both styles, fast and slowly, and with all suggestions accepted';

const long = process.env.BIZHA_LONG === '1';
export const limitSeconds = long ? 1_200 : 120;

const shortLines = `bizha: 1
group:
  purpose: test
  accounts: local
  tracking: true
  edition: branch
`;

/** File, text, keys a second, and at how many Enters the list must be open. */
const runs = long
  ? [
      ['block-fast', blockStyle, 20, 0],
      ['flow-fast', flowStyle, 20, 0],
      ['block-slow', blockStyle, 4, 10],
      ['flow-slow', flowStyle, 4, 10],
    ]
  : [
      ['block-fast', beginning(blockStyle, 21), 20, 0],
      ['flow-fast', beginning(flowStyle, 8), 20, 0],
      ['block-slow', shortLines, 4, 4],
    ];

export const empty = true;

export const files = Object.fromEntries([...runs.map(([id]) => id), 'tab'].map((id) => [fileOf(id), '']));

export async function run({ page, folder, shot }) {
  for (const [id, text, rate, enters] of runs) {
    const open = await inEmptyFile(page, fileOf(id), () => typeBlind(page, text, rate));
    const typed = await saved(page, join(folder, fileOf(id)), text.trim().split('\n').at(-1));
    if (typed.trimEnd() !== text.trimEnd()) throw new Error(`${id}: typed was another text:\n${typed}`);
    if (open < enters) throw new Error(`${id}: the list was open at ${open} Enters only`);
    console.log(`    ${id}: the list was open at ${open} Enters`);
  }
  await inEmptyFile(page, fileOf('tab'), () => typeWithTab(page, shot));
  const typed = await saved(page, join(folder, fileOf('tab')), 'instances');
  if (typed.trimEnd() !== accepted) throw new Error(`accepted with Tab was another text:\n${typed}`);
}

const accepted = `bizha: 1
group:
  name: Orders
  version: "2020"
  edition: enterprise
servers:
  BTS01: { roles: [biztalk] }
  BTS02: { roles: [biztalk] }
hosts:
  Receive: { instances: [BTS01], receive: [FILE] }
  Track: { tracking: true, instances: [BTS01] }`;

/** Types the beginning of each word; the list opens by itself where a value or an entry follows. */
async function typeWithTab(page, shot) {
  const type = (text) => page.keyboard.type(text, { delay: 50 });
  const enter = () => page.keyboard.press('Enter');
  await shot('empty');
  await type('bi');
  await shot('sections');
  await accept(page, 'bizha');
  await enter();
  await type('gr');
  await accept(page, 'group');
  await type('na');
  await accept(page, 'name');
  await type('Orders');
  await enter();
  await type('ver');
  await accept(page, 'version');
  await accept(page, '2020');
  await enter();
  await type('edi');
  await accept(page, 'edition');
  await shot('values');
  await accept(page, 'enterprise');
  await enter();
  await page.keyboard.press('Backspace');
  await type('ser');
  await accept(page, 'servers');
  await accept(page, 'BTS01');
  await shot('choice');
  await accept(page, 'biztalk');
  await enter();
  await type('B');
  await accept(page, 'BTS02');
  await accept(page, 'biztalk');
  await enter();
  await page.keyboard.press('Backspace');
  await type('ho');
  await accept(page, 'hosts');
  await shot('hosts');
  await accept(page, 'Receive');
  await accept(page, 'BTS01');
  await accept(page, 'FILE');
  await enter();
  await type('Tr');
  await accept(page, 'Track');
  await accept(page, 'BTS01');
}

/** Opens an empty file and puts the caret into it. */
async function inEmptyFile(page, file, work) {
  const editor = await openFile(page, file);
  await editor.locator('.view-line').first().click();
  return work();
}

async function saved(page, path, last) {
  await saveUntil(page, path, last);
  return readFile(path, 'utf8');
}

function beginning(text, lines) {
  return text.split('\n').slice(0, lines).join('\n');
}

function fileOf(id) {
  return `${id}.bizha.yaml`;
}
