/**
 * What commands about one file have in common: one file, its failure graph, and names of components on the command line.
 */
import { open, type Snapshot } from '../analysis/snapshot.ts';
import type { Graph } from '../failure/graph.ts';
import { resolveComponent } from '../failure/resolveComponent.ts';
import type { Resolution } from '../failure/resolveIn.ts';
import type { Message } from '../text/message.ts';
import { message } from './cliMessages.ts';
import type { Environment } from './environment.ts';
import { findSources } from './files.ts';

/** The file of a command, or what keeps it from being read. A file with syntax errors is read as far as it goes. */
export async function openOne(
  path: string,
  { cwd, stdin }: Environment,
): Promise<{ readonly snapshot: Snapshot } | { readonly troubles: readonly Message[] }> {
  const { sources, troubles } = await findSources([path], cwd, stdin);
  if (troubles.length > 0) return { troubles };
  const [source] = sources;
  if (source === undefined || sources.length > 1) return { troubles: [message('cli.one-file', { path })] };
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
    else troubles.push(unresolved('component', name, resolved));
  }
  return { ids, troubles };
}

/** What is wrong with a name that means nothing, or several things. */
export function unresolved(
  what: 'component' | 'target',
  name: string,
  resolved: Exclude<Resolution, { readonly id: string }>,
): Message {
  if ('ambiguous' in resolved) return message('cli.ambiguous', { name, ids: resolved.ambiguous });
  const { nearest } = resolved;
  if (nearest === undefined) return message(`cli.unknown-${what}`, { name });
  return message(`cli.unknown-${what}-nearest`, { name, nearest });
}
