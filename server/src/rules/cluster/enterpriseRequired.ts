/** A clustered host under an edition without host clustering. */
import { removeKey } from '../../syntax/edit/operation.ts';
import { activeServers } from '../facts/hosts.ts';
import { parallelWork } from '../facts/parallelWork.ts';
import { editionFix } from '../fixes/editionFix.ts';
import { defineRule, describeRule, fixOf, reportOn } from '../rule.ts';
import { sharedTitles } from './fixes/sharedFixes.ts';

const rule = describeRule({
  id: 'cluster/enterprise-required',
  kind: 'C',
  severity: 'error',
  title: 'Host clustering needs Enterprise',
  says: 'Host "{host}" cannot be clustered in this edition. Host clustering needs BizTalk Server Enterprise.',
  matters: 'The other editions cannot make a host a cluster resource, so this failover exists on paper only.',
  applies: 'The Standard and Branch editions.',
  subject: ['host'],
  sources: ['tg/clustering-receiving-hosts'],
  scope: 'host',
});

export const enterpriseRequired = defineRule(rule, function* ({ platform }) {
  const edition = platform.topology.group?.values.edition?.value;
  if (edition !== 'standard' && edition !== 'branch') return;
  for (const host of platform.hosts) {
    const { clusterGroup } = host.entry.values;
    if (!clusterGroup) continue;
    const uncluster = fixOf(sharedTitles('uncluster-host', { host: host.name }), [
      removeKey(['hosts', host.name, 'clusterGroup']),
    ]);
    // Several plain instances of it must not receive everything twice.
    const alone = parallelWork(host) === 'shared' || activeServers(host).length < 2;
    yield reportOn(host, rule.say({ host: host.name }), {
      place: clusterGroup.place,
      fixes: () => [editionFix(), ...(alone ? [uncluster] : [])],
    });
  }
});
