/** More than one master secret server for one Single Sign-On system. */
import { clusterGroupOf, serversOf } from '../../topology/carriers.ts';
import { rolePlace } from '../facts/masterSecret.ts';
import { clusterOf } from '../fixes/clusterFixes.ts';
import { defineRule, describeRule, preferredFix } from '../rule.ts';
import { withoutRole } from './fixes/clusterMasterSecret.ts';

const rule = describeRule({
  id: 'sso/multiple-master-secret-servers',
  kind: 'C',
  severity: 'error',
  title: 'Several master secret servers',
  says: '{count} master secret servers are described, not one: an SSO system has exactly one.',
  matters:
    'All SSO servers of a system share one secret, kept by one server. With two of them, what one has encrypted the other cannot read.',
  fixes: { 'keep-master-secret': 'Keep "{name}" as the only master secret server' },
  subject: ['masterSecretServer', 'server'],
  sources: ['install/configure-biztalk-server', 'core/master-secret-server'],
  scope: 'systemwide',
});

export const multipleMasterSecretServers = defineRule(rule, function* ({ platform }) {
  const marked = platform.serversWith('master-secret').filter((server) => server.primary);
  const placement = platform.masterSecretServer?.placement;
  // A placement that is not defined is another finding.
  if (platform.masterSecretServer?.entry.values.on && !placement) return;
  const [kept] = placement ? serversOf(placement) : marked;
  const group = clusterGroupOf(placement);
  const own = group ? group.cluster : kept && clusterOf(platform, kept);
  const extra = marked.filter((server) => server !== kept && !own?.nodes?.includes(server));
  const [first, ...others] = extra;
  if (!first || !kept) return;
  const name = group?.name ?? kept.name;
  const text = rule.say({ count: extra.length + 1 });
  yield {
    entity: platform.masterSecretServer?.entry.id ?? first.id,
    place: rolePlace(first),
    message: text,
    about: extra.map((server) => server.id),
    related: others.map((server) => ({ message: text, place: rolePlace(server) })),
    fixes: () => [preferredFix(rule.fix('keep-master-secret', { name }), extra.flatMap(withoutRole))],
  };
});
