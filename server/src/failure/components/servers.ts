/** Servers, the services on each of them, and what they need: their fault domains, name resolution, log-on. */

import type { Server } from '../../topology/platform.ts';
import { message } from '../failureMessages.ts';
import { stages } from '../fragment.ts';
import type { GraphBuilder } from '../graphBuilder.ts';
import { faultDomainsOf } from './faultDomains.ts';
import { needSsoStart } from './masterSecretServer.ts';
import { isMsdtcOff } from './msdtcFacts.ts';
import { type Service, serviceId } from './services.ts';
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
    const { id, roles } = server;
    const domains = faultDomainsOf(b, server);
    b.need(b.intact(id), 'run', 'all', domains);
    b.need(id, 'run', 'all', domains);
    // Tickets and cached credentials last until something restarts; name resolution is asked all the time.
    if (!roles?.has('dns')) b.need(id, 'run', 'all', [holdersKey('dns')]);
    if (!roles?.has('domain-controller')) b.need(id, 'start', 'all', [holdersKey('domain-controller')]);
    for (const service of b.overview.servicesOn(server)) needsOfService(b, server, service);
  });
}

function needsOfService(b: GraphBuilder, server: Server, service: Service): void {
  const id = serviceId(service, server);
  b.need(id, 'run', 'all', [server.id]);
  const state = isMsdtcOff(server);
  if (service === 'msdtc' && state)
    b.need(id, 'run', 'all', [b.never(message('failure/down.msdtc', { server: server.name, state }))]);
  if (service === 'sso') needSsoStart(b, id);
}
