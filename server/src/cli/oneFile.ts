/**
 * What `simulate` and `scopes` have in common: one file, its failure graph, and names of components on the command line.
 */

import { open, type Snapshot } from '../analysis/snapshot.ts';
import type { Graph } from '../failure/graph.ts';
import { resolveComponent } from '../failure/resolveComponent.ts';
import type { Message } from '../text/message.ts';
import { message } from './cliMessages.ts';
import { findSources } from './files.ts';

/** The file of a command, or what keeps it from being read. A file with syntax errors is read as far as it goes. */
export async function openOne(
  path: string,
  cwd: string,
  stdin: AsyncIterable<Uint8Array | string>,
): Promise<{ readonly snapshot: Snapshot } | { readonly trouble: readonly Message[] }> {
  const { sources, troubles } = await findSources([path], cwd, stdin);
  if (troubles.length > 0) return { trouble: troubles };
  const [source] = sources;
  if (source === undefined || sources.length > 1) return { trouble: [message('cli.one-file', { path })] };
  return { snapshot: open(source.text) };
}

/** The components that names mean, and what is wrong with those that mean none or several. */
export function componentsNamed(
  graph: Graph,
  names: readonly string[],
): { readonly ids: readonly string[]; readonly troubles: readonly Message[] } {
  const ids: string[] = [];
  const troubles: Message[] = [];
  for (const name of names) {
    const resolved = resolveComponent(graph, name);
    if ('id' in resolved) ids.push(resolved.id);
    else if ('ambiguous' in resolved) troubles.push(message('cli.ambiguous', { name, ids: resolved.ambiguous }));
    else if (resolved.nearest === undefined) troubles.push(message('cli.unknown-component', { name }));
    else troubles.push(message('cli.unknown-component-nearest', { name, nearest: resolved.nearest }));
  }
  return { ids, troubles };
}
