/** More than one master secret server for one Single Sign-On system. */
import { message } from '../../text/messages/message.ts';
import { clusterOf } from '../facts/clusterFixes.ts';
import { rolePlace } from '../facts/masterSecret.ts';
import { serversOf } from '../facts/sqlRedundancy.ts';
import { defineRule } from '../rule.ts';
import { withoutRole } from './fixes/clusterMasterSecret.ts';

export const multipleMasterSecretServers = defineRule({
  id: 'sso/multiple-master-secret-servers',
  kind: 'C',
  severity: 'error',
  title: 'sso/multiple-master-secret-servers.title',
  subject: ['masterSecretServer', 'server'],
  reads: ['masterSecretServer', 'servers', 'clusters', 'sites', 'group'],
  sources: ['install/configure-biztalk-server', 'core/master-secret-server'],
  scope: 'systemwide',
  *check({ platform }) {
    const marked = platform.serversWith('master-secret').filter((server) => server.primary);
    const placement = platform.masterSecretServer?.placement;
    // A placement that is not defined is another finding.
    if (platform.masterSecretServer?.entry.values.on && !placement) return;
    const [kept] = placement ? serversOf(placement) : marked;
    const own = placement?.kind === 'group' ? placement.group.cluster : kept && clusterOf(platform, kept);
    const extra = marked.filter((server) => server !== kept && !own?.nodes?.includes(server));
    const [first, ...others] = extra;
    if (!first || !kept) return;
    const name = placement?.kind === 'group' ? placement.group.name : kept.name;
    const text = message('sso/multiple-master-secret-servers', { count: extra.length + 1 });
    yield {
      entity: platform.masterSecretServer?.entry.id ?? first.id,
      place: rolePlace(first),
      message: text,
      about: extra.map((server) => server.id),
      related: others.map((server) => ({ message: text, place: rolePlace(server) })),
      fixes: () => [
        {
          title: message('fix.keep-master-secret', { name }),
          preferred: true,
          operations: extra.flatMap(withoutRole),
        },
      ],
    };
  },
});
