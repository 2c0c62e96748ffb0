/** Name resolution and log-on, and whether servers stand in phase `run`, whatever the phase of the question. */
import type { Server, ServerRole } from '../../topology/platform.ts';
import { stages } from '../fragment.ts';
import type { GraphBuilder } from '../graphBuilder.ts';

const at = stages('dns', 'domain-controller', 'stands');

export function declareStanding(b: GraphBuilder): void {
  for (const role of ['dns', 'domain-controller'] as const) b.whole(at[role], () => declareHolders(b, role));
  b.each(at.stands, b.platform.servers, (server) => {
    const { id, roles } = server;
    if (b.platform.groupsOwnedBy(id).length === 0) return;
    const dns = roles?.has('dns') ? undefined : holdersKey('dns');
    b.need(b.named(standsKey(server)), 'run', 'all', [b.intact(id), dns]);
  });
}

/** What finds the node that says whether a server that can own a group is up in phase `run`. */
export function standsKey(server: Server): string {
  return `stands ${server.id}`;
}

/** Any server of a role on a primary site, each as long as nothing has failed that takes it along; where there is one. */
function declareHolders(b: GraphBuilder, role: ServerRole): void {
  const holders = b.platform.servers.filter((server) => server.primary && server.roles?.has(role));
  const nodes = holders.map(({ id }) => b.intact(id));
  if (nodes.length > 0) b.need(b.named(holdersKey(role)), 'run', 'any', nodes);
}

/** What finds the node of the servers of a role; there is none where none is described. */
export function holdersKey(role: ServerRole): string {
  return `holders of ${role}`;
}
