/** A SharePoint handler that points at one server of ours instead of a farm behind a balancer. */
import type { Place } from '../../syntax/node.ts';
import { message } from '../../text/messages/message.ts';
import type { Handler, Platform } from '../../topology/platform.ts';
import { ofGathered, someOf } from '../each.ts';
import { usesBalancer } from '../facts/balancers.ts';
import { meansServer } from '../facts/paths.ts';
import { isSingle } from '../facts/queueHolders.ts';
import { defineRule } from '../rule.ts';
import { relatedHandlers } from './hostHandlers.ts';

interface Target {
  readonly id: string;
  readonly name: string;
  readonly place: Place;
}

export const sharepointNotBalanced = defineRule({
  id: 'adapter/sharepoint-not-balanced',
  kind: 'S',
  severity: 'information',
  title: 'adapter/sharepoint-not-balanced.title',
  subject: ['server', 'externalSystem'],
  reads: ['hosts', 'servers', 'externalSystems', 'loadBalancers', 'applications', 'adapters'],
  sources: ['core/scaled-out-receiving-hosts', 'core/scaled-out-sending-hosts'],
  scope: 'application',
  check: ofGathered(
    ({ platform }) => platform.hostsUsing('SharePoint'),
    (_, host) => someOf(host.handlers.filter(({ adapter }) => adapter?.name === 'SharePoint')),
    function* ({ platform }, all) {
      if (platform.loadBalancers.some(({ serves }) => serves?.some((target) => target.word === 'sharepoint'))) return;
      const found = new Map<string, { readonly target: Target; readonly handlers: Handler[] }>();
      for (const handler of all.flat()) {
        const target = onlyTarget(platform, handler);
        if (!target) continue;
        const known = found.get(target.id) ?? { target, handlers: [] };
        known.handlers.push(handler);
        found.set(target.id, known);
      }
      for (const { target, handlers } of found.values())
        yield {
          entity: target.id,
          place: target.place,
          message: message('adapter/sharepoint-not-balanced', {
            url: handlers[0]?.settings.address?.value ?? target.name,
          }),
          related: relatedHandlers(handlers),
        };
    },
  ),
});

/** The one described server, or the one system of ours that is stated to be single. Several of them are a farm. */
function onlyTarget(platform: Platform, handler: Handler): Target | undefined {
  const { uses, address } = handler.settings;
  if (usesBalancer(platform, handler) || handler.settings.enabled?.value === false) return undefined;
  const names = (uses?.items ?? []).map((each) => each.name.toLowerCase());
  const hostName = address && /^https?:\/\/([^/:]+)/i.exec(address.value)?.[1];
  const servers = platform.servers.filter(
    (server) =>
      (names.includes(server.name.toLowerCase()) && server.roles?.has('sharepoint')) ||
      (hostName !== undefined && meansServer(hostName, server.name)),
  );
  const systems = platform.topology.externalSystems.filter((system) => names.includes(system.name.toLowerCase()));
  const [target, ...more] = [...servers, ...systems.filter((system) => isSingle(platform, system))];
  return more.length === 0 ? target : undefined;
}
