// The workbench opens a folder and a file of it: all other journeys rest on it.
import { openFile } from '../harness/workbench.mjs';

export const name = 'open a topology';

export const files = { 'small.bizha.yaml': 'bizha: 1\ngroup: PROD\n' };

export async function run({ page, shot }) {
  const editor = await openFile(page, 'small.bizha.yaml');
  await editor.getByText('PROD').waitFor();
  await shot('opened');
}
