/** The SharePoint web service over HTTPS through a balancer that sends every call elsewhere. Gone from 2016 on. */
import type { Handler, LoadBalancer, Platform } from '../../topology/platform.ts';
import { atLeast } from '../../vocabulary/version.ts';
import { relatedHandlers } from '../related.ts';
import { defineRule, describeRule, reportOn } from '../rule.ts';

const rule = describeRule({
  id: 'adapter/sharepoint-affinity',
  kind: 'R',
  severity: 'hint',
  title: 'SharePoint over HTTPS without affinity',
  says: 'Load balancer "{balancer}" has no affinity. SharePoint over HTTPS needs single-client affinity.',
  matters:
    'An encrypted session is kept by the server that it was begun with. Without affinity each request can land on another one, which has to begin again.',
  applies: 'The web-service mode, up to BizTalk Server 2013 R2.',
  subject: ['loadBalancer'],
  sources: ['core/multiserver-deployment'],
  scope: 'none',
});

export const sharepointAffinity = defineRule(rule, function* ({ platform }) {
  const version = platform.topology.group?.values.version?.value;
  if (version && atLeast(version, '2016')) return;
  const handlers = platform.hosts.flatMap((host) => host.handlers).filter(isSecureWebService);
  for (const balancer of platform.loadBalancers) {
    const { affinity } = balancer.entry.values;
    const balanced = handlers.filter((handler) => stands(platform, balancer, handler));
    if (affinity?.value !== 'none' || balanced.length === 0) continue;
    yield reportOn(balancer, rule.say({ balancer: balancer.name }), {
      place: affinity.place,
      related: relatedHandlers(balanced),
    });
  }
});

function isSecureWebService({ adapter, settings }: Handler): boolean {
  const secure = settings.address !== undefined && /^https:/i.test(settings.address.value);
  return adapter?.name === 'SharePoint' && settings.webService?.value === true && secure;
}

/** The balancers that a handler names stand before it; else those that serve SharePoint. */
function stands(platform: Platform, balancer: LoadBalancer, { settings }: Handler): boolean {
  const used = (settings.uses?.items ?? []).map((each) => each.name.toLowerCase());
  const named = platform.loadBalancers.filter((each) => used.includes(each.name.toLowerCase()));
  if (named.length > 0) return named.includes(balancer);
  return balancer.serves?.some((target) => target.word === 'sharepoint') ?? false;
}
