/** Host instances that can stay stopped after a failover of SQL Server: whether the service tries again is not stated. */
import { staysStopped } from '../../failure/staysStopped.ts';
import type { Database, Host } from '../../topology/platform.ts';
import { isFailoverClusterInstance } from '../facts/sqlRedundancy.ts';
import { allHosts, defineRuleForAll } from '../forEach.ts';
import { relatedHosts } from '../related.ts';
import { describeRule } from '../rule.ts';

const rule = describeRule({
  id: 'host/service-recovery',
  kind: 'R',
  severity: 'hint',
  title: 'Recovery of host instances not stated',
  says: {
    '': 'Host instances can stay stopped after a failover of SQL Server. One that takes more than a minute outlasts their one restart.',
    update:
      'Host instances stay stopped after a failover of SQL Server. Cumulative update 2 of BizTalk Server 2010 mends that.',
  },
  matters:
    'The service of a host instance is restarted once, by default one minute after it stopped; if SQL Server is not back by then, it can stay stopped until it is started by hand, although other pages say that it is recycled until then. A longer time in its recovery settings helps.',
  subject: ['group'],
  sources: ['core/host-instance-service-properties-in-services', 'kb/2587237'],
  scope: 'host',
});

/** So many hosts are shown with the finding: it is one about the group. */
const shownHosts = 10;

export const serviceRecovery = defineRuleForAll(
  rule,
  allHosts,
  ({ platform }, host) => {
    if (!isLeft(host)) return undefined;
    const stays = staysStopped(platform, host);
    return stays || host.entry.values.restartAfter === undefined ? { host, stays } : undefined;
  },
  function* ({ platform }, left) {
    if (!platform.databases.some(isMovedByCluster)) return;
    const stopped = left.filter(({ stays }) => stays);
    const shown = (stopped.length > 0 ? stopped : left).slice(0, shownHosts).map(({ host }) => host);
    const found = { entity: 'group', place: platform.topology.groupPlace, related: relatedHosts(shown) };
    if (stopped.length > 0) yield { ...found, severity: 'information', message: rule.say('update') };
    else if (left.length > 0) yield { ...found, message: rule.say(), notStated: 'hosts.restartAfter' };
  },
);

/** A database that hosts cannot be without, and that is away for as long as a failover takes. */
function isMovedByCluster({ kind, instance, availabilityGroup }: Database): boolean {
  return (
    (kind === 'management' || kind === 'messagebox') &&
    (availabilityGroup !== undefined || (instance !== undefined && isFailoverClusterInstance(instance)))
  );
}

/** Isolated and clustered hosts are brought up again by others. */
function isLeft({ type, clustered, entry }: Host): boolean {
  return type === 'in-process' && !clustered && entry.values.retired?.value !== true;
}
