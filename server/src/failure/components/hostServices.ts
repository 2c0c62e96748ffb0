/** What host instances use of the node that they are on, and the databases that every one of them needs. */
import type { Server } from '../../topology/platform.ts';
import { message } from '../failureMessages.ts';
import { stages } from '../fragment.ts';
import type { GraphBuilder } from '../graphBuilder.ts';
import { needOnActiveOwner } from './activeOwners.ts';
import { databasesOf } from './masterSecretServer.ts';
import { serviceNode } from './placement.ts';
import { servicesIn } from './services.ts';

const at = stages('core', 'sso', 'iis');

/** What finds the node of the management database and every MessageBox together. */
export const coreDatabases = 'core databases';

export function declareHostServices(b: GraphBuilder): void {
  // Without one MessageBox the others are unavailable too: https://learn.microsoft.com/en-us/biztalk/core/the-messagebox-database
  b.whole(at.core, () =>
    b.need(b.named(coreDatabases), 'run', 'all', [...databasesOf(b, 'management'), ...databasesOf(b, 'messagebox')]),
  );
  for (const service of ['sso', 'iis'] as const)
    b.each(at[service], b.platform.servers, (server) => declarePresence(b, service, server));
}

/** What runs on a server uses the clustered service where a group has it that the server is an owner of, else that of the server. */
export function nodeService(b: GraphBuilder, service: 'sso' | 'iis', server: Server): number {
  const node = b.node(presenceKey(service, server)) ?? serviceNode(b, service, server);
  return node ?? b.unknown(message('failure/missing.service', { service, server: server.name }));
}

/** What finds the node of a service that is on one of a cluster's servers at a time; there is none where it is not clustered. */
function presenceKey(service: 'sso' | 'iis', server: Server): string {
  return `${service} on ${server.id}`;
}

/**
 * Where a group has a service, it is on the group's active owner only.
 * https://learn.microsoft.com/en-us/biztalk/core/how-to-cluster-sso-and-a-biztalk-host-in-the-same-cluster-group1
 */
function declarePresence(b: GraphBuilder, service: 'sso' | 'iis', server: Server): void {
  const groups = b.platform.groupsOwnedBy(server.id).filter((each) => servicesIn(b.platform, each).includes(service));
  if (groups.length === 0) return;
  const perGroup = groups.map((group) => {
    const clustered = serviceNode(b, service, group);
    const present = b.helper();
    const none = message('failure/down.elsewhere', { service, group: group.name, server: server.name });
    needOnActiveOwner(b, present, group, (owner) => (owner === server ? clustered : undefined), none);
    return present;
  });
  b.need(b.named(presenceKey(service, server)), 'run', 'any', perGroup);
}
