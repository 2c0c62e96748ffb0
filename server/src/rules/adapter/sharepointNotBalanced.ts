/** A SharePoint handler that points at one server of ours instead of a farm behind a balancer. */
import { groupBy } from '../../text/groupBy.ts';
import type { EntryOf } from '../../topology/entry.ts';
import type { Handler, Platform, Server } from '../../topology/platform.ts';
import { nonEmpty } from '../each.ts';
import { usesBalancer } from '../facts/balancers.ts';
import { meansServer } from '../facts/paths.ts';
import { defineRuleForAll, hostsUsing } from '../forEach.ts';
import { relatedHandlers } from '../related.ts';
import { describeRule, reportOn } from '../rule.ts';
import { isSingle } from './queueHolders.ts';

const rule = describeRule({
  id: 'adapter/sharepoint-not-balanced',
  kind: 'S',
  severity: 'information',
  title: 'Single SharePoint server',
  says: 'SharePoint "{url}" is not redundant: it is one server. Use a farm behind NLB.',
  matters:
    'Each BizTalk server talks to the same SharePoint server. A farm behind a load balancer goes on when one of its servers fails.',
  subject: ['server', 'externalSystem'],
  sources: ['core/scaled-out-receiving-hosts', 'core/scaled-out-sending-hosts'],
  scope: 'application',
});

export const sharepointNotBalanced = defineRuleForAll(
  rule,
  hostsUsing('SharePoint'),
  (_, host) => nonEmpty(host.handlers.filter(({ adapter }) => adapter?.name === 'SharePoint')),
  function* ({ platform }, all) {
    if (platform.loadBalancers.some(({ serves }) => serves?.some((target) => target.word === 'sharepoint'))) return;
    const found = all.flat().flatMap((handler) => {
      const target = onlyTarget(platform, handler);
      return target ? [{ target, handler }] : [];
    });
    for (const [target, uses] of groupBy(found, (use) => use.target)) {
      const url = uses[0]?.handler.settings.address?.value ?? target.name;
      yield reportOn(target, rule.say({ url }), { related: relatedHandlers(uses.map(({ handler }) => handler)) });
    }
  },
);

/** The one described server, or the one system of ours that is stated to be single. Several of them are a farm. */
function onlyTarget(platform: Platform, handler: Handler): Server | EntryOf<'externalSystems'> | undefined {
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
