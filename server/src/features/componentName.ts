/** What people call a component or workload, where its kind is known or plain to see. */
import type { Graph } from '../failure/graph.ts';
import { kindName } from './kindName.ts';

/** `server:SQL01` → "SQL01"; a settings section goes by its kind: "master secret server". Workloads keep their ids. */
export function componentName({ nodeById, componentOf }: Graph, id: string): string {
  const component = componentOf[nodeById.get(id.toLowerCase()) ?? -1];
  if (!component) return id;
  return component.id === component.kind ? kindName(component.kind) : component.name;
}
