/** Servers, the services on each of them, and what they need: their fault domains, name resolution, log-on. */
import { message } from '../../text/messages/message.ts';
import type { Server, ServerRole } from '../../topology/platform.ts';
import type { GraphBuilder } from '../graphBuilder.ts';
import { faultDomainsOf } from './faultDomains.ts';
import { databasesOf, needSsoStart } from './masterSecretServer.ts';
import { type ServiceMap, serviceId, serviceMap, serviceNode } from './services.ts';

export function declareServers(b: GraphBuilder): void {
  const services = serviceMap(b.platform);
  for (const server of b.platform.servers) {
    const { id, place } = server;
    b.component({ section: 'servers', id, kind: 'server', place, basic: true });
    for (const service of services.onServer(server))
      b.component({ section: 'servers', id: serviceId(service, server), kind: 'service', place, basic: true });
  }
}

export function needsOfServers(b: GraphBuilder): void {
  const services = serviceMap(b.platform);
  const dns = holdersOf(b, 'dns');
  const controllers = holdersOf(b, 'domain-controller');
  for (const server of b.platform.servers) {
    const node = b.node(server.id);
    if (node === undefined) continue;
    const domains = faultDomainsOf(b, server);
    b.need(b.intact(node), 'run', 'all', domains);
    b.need(node, 'run', 'all', domains);
    // Tickets and cached credentials last until something restarts; name resolution is asked all the time.
    if (dns.length > 0 && !server.roles?.has('dns')) b.need(node, 'run', 'any', dns);
    if (controllers.length > 0 && !server.roles?.has('domain-controller')) b.need(node, 'start', 'any', controllers);
    needsOfServices(b, services, server, node);
  }
}

/** Servers of a role on a primary site, each as long as nothing has failed that takes it along. */
function holdersOf(b: GraphBuilder, role: ServerRole): number[] {
  const holders = b.platform.servers.filter((server) => server.primary && server.roles?.has(role));
  return holders.flatMap((server) => {
    const node = b.node(server.id);
    return node === undefined ? [] : b.intact(node);
  });
}

function needsOfServices(b: GraphBuilder, services: ServiceMap, server: Server, serverNode: number): void {
  for (const service of services.onServer(server)) {
    const node = serviceNode(b, service, server);
    if (node === undefined) continue;
    b.need(node, 'run', 'all', [serverNode]);
    const state = server.entry.values.msdtc?.values.state?.value;
    if (service === 'msdtc' && (state === 'stopped' || state === 'absent'))
      b.need(node, 'run', 'all', [b.never(message('failure/down.msdtc', { server: server.name, state }))]);
    if (service === 'sso') needSsoStart(b, node, databasesOf(b, 'sso'));
  }
}
