/** Servers, the services on each of them, and what they need: their fault domains, name resolution, log-on. */

import type { Server } from '../../topology/platform.ts';
import { message } from '../failureMessages.ts';
import { stages } from '../fragment.ts';
import type { GraphBuilder } from '../graphBuilder.ts';
import { faultDomainsOf } from './faultDomains.ts';
import { databasesOf, needSsoStart } from './masterSecretServer.ts';
import { isMsdtcOff } from './msdtcFacts.ts';
import { serviceNode } from './placement.ts';
import { serviceId } from './services.ts';
import { holdersKey } from './standing.ts';

const at = stages('servers', 'needs');

export function declareServers(b: GraphBuilder): void {
  b.each(at.servers, b.platform.servers, (server) => {
    const { id, place } = server;
    b.component({ section: 'servers', id, kind: 'server', place, basic: true });
    for (const service of b.overview.servicesOn(server))
      b.component({ section: 'servers', id: serviceId(service, server), kind: 'service', place, basic: true });
  });
}

export function needsOfServers(b: GraphBuilder): void {
  b.each(at.needs, b.platform.servers, (server) => {
    const node = b.node(server.id);
    if (node === undefined) return;
    const domains = faultDomainsOf(b, server);
    b.need(b.intact(node), 'run', 'all', domains);
    b.need(node, 'run', 'all', domains);
    // Tickets and cached credentials last until something restarts; name resolution is asked all the time.
    const dns = b.node(holdersKey('dns'));
    if (dns !== undefined && !server.roles?.has('dns')) b.need(node, 'run', 'all', [dns]);
    const controllers = b.node(holdersKey('domain-controller'));
    if (controllers !== undefined && !server.roles?.has('domain-controller'))
      b.need(node, 'start', 'all', [controllers]);
    needsOfServices(b, server, node);
  });
}

function needsOfServices(b: GraphBuilder, server: Server, serverNode: number): void {
  for (const service of b.overview.servicesOn(server)) {
    const node = serviceNode(b, service, server);
    if (node === undefined) continue;
    b.need(node, 'run', 'all', [serverNode]);
    const state = isMsdtcOff(server);
    if (service === 'msdtc' && state)
      b.need(node, 'run', 'all', [b.never(message('failure/down.msdtc', { server: server.name, state }))]);
    if (service === 'sso') needSsoStart(b, node, databasesOf(b, 'sso'));
  }
}
