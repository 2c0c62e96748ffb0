/** The templates of whole topologies: the same texts that completion offers. */
import { Uri, workspace } from 'vscode';

export const sizes = ['small', 'medium', 'large'] as const;

export type TopologySize = (typeof sizes)[number];

export function isSize(value: unknown): value is TopologySize {
  return sizes.some((size) => size === value);
}

interface Snippet {
  readonly prefix: string;
  readonly body: readonly string[];
}

/** The snippet's text, with its tab stops. */
export async function readTemplate(extensionUri: Uri, size: TopologySize): Promise<string> {
  const file = Uri.joinPath(extensionUri, 'snippets', 'topologies.json');
  const snippets: Readonly<Record<string, Snippet>> = JSON.parse(
    new TextDecoder().decode(await workspace.fs.readFile(file)),
  );
  const snippet = Object.values(snippets).find(({ prefix }) => prefix === `bizha-${size}`);
  if (snippet === undefined) throw new Error(`${file.path} has no snippet bizha-${size}`);
  return snippet.body.join('\n');
}
