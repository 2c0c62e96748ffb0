// The picture in light, dark and high contrast: to be looked at, and judged by axe in each.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { diagramOf, noBarriers, shapes } from '../harness/diagramPage.mjs';
import { lenses, openFile, typeCommand } from '../harness/workbench.mjs';

export const name = 'see what fails in the diagram in light, dark and high contrast';

export const settings = { 'editor.minimap.enabled': false };

const themes = {
  light: ['Default Light Modern', 'vscode-light'],
  dark: ['Default Dark Modern', 'vscode-dark'],
  contrast: ['Default High Contrast', 'vscode-high-contrast'],
  'contrast-light': ['Default High Contrast Light', 'vscode-high-contrast-light'],
};

export async function run({ page, folder, shot }) {
  const editor = await openFile(page, 's25-file.bizha.yaml');
  await lenses(editor);
  await typeCommand(page, 'bizha: Show Diagram');
  const diagram = await diagramOf(page);
  const { press, inState } = shapes(diagram);
  await press('server:FS01');
  await noBarriers(diagram, 'with a shape selected');
  await diagram.getByRole('button', { name: 'Let it fail' }).click();
  await inState('server:FS01', 'failed');
  await diagram.getByRole('button', { name: 'List' }).click();
  await diagram.getByText('Filter', { exact: true }).click();

  for (const [theme, [label, body]] of Object.entries(themes)) {
    await writeFile(
      join(folder, '.vscode', 'settings.json'),
      JSON.stringify({ ...settings, 'workbench.colorTheme': label }),
    );
    await diagram.locator(`body.${body}`).waitFor();
    await inState('server:FS01', 'failed');
    await shot(`${theme}-filter`);
    await noBarriers(diagram, `${theme}, while FS01 stands failed, with the list and the filter open`);
    await diagram.locator('#picture').focus();
    await shot(theme);
    await diagram.getByText('Filter', { exact: true }).click();
  }
}
