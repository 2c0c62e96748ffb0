/** Host instances that can stay stopped after a failover of SQL Server: whether the service tries again is not stated. */
import type { Database, Host } from '../../topology/platform.ts';
import { isFailoverClusterInstance } from '../facts/sqlRedundancy.ts';
import { relatedHosts } from '../related.ts';
import { defineRule, describeRule } from '../rule.ts';

const rule = describeRule({
  id: 'host/service-recovery',
  kind: 'R',
  severity: 'hint',
  title: 'Recovery of host instances not stated',
  says: 'Host instances can stay stopped after a failover of SQL Server. One that takes more than a minute outlasts their one restart.',
  matters:
    'The service of a host instance is restarted once, by default one minute after it stopped; if SQL Server is not back by then, it can stay stopped until it is started by hand, although other pages say that it is recycled until then. A longer time in its recovery settings helps.',
  subject: ['group'],
  sources: ['core/host-instance-service-properties-in-services'],
  scope: 'host',
});

export const serviceRecovery = defineRule(rule, function* ({ platform }) {
  const isMovedBy = ({ kind, instance, availabilityGroup }: Database): boolean =>
    (kind === 'management' || kind === 'messagebox') &&
    (availabilityGroup !== undefined || (instance !== undefined && isFailoverClusterInstance(instance)));
  if (!platform.databases.some(isMovedBy)) return;
  const hosts = platform.hosts.filter(isLeft);
  if (hosts.length === 0) return;
  yield {
    entity: 'group',
    place: platform.topology.groupPlace,
    message: rule.say(),
    notStated: 'hosts.restartAfter',
    related: relatedHosts(hosts),
  };
});

/** Isolated and clustered hosts are brought up again by others. */
function isLeft({ type, clustered, entry }: Host): boolean {
  const { restartAfter, retired } = entry.values;
  return type === 'in-process' && !clustered && retired?.value !== true && restartAfter === undefined;
}
