/** A clustered host under an edition without host clustering. */
import { message } from '../../text/messages/message.ts';
import { editionFix } from '../facts/editionFix.ts';
import { activeServers } from '../facts/hosts.ts';
import { parallelWork } from '../facts/parallelWork.ts';
import { defineRule, type Fix } from '../rule.ts';

export const enterpriseRequired = defineRule({
  id: 'cluster/enterprise-required',
  kind: 'C',
  severity: 'error',
  title: 'cluster/enterprise-required.title',
  subject: ['host'],
  reads: ['group', 'sites', 'servers', 'hosts', 'applications', 'adapters'],
  sources: ['tg/clustering-receiving-hosts'],
  scope: 'host',
  *check({ platform }) {
    const edition = platform.topology.group?.values.edition?.value;
    if (edition !== 'standard' && edition !== 'branch') return;
    for (const host of platform.hosts) {
      const { clusterGroup } = host.entry.values;
      if (!clusterGroup) continue;
      const uncluster: Fix = {
        title: message('fix.uncluster-host', { host: host.name }),
        operations: [{ op: 'remove', path: ['hosts', host.name, 'clusterGroup'] }],
      };
      // Several plain instances of it must not receive everything twice.
      const alone = parallelWork(host) === 'shared' || activeServers(host).length < 2;
      yield {
        entity: host.id,
        place: clusterGroup.place,
        message: message('cluster/enterprise-required'),
        fixes: () => [editionFix(), ...(alone ? [uncluster] : [])],
      };
    }
  },
});
