/** What a listing of many components calls each of them: the name that people use, with the kind where two share it. */
import { displayName } from '../failure/displayName.ts';
import type { Graph } from '../failure/graph.ts';
import { kindName } from '../features/kindName.ts';
import { render } from '../text/message.ts';
import { message } from './cliMessages.ts';

/** The name for an id of the graph. */
export function namesIn(graph: Graph): (id: string) => string {
  const times = new Map<string, number>();
  const plain = new Map(graph.components.map(({ id }) => [id, displayName(graph, id)]));
  for (const name of plain.values()) times.set(name.toLowerCase(), (times.get(name.toLowerCase()) ?? 0) + 1);
  const names = new Map(
    graph.components.map(({ id, kind }) => {
      const name = plain.get(id) ?? id;
      const isShared = (times.get(name.toLowerCase()) ?? 0) > 1;
      return [id, isShared ? render(message('cli.scopes.of-kind', { name, kind: kindName(kind) })) : name];
    }),
  );
  return (id) => names.get(id) ?? displayName(graph, id);
}
