/** The diagram for other programs: into the clipboard, or into a file that the user names. */
import { env, l10n, Uri, window, workspace } from 'vscode';
import type { DiagramExportParams, DiagramExportResult, DiagramFormat } from '../../../server/src/protocol.ts';
import { type LanguageServer, untilCurrent } from '../server/startLanguageServer.ts';
import type { PageMessage } from './messages.ts';

type ExportKind = Extract<PageMessage, { readonly type: 'export' }>['as'];

/** A picture that the page has to make a PNG of. */
export interface Image extends Omit<DiagramExportResult, 'text'> {
  readonly svg: string;
  readonly use: 'copy' | 'save';
}

const formats: Readonly<Record<ExportKind, DiagramFormat>> = {
  copySvg: 'svg',
  copyPng: 'svg',
  copyMarkdown: 'mermaid',
  saveSvg: 'svg',
  savePng: 'svg',
  saveDrawio: 'drawio',
  saveMermaid: 'mermaid',
};

const endings: Readonly<Record<DiagramFormat, string>> = { svg: 'svg', drawio: 'drawio', mermaid: 'mmd' };

/** Does what is asked for; resolves to the picture where the page has to go on. */
export async function exportDiagram(
  server: LanguageServer,
  uri: Uri,
  as: ExportKind,
  drawn: Omit<DiagramExportParams, 'uri' | 'format' | 'theme'>,
): Promise<Image | undefined> {
  const format = formats[as];
  // Documents are light, whatever the editor is.
  const { failed, restart, expanded, filter } = drawn;
  const params = { failed, restart, expanded, filter, format, theme: 'light' } as const;
  const made = await untilCurrent(() => server.request('bizha/diagramExport', uri, params)).catch(() => null);
  if (made === null) return undefined;
  const { text, width, height } = made;
  if (as === 'copyPng' || as === 'savePng')
    return { svg: text, width, height, use: as === 'copyPng' ? 'copy' : 'save' };
  if (as.startsWith('save')) await save(uri, endings[format], new TextEncoder().encode(text));
  else {
    await env.clipboard.writeText(format === 'mermaid' ? `\`\`\`mermaid\n${text}\`\`\`\n` : text);
    window.setStatusBarMessage(l10n.t('The diagram is copied.'), 5000);
  }
  return undefined;
}

/** A PNG that the page has made. */
export function savePng(uri: Uri, bytes: Uint8Array): Promise<void> {
  return save(uri, 'png', bytes);
}

/** Where the file is to go the user says, beside the topology unless told otherwise. */
async function save(uri: Uri, ending: string, bytes: Uint8Array): Promise<void> {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/\.bizha\.ya?ml$/, '');
  const folder = uri.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(uri, '..');
  const target = await window.showSaveDialog({
    filters: { [ending]: [ending] },
    ...(folder ? { defaultUri: Uri.joinPath(folder, `${name}.${ending}`) } : {}),
  });
  if (!target) return;
  await workspace.fs.writeFile(target, bytes);
  window.setStatusBarMessage(l10n.t('The diagram is saved as {0}.', workspace.asRelativePath(target)), 5000);
}
